//! Types, and what has them: parameters, results, fields.

use super::names::Scope;
use crate::arena::Arena;
use crate::code::Code;
use crate::diagnostics::{Diagnostic, Diagnostics, quoted};
use crate::document::{self, TypeBody, TypeUse};
use crate::machine::{Field, Kind, Param, Type, TypeId, TypeKind, Value, ValueType};
use crate::source::Text;
use std::collections::BTreeSet;

/// The declared types, in order.
pub(super) fn types<'d>(
    declarations: &'d [document::TypeDeclaration],
    scope: &mut Scope<'d>,
    diagnostics: &mut Diagnostics,
) -> Arena<TypeId, Type> {
    let mut types = Arena::new();
    for declared in declarations {
        let id = types.push(Type {
            name: declared.name.value.clone(),
            doc: declared.doc.as_ref().map(|doc| doc.value.clone()),
            kind: kind(declared, diagnostics),
            span: declared.name.span,
        });
        scope.types.declare(&declared.name, id);
        if BUILT_IN.contains(&declared.name.value.as_str()) {
            let message = format!("`{}` is a type of the language", declared.name.value);
            diagnostics.push(
                Diagnostic::new(Code::DuplicateName, declared.name.span, message)
                    .help("give the declared type another name"),
            );
        }
    }
    types
}

/// Types that nobody has to declare.
const BUILT_IN: [&str; 3] = ["bool", "count", "id"];

fn kind(declared: &document::TypeDeclaration, diagnostics: &mut Diagnostics) -> TypeKind {
    match &declared.body {
        TypeBody::Id(width) => TypeKind::Id(*width),
        TypeBody::Enumeration(words) => {
            if words.is_empty() {
                let message = format!("{} has no words", quoted(&declared.name.value));
                diagnostics.push(
                    Diagnostic::new(Code::WrongShape, declared.name.span, message)
                        .help("an enumeration has at least one: `[red, green]`"),
                );
            }
            TypeKind::Enumeration { variants: variants(words, diagnostics) }
        }
        TypeBody::Plain(TypeUse { name, max, .. }) => match (name.value.as_str(), max) {
            ("count", max) => TypeKind::Count { max: max.as_ref().map(|max| max.value) },
            ("bool", _) => TypeKind::Bool,
            _ => {
                let message = format!("{} is not what a type can be", quoted(&name.value));
                diagnostics.push(Diagnostic::new(Code::UnknownName, name.span, message).help(
                    "a declared type is `id`, `bool`, `count` or a list of words: \
                         `[red, green]`",
                ));
                TypeKind::Bool
            }
        },
    }
}

/// The words of an enumeration, each once.
fn variants(words: &[Text], diagnostics: &mut Diagnostics) -> Vec<String> {
    let mut variants: Vec<&Text> = Vec::new();
    for word in words {
        match variants.iter().find(|first| first.value == word.value) {
            Some(first) => diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateName,
                    word.span,
                    format!("{} is in this list twice", quoted(&word.value)),
                )
                .also(first.span, "the first one"),
            ),
            None => variants.push(word),
        }
    }
    variants.into_iter().map(|word| word.value.clone()).collect()
}

/// Reads types where they are used.
pub(super) struct TypeReader<'a, 'd> {
    pub(super) types: &'a Arena<TypeId, Type>,
    pub(super) scope: &'a Scope<'d>,
    /// Names of parameters and fields whose type is not known: what is said about expressions with
    /// them would only confuse.
    pub(super) broken: BTreeSet<&'d str>,
}

