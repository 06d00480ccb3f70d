//! What only rustdoc shows: the picture, the matrix, what each state does and each event answers,
//! everything linked with everything else.
//!
//! Ordinary builds carry none of it. The macro leaves calls of `lifechart::docs!` behind, under
//! `#[cfg_attr(doc, doc = ...)]`: rustdoc expands them, the compiler throws them away unread. Code
//! that was printed stands alone, so it has the text itself.

mod events;
mod links;
mod matrix;
mod states;
mod transitions;
mod work;

use super::docs;
use super::picture::raw;
use super::shape::Shape;
use crate::explore::Exploration;
use crate::machine::{ActionId, ActivityId, EventId, Machine, ReplyId, StateId};
use crate::render::svg;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

/// With more states than this a picture shows the composites only, where there are any.
const MOST_STATES: usize = 25;

/// Where the pages of a machine come from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Pages<'m> {
    /// There are none.
    None,
    /// They are written out.
    Written(&'m Exploration),
    /// `lifechart::docs!` is asked for them, by these words.
    Asked(&'m TokenStream),
}

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The module: the machine with its title and doc.
    Module,
    /// The type `Machine`, whose doc comment has these already.
    Machine,
    /// A state or a composite.
    State(StateId),
    /// An event.
    Event(EventId),
    /// A reply.
    Reply(ReplyId),
    /// An action.
    Action(ActionId),
    /// An activity.
    Activity(ActivityId),
}

impl Page {
    /// The page of this kind and name, as calls of `lifechart::docs!` say it.
    pub fn find(machine: &Machine, kind: &str, name: &str) -> Option<Self> {
        match kind {
            "machine" => Some(Page::Machine),
            "state" => {
                machine.states.iter().find(|(_, s)| s.name == name).map(|f| Page::State(f.0))
            }
            "event" => {
                machine.events.iter().find(|(_, e)| e.name == name).map(|f| Page::Event(f.0))
            }
            "reply" => {
                machine.replies.iter().find(|(_, r)| r.name == name).map(|f| Page::Reply(f.0))
            }
            "action" => {
                machine.actions.iter().find(|(_, a)| a.name == name).map(|f| Page::Action(f.0))
            }
            "activity" => {
                machine.activities.iter().find(|(_, a)| a.name == name).map(|f| Page::Activity(f.0))
            }
            _ => None,
        }
    }

    fn words(self, machine: &Machine) -> (&'static str, &str) {
        match self {
            Page::Module | Page::Machine => ("machine", &machine.name),
            Page::State(id) => ("state", &machine[id].name),
            Page::Event(id) => ("event", &machine[id].name),
            Page::Reply(id) => ("reply", &machine[id].name),
            Page::Action(id) => ("action", &machine[id].name),
            Page::Activity(id) => ("activity", &machine[id].name),
        }
    }
}

/// A page, in the Markdown of rustdoc; empty, if there is nothing to say.
pub fn page(machine: &Machine, exploration: &Exploration, page: Page) -> String {
    match page {
        Page::Module => {
            let title = docs::sentence(&docs::escape(machine.label()));
            let doc = docs::escape(machine.doc.as_deref().unwrap_or_default());
            let place = format!("Declared at {}.", machine.place(machine.span));
            let ways = "A [`Machine`] goes from [`State`] to [`State`] by [`Event`]s.".to_owned();
            paragraphs(&[title, doc, whole(machine, exploration), ways, place])
        }
        Page::Machine => whole(machine, exploration),
        Page::State(id) => states::page(machine, id),
        Page::Event(id) => events::event(machine, id),
        Page::Reply(id) => events::reply(machine, id),
        Page::Action(id) => work::action(machine, id),
        Page::Activity(id) => work::activity(machine, id),
    }
}

/// What is added to the doc comment of an item.
pub(super) fn attribute(shape: &Shape<'_>, page: Page) -> TokenStream {
    match shape.pages {
        Pages::None => TokenStream::new(),
        Pages::Asked(subject) => {
            let (kind, name) = page.words(shape.machine);
            let kind = Ident::new(kind, Span::call_site());
            quote!(#[cfg_attr(doc, doc = "", doc = ::lifechart::docs!(#subject, #kind #name))])
        }
        Pages::Written(exploration) => {
            let text = self::page(shape.machine, exploration, page);
            match page {
                // Nobody reads a picture in the code.
                Page::Module | Page::Machine => {
                    let text = raw(&as_comment(&text));
                    quote!(#[cfg_attr(doc, doc = "", doc = #text)])
                }
                _ if text.is_empty() => TokenStream::new(),
                _ => {
                    let blank = quote!(#[doc = ""]);
                    let lines = text.lines().map(|line| match line {
                        "" => quote!(#[doc = ""]),
                        line => {
                            let line = format!(" {line}");
                            quote!(#[doc = #line])
                        }
                    });
                    quote!(#blank #(#lines)*)
                }
            }
        }
    }
}

/// The text as part of a doc comment: its lines begin as those of comments do.
pub fn as_comment(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { String::new() } else { format!(" {line}") };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The picture, what is taken in every state, and the matrix.
fn whole(machine: &Machine, exploration: &Exploration) -> String {
    let everywhere = transitions::list(machine, machine.root());
    let everywhere = match everywhere.is_empty() {
        true => everywhere,
        false => format!("# In every state\n\n{everywhere}"),
    };
    let matrix = format!("# States and events\n\n{}", matrix::matrix(machine, exploration));
    paragraphs(&[picture(machine), everywhere, matrix])
}

/// The picture: wider than a telephone, it is moved by hand there.
fn picture(machine: &Machine) -> String {
    let is_large = machine.atomic_states().count() > MOST_STATES;
    let level = match is_large && machine.composite_states().next().is_some() {
        true => svg::Level::Overview,
        false => svg::Level::Standard,
    };
    let picture = svg::in_rustdoc(machine, &svg::Options { level, ..svg::Options::default() });
    format!("<div style=\"overflow-x:auto\">\n{}\n</div>", picture.trim_end())
}

/// Paragraphs with empty lines between them; empty ones are left out.
fn paragraphs(texts: &[String]) -> String {
    let texts: Vec<&str> =
        texts.iter().map(|text| text.trim_end()).filter(|text| !text.is_empty()).collect();
    texts.join("\n\n")
}
