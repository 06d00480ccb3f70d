//! A sequence diagram as SVG, in the colours and letters of the picture of a machine.

use super::layout::{Arrow, Column, Field, Group, Laid, Text, layout, state};
use super::said::{About, Manner, Party, said};
use crate::machine::Machine;
use crate::render::svg::draw::{escaped, id};
use crate::render::svg::style;
use crate::render::words::one_line;
use crate::scenario::{Played, told};
use std::fmt::Write as _;

/// Added to the style sheet of pictures.
pub const SHEET: &str = "\
.lifechart .lifeline{stroke:var(--rim);stroke-dasharray:3 3}
.lifechart .party .box{fill:var(--deep2)}
.lifechart .note .box{fill:var(--deep1);stroke:var(--rim)}
.lifechart .call .track,.lifechart .stop .track{stroke:var(--main);stroke-width:1.6}
.lifechart .good .track{stroke:var(--normal);stroke-dasharray:6 3}
.lifechart .bad .track{stroke:var(--failure);stroke-width:1.6;stroke-dasharray:2 3}
.lifechart .call .fill{fill:var(--main)}.lifechart .good .fill{fill:var(--normal)}
.lifechart .cross{fill:none;stroke:var(--failure);stroke-width:2}
.lifechart .stop .open{fill:none;stroke:var(--main);stroke-width:1.6}
.lifechart .bad text{fill:var(--failure)}
.lifechart .stripe{fill:none}
.lifechart .step.now .stripe{fill:var(--run);opacity:.55}
";

/// Where a diagram will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// By itself: with a title, and the styles.
    Alone,
    /// In a page that has a title and the styles already.
    InPage,
}

/// What a diagram is called.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'c> {
    /// Its name; in a page no two may have the same.
    pub name: &'c str,
    /// What it shows.
    pub doc: &'c str,
}

/// A run as a picture; the same run is always the same text.
pub fn picture(
    machine: &Machine,
    played: &Played,
    caption: Caption<'_>,
    setting: Setting,
) -> String {
    let heading = (setting == Setting::Alone).then_some((caption.name, caption.doc));
    let laid = layout(machine, &said(machine, played), heading);
    let told = told(machine, played);
    let mut drawing = Drawing { machine, told: &told, out: String::new() };
    drawing.begin(&laid, caption, setting);
    laid.columns.iter().for_each(|column| drawing.column(column, &laid));
    laid.groups.iter().for_each(|group| drawing.group(group, &laid));
    drawing.line("</svg>");
    drawing.out
}

struct Drawing<'d> {
    machine: &'d Machine,
    told: &'d [String],
    out: String,
}

