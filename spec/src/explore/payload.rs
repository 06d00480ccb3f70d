//! Which values of parameters and results can make a difference.

use crate::arena::Id as _;
use crate::machine::{Expr, FieldId, Kind, Machine, Param, Transition, TypeKind, Value, ValueType};
use crate::semantics::Configuration;

/// Counts up to this `max` take every value.
const SMALL: u32 = 8;

/// Where the numbers of a payload stand in expressions: `event.x` or `result.x`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `event.x`
    Event,
    /// `result.x`
    Result,
}

/// The values worth trying for each parameter, as far as they do not depend on the configuration.
#[derive(Clone, Debug, Default)]
pub struct Payload {
    params: Vec<(ValueType, u32)>,
    numbers: Vec<Numbers>,
}

/// What a count parameter can make a difference to.
#[derive(Clone, Debug, Default)]
struct Numbers {
    /// Every value up to this one; none below zero.
    all_to: Option<u32>,
    /// The comparisons it takes part in, and those of parameters it is compared with.
    comparisons: Vec<Linear>,
    /// How many parameters are compared with each other.
    linked: usize,
}

/// A difference of two sides of a comparison: a constant and multiples of fields and parameters.
#[derive(Clone, Debug, Default)]
struct Linear {
    constant: i64,
    fields: Vec<(FieldId, i64)>,
    params: Vec<(usize, i64)>,
}

impl Payload {
    /// The plan for parameters that the given transitions see.
    pub fn new<'a>(
        machine: &Machine,
        params: &[Param],
        place: Place,
        seen_by: impl IntoIterator<Item = &'a Transition>,
    ) -> Self {
        Self::asked_about(machine, params, place, seen_by, &[])
    }

    /// The same for parameters about which properties ask something, too.
    pub(super) fn asked_about<'a>(
        machine: &Machine,
        params: &[Param],
        place: Place,
        seen_by: impl IntoIterator<Item = &'a Transition>,
        asked: &[&Expr],
    ) -> Self {
        let types: Vec<_> =
            params.iter().map(|param| (param.ty, words(machine, param.ty.kind))).collect();
        let mut payload = Self { params: types, numbers: vec![Numbers::default(); params.len()] };
        if !params.iter().any(|param| matches!(param.ty.kind, Kind::Count { .. })) {
            return payload;
        }
        let mut comparisons = Vec::new();
        asked.iter().for_each(|condition| collect(condition, place, &mut comparisons));
        for transition in seen_by {
            if let Some(guard) = &transition.guard {
                collect(&guard.expr, place, &mut comparisons);
            }
            for assignment in &transition.assign {
                collect(&assignment.value.expr, place, &mut comparisons);
                let Kind::Count { max } = machine[assignment.field].ty.kind else { continue };
                let Some(sum) = linear(&assignment.value.expr, place) else { continue };
                for (param, _) in sum.params {
                    let to = max.unwrap_or(u32::MAX).saturating_add(1);
                    let all = &mut payload.numbers[param].all_to;
                    *all = Some(all.unwrap_or(0).max(to));
                }
            }
        }
        payload.link(&comparisons);
        payload
    }

    /// Whether there are no parameters.
    pub fn is_empty(&self) -> bool {
        self.params.is_empty()
    }

    /// How many parameters there are.
    pub fn len(&self) -> usize {
        self.params.len()
    }

    /// The values worth trying for the next parameter after `before`, in this configuration, when
    /// the step also has the `given` values.
    pub fn values(
        &self,
        machine: &Machine,
        configuration: &Configuration,
        given: &[(Kind, Value)],
        before: &[Value],
        values: &mut Vec<Value>,
    ) {
        values.clear();
        let index = before.len();
        let (ty, words) = self.params[index];
        match ty.kind {
            Kind::Bool => values.extend([Value::Bool(false), Value::Bool(true)]),
            Kind::Enumeration(_) => values.extend((0..words).map(Value::Variant)),
            Kind::Id(id) => {
                let fields = machine.fields.values().zip(&configuration.values);
                let fields = fields.map(|(field, value)| (field.ty.kind, *value));
                let params = self.params.iter().map(|(ty, _)| ty.kind).zip(before.iter().copied());
                let all = fields.chain(given.iter().copied()).chain(params);
                let used = all.filter_map(|(kind, value)| match value {
                    Value::Id(number) if kind == Kind::Id(id) => Some(number + 1),
                    _ => None,
                });
                values.extend((0..=used.max().unwrap_or(0)).map(Value::Id));
            }
            Kind::Count { max } => {
                let max = max.unwrap_or(u32::MAX);
                let counts = self.counts(configuration, index, max);
                values.extend(counts.into_iter().map(Value::Count));
            }
        }
        if ty.optional {
            values.push(Value::Absent);
        }
    }

    fn counts(&self, configuration: &Configuration, index: usize, max: u32) -> Vec<u32> {
        let numbers = &self.numbers[index];
        if max <= SMALL {
            return (0..=max).collect();
        }
        let all_to = numbers.all_to.map(|to| to.min(max));
        let mut turns: Vec<i64> = vec![0, i64::from(max)];
        for _ in 0..numbers.linked {
            let known = turns.clone();
            for comparison in &numbers.comparisons {
                comparison.turns(configuration, &known, &mut turns);
            }
            turns.sort_unstable();
            turns.dedup();
        }
        let few = turns.into_iter().filter_map(|turn| u32::try_from(turn).ok());
        let mut counts: Vec<u32> = few.filter(|&count| count <= max).collect();
        counts.extend(all_to.into_iter().flat_map(|to| 0..=to));
        counts.sort_unstable();
        counts.dedup();
        counts
    }

    /// Gives each parameter the comparisons that can matter to it: its own, and those of all
    /// parameters that it is, directly or not, compared with.
    fn link(&mut self, comparisons: &[Linear]) {
        for index in 0..self.params.len() {
            let mut linked = vec![index];
            let mut next = 0;
            while let Some(&param) = linked.get(next) {
                for comparison in comparisons.iter().filter(|c| c.has(param)) {
                    for &(other, _) in &comparison.params {
                        if !linked.contains(&other) {
                            linked.push(other);
                        }
                    }
                }
                next += 1;
            }
            let matter = comparisons.iter().filter(|c| linked.iter().any(|&param| c.has(param)));
            self.numbers[index].comparisons = matter.cloned().collect();
            self.numbers[index].linked = linked.len();
        }
    }
}

