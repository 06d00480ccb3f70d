//! The style sheet of a picture, for a reader that knows neither variables nor media.

use std::collections::BTreeMap;

/// The picture in its light or dark colours, each written where it is used.
pub(super) fn plain(svg: &str, is_dark: bool) -> String {
    let Some((before, rest)) = svg.split_once("<style>") else { return svg.to_owned() };
    let Some((sheet, after)) = rest.split_once("</style>") else { return svg.to_owned() };
    // Blanks at the ends of words part them from others.
    let before = before.replacen("<svg ", "<svg xml:space=\"preserve\" ", 1);
    format!("{before}<style>{}</style>{after}", plain_sheet(sheet, is_dark))
}

fn plain_sheet(sheet: &str, is_dark: bool) -> String {
    let rules = rules(sheet);
    let mut variables: BTreeMap<&str, &str> = BTreeMap::new();
    for rule in rules.iter().filter(|rule| !rule.is_dark || is_dark) {
        for (name, value) in rule.declarations() {
            if let Some(name) = name.strip_prefix("--") {
                variables.insert(name, value);
            }
        }
    }
    let mut out = String::new();
    for rule in rules.iter().filter(|rule| !rule.is_dark || is_dark) {
        // What depends on who looks, and what is said of all but some, is not for this reader.
        let selectors: Vec<&str> =
            rule.selectors.split(',').filter(|selector| !selector.contains(':')).collect();
        let declarations: String = rule
            .declarations()
            .filter(|(name, _)| !name.starts_with("--"))
            .map(|(name, value)| format!("{name}:{};", with_values(value, &variables)))
            .collect();
        if !selectors.is_empty() && !declarations.is_empty() {
            out.push_str(&format!("{}{{{declarations}}}\n", selectors.join(",")));
        }
    }
    out
}

/// `selectors { body }`.
struct Rule<'s> {
    selectors: &'s str,
    body: &'s str,
    /// Whether it is for dark colours only.
    is_dark: bool,
}

impl<'s> Rule<'s> {
    fn declarations(&self) -> impl Iterator<Item = (&'s str, &'s str)> {
        let declarations = self.body.split(';').filter_map(|part| part.split_once(':'));
        declarations.map(|(name, value)| (name.trim(), value.trim()))
    }
}

/// The rules in order, those inside `@media` too.
fn rules(sheet: &str) -> Vec<Rule<'_>> {
    let mut rules = Vec::new();
    let (mut rest, mut is_dark) = (sheet, false);
    while let Some((head, after)) = rest.split_once(['{', '}']) {
        let opens = rest[head.len()..].starts_with('{');
        let head = head.trim();
        match opens {
            true if head.starts_with('@') => is_dark = head.contains("dark"),
            true => {
                let Some((body, after)) = after.split_once('}') else { break };
                rules.push(Rule { selectors: head, body, is_dark });
                rest = after;
                continue;
            }
            false => is_dark = false,
        }
        rest = after;
    }
    rules
}

fn with_values(value: &str, variables: &BTreeMap<&str, &str>) -> String {
    let mut parts = value.split("var(--");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, rest) = part.split_once(')').unwrap_or((part, ""));
        out.push_str(variables.get(name).copied().unwrap_or("none"));
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = ".a{--x:#111;--y:#222;color:red}\n\
        @media (prefers-color-scheme:dark){.a{--x:#eee}}\n\
        .a .b,.a .c:not(.d){fill:var(--x);stroke:var(--y)}.a:focus{fill:var(--x)}";

    #[test]
    fn each_scheme_has_its_own_colours() {
        assert_eq!(plain_sheet(SHEET, false), ".a{color:red;}\n.a .b{fill:#111;stroke:#222;}\n");
        assert_eq!(plain_sheet(SHEET, true), ".a{color:red;}\n.a .b{fill:#eee;stroke:#222;}\n");
    }

    #[test]
    fn nothing_is_left_that_the_reader_does_not_know() {
        let source = lifechart_spec::builtin::find("vss_provider").expect("it is shipped");
        let compiled = lifechart_spec::compile::compile(source);
        let machine = compiled.machine.as_ref().expect("it compiles");
        let svg = lifechart_spec::render::svg::svg(machine, &Default::default());
        for is_dark in [false, true] {
            let plain = plain(&svg, is_dark);
            let sheet = plain.split("</style>").next().expect("there is one");
            for unknown in ["var(", "@media", ":not(", ":focus", "none;fill:none"] {
                assert!(!sheet.contains(unknown), "{unknown} in {sheet}");
            }
            assert!(sheet.contains(if is_dark { "#0d1117" } else { "#fff" }), "{sheet}");
            assert!(plain.contains("xml:space=\"preserve\""));
        }
    }
}
