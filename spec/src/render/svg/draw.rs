//! From places to SVG.

use super::frame::{Class, Frame, Head, Kind, Laid, Rect, Sample, Stop, Text, Way};
use super::marks::{self, Mark};
use super::style::{Place, depth, sheet};
use super::view::View;
use crate::machine::{Machine, Role, StateId};
use crate::render::picture::arrows::Arrow;
use crate::render::picture::texts::{arrow_tooltip, facts, state_tooltip};
use crate::render::words::one_line;
use std::fmt::Write as _;

/// The whole picture.
pub(super) fn draw(view: &View<'_>, laid: &Laid, place: Place) -> String {
    let mut drawing = Drawing { view, machine: view.machine, place, out: String::new() };
    drawing.begin(laid);
    laid.frames.iter().for_each(|frame| drawing.frame(frame));
    laid.ways.iter().for_each(|way| drawing.way(way));
    drawing.initial(laid);
    for stop in &laid.stops {
        let to = view.links.pages.get(&stop.state).map(String::as_str);
        drawing.linked(to, |drawing| drawing.stop(stop));
    }
    laid.legend.iter().for_each(|sample| drawing.sample(sample));
    drawing.line("</svg>");
    drawing.out
}

/// Added to the style sheet where something leads somewhere.
const LINKS: &str = "\
.lifechart a{cursor:pointer}
.lifechart a .name,.lifechart a>text{text-decoration:underline}
.lifechart a:hover .box{stroke:var(--main);stroke-width:2}
";

struct Drawing<'v, 'm> {
    view: &'v View<'m>,
    machine: &'m Machine,
    place: Place,
    out: String,
}