impl Linear {
    fn has(&self, param: usize) -> bool {
        self.params.iter().any(|&(other, _)| other == param)
    }

    fn add(&mut self, other: Linear, factor: i64) {
        self.constant = self.constant.saturating_add(other.constant.saturating_mul(factor));
        self.fields.extend(other.fields.into_iter().map(|(field, n)| (field, n * factor)));
        for (param, n) in other.params {
            match self.params.iter_mut().find(|(known, _)| *known == param) {
                Some((_, sum)) => *sum += n * factor,
                None => self.params.push((param, n * factor)),
            }
        }
    }

    /// Adds the values of each parameter around which the difference changes its sign, when other
    /// parameters have any of the `known` values.
    fn turns(&self, configuration: &Configuration, known: &[i64], turns: &mut Vec<i64>) {
        let mut fixed = self.constant;
        for &(field, n) in &self.fields {
            // A comparison with an absent count has no turn.
            let Value::Count(count) = configuration.values[field.index()] else { return };
            fixed = fixed.saturating_add(n.saturating_mul(count.into()));
        }
        for (position, &(_, n)) in self.params.iter().enumerate() {
            if n == 0 {
                continue;
            }
            let mut rests = vec![fixed];
            for (_, &(_, n)) in self.params.iter().enumerate().filter(|&(at, _)| at != position) {
                let added = |rest: i64| known.iter().map(move |k| rest.saturating_add(n * k));
                rests = rests.into_iter().flat_map(added).collect();
            }
            for rest in rests {
                let turn = rest.saturating_neg().div_euclid(n);
                turns.extend([turn.saturating_sub(1), turn, turn.saturating_add(1)]);
            }
        }
    }
}

/// The comparisons of numbers in which a number of the payload takes part.
fn collect(expr: &Expr, place: Place, into: &mut Vec<Linear>) {
    match expr {
        Expr::Not(a) | Expr::Named(_, a) | Expr::IsSome(a) => collect(a, place, into),
        Expr::And(a, b) | Expr::Or(a, b) => {
            collect(a, place, into);
            collect(b, place, into);
        }
        Expr::Compare(_, a, b) => {
            if let (Some(mut difference), Some(b)) = (linear(a, place), linear(b, place)) {
                difference.add(b, -1);
                if !difference.params.is_empty() {
                    into.push(difference);
                }
            }
        }
        _ => {}
    }
}

/// A number as a sum; none, if it is no number.
fn linear(expr: &Expr, place: Place) -> Option<Linear> {
    Some(match (expr, place) {
        (Expr::Literal(Value::Count(n)), _) => {
            Linear { constant: i64::from(*n), ..Linear::default() }
        }
        (Expr::Field(field), _) => Linear { fields: vec![(*field, 1)], ..Linear::default() },
        (Expr::Param(index), Place::Event) | (Expr::Result(index), Place::Result) => {
            Linear { params: vec![(*index, 1)], ..Linear::default() }
        }
        // A number of the other payload may be anything; it only adds to the sum.
        (Expr::Param(_) | Expr::Result(_), _) => Linear::default(),
        (Expr::Named(_, inner), _) => linear(inner, place)?,
        (Expr::Add(a, b) | Expr::Subtract(a, b), _) => {
            let mut sum = linear(a, place)?;
            sum.add(linear(b, place)?, if matches!(expr, Expr::Add(..)) { 1 } else { -1 });
            sum
        }
        _ => return None,
    })
}

/// How many words an enumeration has; zero for anything else.
fn words(machine: &Machine, kind: Kind) -> u32 {
    let Kind::Enumeration(ty) = kind else { return 0 };
    match &machine[ty].kind {
        TypeKind::Enumeration { variants } => u32::try_from(variants.len()).unwrap_or(u32::MAX),
        _ => 0,
    }
}