impl Drawing<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn begin(&mut self, laid: &Laid, caption: Caption<'_>, setting: Setting) {
        let (width, height) = (laid.width, laid.height);
        let name = format!("{}-sequence-{}", id(&self.machine.name), id(caption.name));
        self.line(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lifechart sequence\" width=\"{width}\" \
             height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"graphics-document\" \
             aria-labelledby=\"{name}-title {name}-desc\">"
        ));
        self.line(&format!(
            "<title id=\"{name}-title\">{}: {}</title>",
            escaped(self.machine.label()),
            escaped(&one_line(caption.name))
        ));
        let steps = self.told.len();
        let count = if steps == 1 { "1 step".to_owned() } else { format!("{steps} steps") };
        let desc = match one_line(caption.doc).as_str() {
            "" => format!("A sequence diagram with {count}."),
            doc => format!("A sequence diagram with {count}. {doc}"),
        };
        self.line(&format!("<desc id=\"{name}-desc\">{}</desc>", escaped(&desc)));
        if setting == Setting::Alone {
            self.line(&format!("<style>{}{SHEET}</style>", style::sheet(style::Place::File)));
        }
        self.line(&format!("<rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>"));
        laid.heading.iter().for_each(|text| self.text(text));
    }

    fn column(&mut self, column: &Column, laid: &Laid) {
        let (x, w) = column.rect;
        self.line(&format!(
            "<g class=\"party\" data-party=\"{}\"><rect class=\"box\" x=\"{x}\" y=\"{}\" width=\"{w}\" height=\"{}\" rx=\"4\"/>",
            word(column.party),
            laid.top,
            laid.head
        ));
        self.text(&column.head);
        let mut path = String::new();
        for (from, to) in column.pieces.iter().filter(|(from, to)| from < to) {
            let _ = write!(path, "M{} {from}V{to}", column.x);
        }
        self.line(&format!("<path class=\"lifeline\" d=\"{path}\"/></g>"));
    }

    fn group(&mut self, group: &Group, laid: &Laid) {
        if let Some(step) = group.step {
            let told = self.told.get(step).map_or("", String::as_str);
            self.line(&format!(
                "<g class=\"step\" data-step=\"{step}\" role=\"graphics-symbol\" tabindex=\"0\" aria-label=\"{}\">",
                escaped(&one_line(told))
            ));
            self.line(&format!(
                "<rect class=\"stripe\" x=\"4\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/>",
                group.y - 3,
                laid.width - 8,
                group.height
            ));
        } else {
            self.line("<g class=\"beginning\">");
        }
        if let Some(number) = &group.number {
            self.text(number);
        }
        // Notes and messages are independent of each other, since nothing lies on anything.
        group.fields.iter().for_each(|field| self.field(field));
        group.arrows.iter().for_each(|arrow| self.arrow(arrow));
        self.line("</g>");
    }

    fn field(&mut self, field: &Field) {
        let Field { x, y, w, h, .. } = field;
        let class = match (state(field), field.about) {
            (Some(state), _) if self.machine[state].invoke.is_some() => "standing running",
            (Some(_), _) => "standing",
            (None, About::Everybody) => "note time",
            (None, _) => "note",
        };
        let (corner, of_state) = match state(field) {
            Some(state) => (6, format!(" data-state=\"{}\"", id(&self.machine[state].name))),
            None => (2, String::new()),
        };
        self.line(&format!(
            "<g class=\"{class}\"{of_state}><rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{corner}\"/>"
        ));
        field.texts.iter().for_each(|text| self.text(text));
        self.line("</g>");
    }

    fn arrow(&mut self, arrow: &Arrow) {
        let Arrow { x, tip, y, .. } = arrow;
        let class = match arrow.manner {
            Manner::Call => "call",
            Manner::Good => "good",
            Manner::Bad => "bad",
            Manner::Stop => "stop",
        };
        let (from, to) = (word(arrow.from), word(arrow.to));
        self.line(&format!("<g class=\"message {class}\" data-way=\"{from} {to}\">"));
        match arrow.back {
            Some(back) => {
                let out = x + 20;
                let end = tip + 6;
                self.line(&format!("<path class=\"track\" d=\"M{x} {y}H{out}V{back}H{end}\"/>"));
                self.line(&format!("<path class=\"fill\" d=\"M{tip} {back}l8 -4v8z\"/>"));
            }
            None => {
                let way = (tip - x).signum();
                let end = if arrow.manner == Manner::Call || arrow.manner == Manner::Good {
                    tip - 7 * way
                } else {
                    tip - way
                };
                self.line(&format!("<path class=\"track\" d=\"M{x} {y}H{end}\"/>"));
                self.tip(arrow.manner, *tip, *y, way);
            }
        }
        arrow.texts.iter().for_each(|text| self.text(text));
        self.line("</g>");
    }

    fn tip(&mut self, manner: Manner, x: i32, y: i32, way: i32) {
        let path = match manner {
            Manner::Call | Manner::Good => {
                format!("class=\"fill\" d=\"M{x} {y}l{} -4.5v9z\"", -9 * way)
            }
            Manner::Bad => {
                let (near, far) = (x - 3 * way, x - 11 * way);
                format!(
                    "class=\"cross\" d=\"M{far} {}L{near} {}M{far} {}L{near} {}\"",
                    y - 4,
                    y + 4,
                    y + 4,
                    y - 4
                )
            }
            Manner::Stop => {
                let back = x - 9 * way;
                format!("class=\"open\" d=\"M{back} {}L{x} {y}L{back} {}\"", y - 5, y + 5)
            }
        };
        self.line(&format!("<path {path}/>"));
    }

    fn text(&mut self, text: &Text) {
        let Text { x, y, width, class, text } = text;
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.line(&format!(
            "<text x=\"{x}\" y=\"{y}\" textLength=\"{width}\"{class}>{}</text>",
            escaped(text)
        ));
    }
}

fn word(party: Party) -> &'static str {
    match party {
        Party::Caller => "caller",
        Party::Machine => "machine",
        Party::Work => "work",
    }
}
