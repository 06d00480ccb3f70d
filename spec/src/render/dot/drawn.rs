//! What Graphviz has drawn, in the style of the other pictures.

use crate::machine::Machine;
use crate::render::picture::texts::facts;
use crate::render::svg::draw::{escaped, id};
use crate::render::svg::style::colors;

/// The colours of the graph, and what each is called in the style sheet.
const NAMED: [(&str, &str); 14] = [
    ("white", "box"),
    ("#fff3c4", "run"),
    ("#57606a", "quiet"),
    ("#8c959f", "rim"),
    ("#f6f8fa", "deep1"),
    ("#e7edf4", "deep2"),
    ("#d8e2ed", "deep3"),
    ("#c9d6e5", "deep4"),
    ("#0550ae", "main"),
    ("#424a53", "normal"),
    ("#953800", "reset"),
    ("#8250df", "abort"),
    ("#cf222e", "failure"),
    ("#116329", "timeout"),
];

/// The SVG that `dot -Tsvg` makes of the machine's graph, with a style sheet for light and dark, for
/// screen readers, and without what differs from one installation to the next; nothing, if that is
/// no SVG.
pub fn in_style(machine: &Machine, drawn: &str) -> Option<String> {
    let (_, rest) = drawn.split_once("<svg")?;
    let (tag, body) = rest.split_once('>')?;
    let attribute = |name: &str| {
        let (_, value) = tag.split_once(&format!("{name}=\""))?;
        value.split('"').next()
    };
    let (width, height, view) = (attribute("width")?, attribute("height")?, attribute("viewBox")?);
    let mut sheet = colors();
    for (color, name) in NAMED {
        sheet += &format!(".lifechart [fill=\"{color}\"]{{fill:var(--{name})}}");
        sheet += &format!(".lifechart [stroke=\"{color}\"]{{stroke:var(--{name})}}\n");
    }
    sheet += ".lifechart text:not([fill]){fill:var(--fg)}\n\
              .lifechart>.graph>g>a>polygon{fill:var(--bg)}\n\
              .lifechart g:focus-visible{outline:2px solid var(--main)}\n";
    let name = id(&machine.name);
    let (title, desc) = (escaped(machine.label()), escaped(&facts(machine)));
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         class=\"lifechart\" width=\"{width}\" height=\"{height}\" viewBox=\"{view}\" \
         role=\"graphics-document\" aria-labelledby=\"{name}-title {name}-desc\">\n\
         <title id=\"{name}-title\">{title}</title>\n<desc id=\"{name}-desc\">{desc}</desc>\n\
         <style>{sheet}</style>{}",
        without_comments(body)
    ))
}

fn without_comments(mut text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    while let Some((before, behind)) = text.split_once("<!--") {
        kept.push_str(before);
        text = behind.split_once("-->").map_or("", |(_, rest)| rest.trim_start());
    }
    kept + text
}