impl Drawing<'_, '_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn begin(&mut self, laid: &Laid) {
        let (width, height) = (laid.width, laid.height);
        let name = id(&self.machine.name);
        self.line(&format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lifechart\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"graphics-document\" aria-labelledby=\"{name}-title {name}-desc\">"
        ));
        self.line(&format!("<title id=\"{name}-title\">{}</title>", escaped(self.machine.label())));
        self.line(&format!("<desc id=\"{name}-desc\">{}</desc>", escaped(&self.description())));
        let marks = if self.view.marks.is_empty() { "" } else { marks::SHEET };
        let links = if self.has_links() { LINKS } else { "" };
        self.line(&format!("<style>{}{marks}{links}</style>", sheet(self.place)));
        self.line(&format!("<rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>"));
        for (index, text) in laid.header.iter().enumerate() {
            let is_last = index + 1 == laid.header.len();
            let up = self.view.links.up.as_ref().filter(|_| is_last).map(|(_, to)| to.clone());
            self.linked(up.as_deref(), |drawing| drawing.text(text));
        }
    }

    fn has_links(&self) -> bool {
        !self.view.links.pages.is_empty() || self.view.links.up.is_some()
    }

    /// Draws something that leads somewhere, or nowhere.
    fn linked(&mut self, to: Option<&str>, draw: impl FnOnce(&mut Self)) {
        if let Some(to) = to {
            self.line(&format!("<a href=\"{}\">", escaped(to)));
        }
        draw(self);
        if to.is_some() {
            self.line("</a>");
        }
    }

    /// For those who do not see it: the happy path, in words.
    fn description(&self) -> String {
        let names = self.view.path.states.iter().map(|&state| self.machine[state].label());
        let path: Vec<&str> = names.collect();
        match path.as_slice() {
            [] => facts(self.machine),
            path => format!("{}. The happy path: {}.", facts(self.machine), path.join(", ")),
        }
    }

    fn frame(&mut self, frame: &Frame) {
        let name = id(&self.machine[frame.state].name);
        let class = format!("composite {name}{}", self.marked(frame.state));
        self.open(&format!("state-{}", self.machine[frame.state].name), &class, frame.state);
        self.rect(frame.rect, &format!("frame {}", depth(frame.depth)), 8);
        frame.texts.iter().for_each(|text| self.text(text));
        self.line("</g>");
    }

    fn stop(&mut self, stop: &Stop) {
        let state = &self.machine[stop.state];
        let mut class = "state".to_owned();
        for (has, word) in [
            (state.invoke.is_some(), " running"),
            (state.is_final, " final"),
            (!state.is_atomic(), " closed"),
        ] {
            class.push_str(if has { word } else { "" });
        }
        class.push_str(&self.marked(stop.state));
        self.open(&format!("state-{}", state.name), &class, stop.state);
        self.rect(stop.rect, "box", 6);
        if state.is_final {
            let Rect { x, y, w, h } = stop.rect;
            self.rect(Rect { x: x + 3, y: y + 3, w: w - 6, h: h - 6 }, "rim", 4);
        }
        stop.texts.iter().for_each(|text| self.text(text));
        self.line("</g>");
    }

    /// The mark of a state, as one more class.
    fn marked(&self, state: StateId) -> String {
        let mark = self.view.marks.states.get(&state);
        mark.map_or_else(String::new, |mark| format!(" {}", mark.as_str()))
    }

    fn open(&mut self, name: &str, class: &str, state: StateId) {
        let tooltip = state_tooltip(self.machine, state).join("\n");
        let label = escaped(&one_line(self.machine[state].label()));
        self.line(&format!(
            "<g id=\"{}\" class=\"{}\" role=\"graphics-symbol\" tabindex=\"0\" aria-label=\"{label}\">",
            id(name),
            escaped(class)
        ));
        self.line(&format!("<title>{}</title>", escaped(&tooltip)));
    }

    fn way(&mut self, way: &Way) {
        let arrow = &self.view.arrows[way.arrow];
        let role = arrow.role.as_str();
        let tooltip = arrow_tooltip(self.machine, arrow).join("\n");
        let mark = self.view.mark(way.arrow).map_or("", Mark::as_str);
        let of_mark = |before: &str| match mark {
            "" => String::new(),
            mark => format!("{before}{mark}"),
        };
        let name = arrow_name(self.machine, arrow) + &of_mark("-");
        let (also, told) = (of_mark(" "), of_mark(", "));
        let (from, to) = (self.called(arrow.tail), self.called(arrow.head));
        self.line(&format!(
            "<g id=\"{}\" class=\"arrow {role}{also}\" role=\"graphics-symbol\" tabindex=\"0\" \
             data-from=\"{}\" data-to=\"{}\" aria-label=\"{}\">",
            id(&name),
            id(&self.machine[arrow.tail].name),
            id(&self.machine[arrow.head].name),
            escaped(&one_line(&format!("{role}{told}: from {from} to {to}")))
        ));
        self.line(&format!("<title>{}</title>", escaped(&tooltip)));
        for track in &way.tracks {
            self.track(arrow.role, track);
        }
        if let Some((x, y)) = way.joint {
            self.line(&format!("<circle class=\"fill\" cx=\"{x}\" cy=\"{y}\" r=\"2.6\"/>"));
        }
        if let Some(head) = way.head {
            self.head(head);
        }
        way.texts.iter().for_each(|text| self.text(text));
        self.line("</g>");
    }

    fn called(&self, state: StateId) -> &str {
        if state == self.machine.root() { "any state" } else { self.machine[state].label() }
    }

    fn track(&mut self, role: Role, path: &str) {
        self.line(&format!("<path class=\"track\" d=\"{path}\"/>"));
        if role == Role::Abort {
            self.line(&format!("<path class=\"core\" d=\"{path}\"/>"));
        }
    }

    fn head(&mut self, head: Head) {
        let path = match head {
            Head::Down(x, y) => format!("M{x} {y}l-5 -9h10z"),
            Head::Left(x, y) => format!("M{x} {y}l9 -4.5v9z"),
        };
        self.line(&format!("<path class=\"fill\" d=\"{path}\"/>"));
    }

    fn initial(&mut self, laid: &Laid) {
        let Some((x, y, down)) = laid.initial else { return };
        self.line(&format!(
            "<g class=\"start\"><circle class=\"initial\" cx=\"{x}\" cy=\"{y}\" r=\"5\"/>\
             <path class=\"initial\" d=\"M{x} {y}V{}M{x} {down}l-4 -7h8z\"/></g>",
            down - 5
        ));
    }

    fn sample(&mut self, sample: &Sample) {
        let Text { x, y, .. } = sample.text;
        let (left, middle) = (x - 34, y - 4);
        match sample.kind {
            Kind::Line(role) => {
                self.line(&format!("<g class=\"arrow {}\">", role.as_str()));
                self.track(role, &format!("M{left} {middle}h22"));
                self.line(&format!(
                    "<path class=\"fill\" d=\"M{} {middle}l-7 -4v8z\"/></g>",
                    left + 28
                ));
            }
            Kind::Mark(mark) => {
                self.line(&format!("<g class=\"{}\">", mark.as_str()));
                self.track(Role::Normal, &format!("M{left} {middle}h28"));
                self.line("</g>");
            }
            Kind::Running | Kind::Final => {
                let class = if sample.kind == Kind::Running { "running" } else { "final" };
                self.line(&format!("<g class=\"{class}\">"));
                let rect = Rect { x: left, y: middle - 6, w: 26, h: 12 };
                self.rect(rect, "box", 3);
                if sample.kind == Kind::Final {
                    let inner = Rect { x: left + 3, y: middle - 3, w: 20, h: 6 };
                    self.rect(inner, "rim", 2);
                }
                self.line("</g>");
            }
        }
        self.text(&sample.text);
    }

    fn rect(&mut self, rect: Rect, class: &str, corner: i32) {
        let Rect { x, y, w, h } = rect;
        self.line(&format!(
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{corner}\"/>"
        ));
    }

    fn text(&mut self, text: &Text) {
        let Text { x, y, width, words } = text;
        let mut line = format!(
            "<text x=\"{x}\" y=\"{y}\" textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\""
        );
        if let [only] = words.as_slice() {
            let _ = write!(line, "{}>{}</text>", class(only.class), escaped(&only.text));
        } else {
            line.push('>');
            for span in words {
                let _ = write!(line, "<tspan{}>{}</tspan>", class(span.class), escaped(&span.text));
            }
            line.push_str("</text>");
        }
        self.line(&line);
    }
}

fn class(class: Class) -> String {
    match class.as_str() {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    }
}

/// The id of an arrow that is not marked.
pub(super) fn arrow_id(machine: &Machine, arrow: &Arrow) -> String {
    id(&arrow_name(machine, arrow))
}

/// Distinct for distinct arrows, since names of states have no hyphens.
fn arrow_name(machine: &Machine, arrow: &Arrow) -> String {
    let local = if arrow.local { "-local" } else { "" };
    let name = |state: StateId| match state == machine.root() {
        true => "",
        false => machine[state].name.as_str(),
    };
    format!("arrow-{}-{}-{}{local}", name(arrow.tail), name(arrow.head), arrow.role.as_str())
}

/// A name as an id: what is not a letter, digit, hyphen or underscore becomes its number.
pub(in crate::render) fn id(name: &str) -> String {
    let mut id = String::new();
    for letter in name.chars() {
        match letter {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' => id.push(letter),
            other => {
                let _ = write!(id, ".{:x}", u32::from(other));
            }
        }
    }
    id
}

/// Text for XML. What XML does not allow, and what turns the direction of text around, is left out.
pub(in crate::render) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' => escaped.push_str("&#10;"),
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}