impl<'d> TypeReader<'_, 'd> {
    /// Parameters, or the parts of a result.
    pub(super) fn params(
        &mut self,
        written: &'d [document::Param],
        diagnostics: &mut Diagnostics,
    ) -> Vec<Param> {
        let param = |param: &'d document::Param| {
            let (ty, declared) = self.value_type(&param.name, &param.ty, diagnostics);
            Param { name: param.name.value.clone(), ty, declared, span: param.name.span }
        };
        written.iter().map(param).collect()
    }

    /// The fields of the context; their first values are read later.
    pub(super) fn field(
        &mut self,
        written: &'d document::Field,
        diagnostics: &mut Diagnostics,
    ) -> Field {
        let (mut ty, declared) = self.value_type(&written.name, &written.ty, diagnostics);
        match ty.kind {
            Kind::Id(_) => ty.optional = true,
            Kind::Count { max: None } => {
                diagnostics.push(without_max(written));
                ty.kind = Kind::Count { max: Some(u32::MAX) };
            }
            Kind::Count { max: Some(_) } | Kind::Bool | Kind::Enumeration(_) => {}
        }
        Field {
            name: written.name.value.clone(),
            doc: written.doc.as_ref().map(|doc| doc.value.clone()),
            initial: first_value(ty),
            ty,
            declared,
            span: written.name.span,
        }
    }

    /// The type of what is called `owner`; a stand-in where there is no such type.
    fn value_type(
        &mut self,
        owner: &'d Text,
        written: &TypeUse,
        diagnostics: &mut Diagnostics,
    ) -> (ValueType, Option<TypeId>) {
        let (ty, declared) = self.named_type(owner, written, diagnostics);
        let is_count = matches!(ty.kind, Kind::Count { .. });
        let is_known = !self.broken.contains(owner.value.as_str());
        if let Some(max) = written.max.as_ref().filter(|_| !is_count && is_known) {
            let message = format!("{} has no largest value", quoted(&written.name.value));
            diagnostics.push(
                Diagnostic::new(Code::ConflictingKeys, max.span, message)
                    .also(written.name.span, "its type")
                    .help("only a count has a `max:`"),
            );
        }
        (ty, declared)
    }

    fn named_type(
        &mut self,
        owner: &'d Text,
        written: &TypeUse,
        diagnostics: &mut Diagnostics,
    ) -> (ValueType, Option<TypeId>) {
        let max = written.max.as_ref().map(|max| max.value);
        let optional = written.optional;
        let plain = |kind| (ValueType { kind, optional }, None);
        match written.name.value.as_str() {
            "bool" => plain(Kind::Bool),
            "count" => plain(Kind::Count { max }),
            "id" if self.scope.types.id("id").is_none() => {
                self.broken.insert(&owner.value);
                diagnostics.push(
                    Diagnostic::new(
                        Code::UnknownName,
                        written.name.span,
                        "an id is always one of a declared type",
                    )
                    .help(format!(
                        "declare one, `types: {{{0}_id: id}}`, and write `{0}_id` here",
                        owner.value
                    )),
                );
                plain(Kind::Bool)
            }
            word if self.scope.types.id(word).is_none() && instead_of(word).is_some() => {
                self.broken.insert(&owner.value);
                let message = format!("there is no type {}", quoted(word));
                let mut unknown = Diagnostic::new(Code::UnknownName, written.name.span, message);
                unknown.help.extend(instead_of(word).map(str::to_owned));
                diagnostics.push(unknown);
                plain(Kind::Bool)
            }
            _ => match self.scope.find::<TypeId>(&written.name, diagnostics) {
                Some(id) => {
                    let kind = match &self.types[id].kind {
                        TypeKind::Bool => Kind::Bool,
                        TypeKind::Count { max: declared } => {
                            Kind::Count { max: narrower(written, *declared, diagnostics) }
                        }
                        TypeKind::Id(_) => Kind::Id(id),
                        TypeKind::Enumeration { .. } => Kind::Enumeration(id),
                    };
                    (ValueType { kind, optional }, Some(id))
                }
                None => {
                    self.broken.insert(&owner.value);
                    plain(Kind::Bool)
                }
            },
        }
    }
}

/// The largest value of a declared count where it is used: a use may be narrower, and not wider.
fn narrower(
    written: &TypeUse,
    declared: Option<u32>,
    diagnostics: &mut Diagnostics,
) -> Option<u32> {
    let (Some(max), Some(most)) = (&written.max, declared) else {
        return written.max.as_ref().map(|max| max.value).or(declared);
    };
    if max.value > most {
        let name = quoted(&written.name.value);
        let message = format!("{} is more than {most}, the most that {name} may be", max.value);
        diagnostics.push(
            Diagnostic::new(Code::WrongShape, max.span, message)
                .help("a use may be narrower than the declared type, and not wider"),
        );
    }
    Some(max.value.min(most))
}

fn without_max(written: &document::Field) -> Diagnostic {
    let name = &written.name.value;
    let message = format!("the field `{name}` does not say how large it may become");
    Diagnostic::new(Code::MissingKey, written.ty.name.span, message).help(format!(
        "what the machine remembers is finite: `{name}: {{type: {}, max: 10}}`",
        written.ty.name.value
    ))
}

/// What a field of this type begins with, unless it says so itself.
fn first_value(ty: ValueType) -> Value {
    match ty.kind {
        _ if ty.optional => Value::Absent,
        Kind::Bool => Value::Bool(false),
        Kind::Count { .. } => Value::Count(0),
        Kind::Enumeration(_) => Value::Variant(0),
        Kind::Id(_) => Value::Absent,
    }
}

/// What to write instead of a type of another language.
fn instead_of(word: &str) -> Option<&'static str> {
    match word {
        "boolean" => Some("write `bool`"),
        "int" | "integer" | "number" | "uint" | "usize" | "u8" | "u16" | "u32" | "u64" => Some(
            "a number that is counted is a `count`, `{type: count, max: 3}`; one that is only \
             compared is an id, declared under `types:`",
        ),
        "string" | "str" | "text" | "float" | "f64" | "bytes" => Some(
            "a machine has only finite data; what it does not decide on stays in the handler, \
             and what is only compared is an id, declared under `types:`",
        ),
        _ => None,
    }
}
