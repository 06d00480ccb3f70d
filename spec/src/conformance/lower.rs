//! A copy of a machine whose counts end earlier, so that suites for it stay small.
//!
//! Numbers near the upper end of a count's range move down with it: under `max: 64` lowered to 2,
//! `n < 64` becomes `n < 2` and `n == 63` becomes `n == 1`. Numbers near zero stay. What a suite
//! for the copy proves is proved of the copy; the claim names the limit.

use crate::machine::{
    Activity, Event, Expr, Expression, Field, FieldId, Kind, Machine, Param, Trigger, TypeId,
    TypeKind, Value, ValueType,
};
use std::fmt;

/// Why a limit cannot be lowered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotLower {
    /// There is no count of this name.
    Unknown(String),
    /// It is already no larger than that.
    NotLower(String, u32),
    /// A number in the file lies between the new limit and the upper half of the range.
    Needs(String, u32),
}

impl fmt::Display for CannotLower {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CannotLower::Unknown(name) => write!(f, "there is no count `{name}` with a `max`"),
            CannotLower::NotLower(name, max) => {
                write!(f, "the `max` of `{name}` is {max}, which is no more than that")
            }
            CannotLower::Needs(name, number) => {
                write!(f, "`{name}` is compared with {number}, so its `max` cannot be less")
            }
        }
    }
}

/// The count whose limit is lowered: a declared type, or a field with a type of its own.
struct Count {
    ty: Option<TypeId>,
    field: Option<FieldId>,
    old: u32,
    new: u32,
}

/// The same machine with a lower limit for one type, or for one field that has a type of its own.
///
/// # Errors
///
/// See [`CannotLower`].
pub fn lowered(machine: &Machine, name: &str, max: u32) -> Result<Machine, CannotLower> {
    let unknown = || CannotLower::Unknown(name.to_owned());
    let ty = machine.types.iter().find(|(_, ty)| ty.name == name);
    let field = machine.fields.iter().find(|(_, field)| field.name == name);
    let field = field.filter(|(_, field)| ty.is_none() && field.declared.is_none());
    let old = match (ty, field) {
        (Some((_, ty)), _) => match ty.kind {
            TypeKind::Count { max } => max,
            _ => None,
        },
        (None, Some((_, field))) => match field.ty.kind {
            Kind::Count { max } => max,
            _ => None,
        },
        (None, None) => None,
    };
    let old = old.ok_or_else(unknown)?;
    if max >= old {
        return Err(CannotLower::NotLower(name.to_owned(), old));
    }
    let count = Count { ty: ty.map(|(id, _)| id), field: field.map(|(id, _)| id), old, new: max };
    let mut copy = machine.clone();
    count
        .lower(machine, &mut copy)
        .map_err(|number| CannotLower::Needs(name.to_owned(), number))?;
    Ok(copy)
}

impl Count {
    fn lower(&self, machine: &Machine, copy: &mut Machine) -> Result<(), u32> {
        if let Some(ty) = self.ty {
            copy.types[ty].kind = TypeKind::Count { max: Some(self.new) };
        }
        for (id, field) in machine.fields.iter() {
            if self.is_field(id, field) {
                self.limit(&mut copy.fields[id].ty);
                if let Value::Count(initial) = field.initial {
                    copy.fields[id].initial = Value::Count(self.number(initial)?);
                }
            }
        }
        for id in machine.events.ids() {
            self.params(&mut copy.events[id].params);
        }
        for id in machine.activities.ids() {
            let Activity { params, result, .. } = &mut copy.activities[id];
            self.params(params);
            self.params(result);
        }
        for (id, transition) in machine.transitions.iter() {
            let place = Place { count: self, machine, trigger: transition.trigger };
            let changed = &mut copy.transitions[id];
            for Expression { expr, .. } in changed.guard.iter_mut() {
                place.comparisons(expr)?;
            }
            for assignment in &mut changed.assign {
                let field = &machine[assignment.field];
                if self.is_field(assignment.field, field) {
                    self.numbers(&mut assignment.value.expr)?;
                }
                place.comparisons(&mut assignment.value.expr)?;
            }
        }
        Ok(())
    }

    fn is_field(&self, id: FieldId, field: &Field) -> bool {
        self.field == Some(id) || self.ty.is_some() && field.declared == self.ty
    }

    fn limit(&self, ty: &mut ValueType) {
        ty.kind = Kind::Count { max: Some(self.new) };
    }

    fn params(&self, params: &mut [Param]) {
        for param in
            params.iter_mut().filter(|param| self.ty.is_some() && param.declared == self.ty)
        {
            self.limit(&mut param.ty);
        }
    }

    /// What a number becomes.
    ///
    /// # Errors
    ///
    /// The number, if it can neither stay nor move.
    fn number(&self, number: u32) -> Result<u32, u32> {
        if number <= self.new && number <= self.old / 2 {
            return Ok(number);
        }
        if number > self.old / 2 {
            let moved = (number + self.new).checked_sub(self.old);
            return moved.ok_or(number);
        }
        Err(number)
    }

    fn numbers(&self, expr: &mut Expr) -> Result<(), u32> {
        match expr {
            Expr::Literal(Value::Count(number)) => *number = self.number(*number)?,
            Expr::Add(a, b) | Expr::Subtract(a, b) => {
                self.numbers(a)?;
                self.numbers(b)?;
            }
            Expr::Named(_, inner) => self.numbers(inner)?,
            _ => {}
        }
        Ok(())
    }
}

/// Where an expression stands.
struct Place<'a> {
    count: &'a Count,
    machine: &'a Machine,
    trigger: Trigger,
}

impl Place<'_> {
    /// Moves the numbers that the count is compared with.
    fn comparisons(&self, expr: &mut Expr) -> Result<(), u32> {
        match expr {
            Expr::Not(a) | Expr::Named(_, a) | Expr::IsSome(a) => self.comparisons(a),
            Expr::And(a, b) | Expr::Or(a, b) => {
                self.comparisons(a)?;
                self.comparisons(b)
            }
            Expr::Compare(_, a, b) if self.mentions(a) || self.mentions(b) => {
                self.count.numbers(a)?;
                self.count.numbers(b)
            }
            _ => Ok(()),
        }
    }

    fn mentions(&self, expr: &Expr) -> bool {
        let of_type = |param: Option<&Param>| {
            self.count.ty.is_some() && param.is_some_and(|param| param.declared == self.count.ty)
        };
        let mut found = false;
        expr.walk(&mut |part| {
            found |= match part {
                Expr::Field(id) => self.count.is_field(*id, &self.machine[*id]),
                Expr::Param(index) => match self.trigger {
                    Trigger::Event(event) => {
                        let Event { params, .. } = &self.machine[event];
                        of_type(params.get(*index))
                    }
                    _ => false,
                },
                _ => false,
            };
        });
        found
    }
}
