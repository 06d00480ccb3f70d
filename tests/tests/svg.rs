//! Pictures as SVG: nothing lies on anything else, every arrow arrives, and words are only words.

use lifechart_spec::compile::compile;
use lifechart_spec::machine::{Decision, Machine};
use lifechart_spec::render::svg::{Level, Options, pages, svg};
use lifechart_spec::source::Source;
use lifechart_tests::arbitrary;
use lifechart_tests::drawn::{Area, has, number};
use lifechart_tests::machines::machines;
use roxmltree::{Document, Node};

/// A straight part of a line.
#[derive(Clone, Debug)]
struct Segment {
    /// Where the arrow leads and what it is for: those may share a lane.
    purpose: String,
    arrow: String,
    from: (f64, f64),
    to: (f64, f64),
}

/// Everything drawn, read back from the text.
struct Picture {
    size: Area,
    boxes: Vec<Area>,
    frames: Vec<Area>,
    texts: Vec<Area>,
    segments: Vec<Segment>,
    /// The tips of arrow heads, with the state they belong to.
    tips: Vec<(String, f64, f64)>,
}

fn rect(node: Node<'_, '_>, what: &str) -> Area {
    let (left, top) = (number(node, "x"), number(node, "y"));
    let (right, bottom) = (left + number(node, "width"), top + number(node, "height"));
    Area { what: what.to_owned(), left, top, right, bottom }
}

fn read(text: &str) -> Picture {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let root = document.root_element();
    let mut picture = Picture {
        size: rect(root, "the picture"),
        boxes: Vec::new(),
        frames: Vec::new(),
        texts: Vec::new(),
        segments: Vec::new(),
        tips: Vec::new(),
    };
    for node in root.descendants().filter(Node::is_element) {
        let parent = node.parent_element().unwrap_or(root);
        let owner = parent.attribute("id").unwrap_or_default().to_owned();
        match node.tag_name().name() {
            "rect" if has(node, "box") && !owner.is_empty() => {
                picture.boxes.push(rect(node, &owner));
            }
            "rect" if has(node, "frame") => picture.frames.push(rect(node, &owner)),
            "text" => picture.texts.push(text_area(node)),
            "path" if has(node, "track") && !owner.is_empty() => {
                let to = parent.attribute("data-to").unwrap_or_default();
                let role = parent.attribute("class").unwrap_or_default();
                let anywhere = owner.starts_with("arrow--");
                let purpose = format!("{to} {role} {anywhere}");
                let path = node.attribute("d").unwrap_or_default();
                for (from, to) in straight(path) {
                    let (purpose, arrow) = (purpose.clone(), owner.clone());
                    picture.segments.push(Segment { purpose, arrow, from, to });
                }
            }
            "path" if has(node, "fill") && !owner.is_empty() => {
                let head = parent.attribute("data-to").unwrap_or_default().to_owned();
                let start = straight_start(node.attribute("d").unwrap_or_default());
                picture.tips.push((head, start.0, start.1));
            }
            _ => {}
        }
    }
    picture
}

fn text_area(node: Node<'_, '_>) -> Area {
    let (left, base) = (number(node, "x"), number(node, "y"));
    let what: String = node.descendants().filter_map(|part| part.text()).collect();
    let high = if has(node, "title") { 13.0 } else { 9.0 };
    Area {
        what,
        left,
        top: base - high,
        right: left + number(node, "textLength"),
        bottom: base + 2.0,
    }
}

fn straight_start(path: &str) -> (f64, f64) {
    let rest = path.trim_start_matches('M');
    let end = rest.find(|letter: char| letter.is_ascii_alphabetic()).unwrap_or(rest.len());
    let mut numbers = rest[..end].split(' ').map(|text| text.parse().unwrap());
    (numbers.next().unwrap(), numbers.next().unwrap())
}

/// The straight parts of a path of `M`, `H`, `V` and `Q`.
fn straight(path: &str) -> Vec<((f64, f64), (f64, f64))> {
    let mut parts = Vec::new();
    let mut at = (0.0, 0.0);
    let mut rest = path;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(|c: char| c.is_ascii_alphabetic()).map_or(rest.len(), |e| e + 1);
        let numbers: Vec<f64> =
            rest[1..end].split(' ').map(|text| text.parse().expect("a number")).collect();
        rest = &rest[end..];
        let next = match command {
            'M' => (numbers[0], numbers[1]),
            'H' => (numbers[0], at.1),
            'V' => (at.0, numbers[0]),
            'Q' => (numbers[2], numbers[3]),
            other => panic!("`{other}` in a track: {path}"),
        };
        if matches!(command, 'H' | 'V') {
            parts.push((at, next));
        }
        at = next;
    }
    parts
}

impl Segment {
    fn area(&self) -> Area {
        let (a, b) = (self.from, self.to);
        Area {
            what: self.arrow.clone(),
            left: a.0.min(b.0) - 0.5,
            top: a.1.min(b.1) - 0.5,
            right: a.0.max(b.0) + 0.5,
            bottom: a.1.max(b.1) + 0.5,
        }
    }

    fn is_level(&self) -> bool {
        self.from.1 == self.to.1
    }
}

/// Everything that is wrong with a picture.
fn faults(text: &str) -> Vec<String> {
    let picture = read(text);
    let mut faults = Vec::new();
    let everything = picture.texts.iter().chain(&picture.boxes).chain(&picture.frames);
    let segments: Vec<Area> = picture.segments.iter().map(Segment::area).collect();
    for area in everything.chain(&segments).filter(|area| !picture.size.holds(area)) {
        faults.push(format!("`{}` is cut off", area.what));
    }
    for (at, one) in picture.texts.iter().enumerate() {
        for other in picture.texts[..at].iter().filter(|other| other.overlaps(one)) {
            faults.push(format!("`{}` lies on `{}`", one.what, other.what));
        }
        for line in segments.iter().filter(|line| line.overlaps(one)) {
            faults.push(format!("`{}` lies on the line of {}", one.what, line.what));
        }
        for state in picture.boxes.iter().filter(|state| state.overlaps(one)) {
            if !state.holds(one) {
                faults.push(format!("`{}` sticks out of {}", one.what, state.what));
            }
        }
    }
    for (at, one) in picture.boxes.iter().enumerate() {
        for other in picture.boxes[..at].iter().filter(|other| other.overlaps(one)) {
            faults.push(format!("{} lies on {}", one.what, other.what));
        }
        for line in segments.iter().filter(|line| line.overlaps(one) && !touches(line, one)) {
            faults.push(format!("{} is crossed by {}", one.what, line.what));
        }
    }
    for (at, one) in picture.frames.iter().enumerate() {
        for other in picture.frames[..at].iter().filter(|other| other.overlaps(one)) {
            if !one.holds(other) && !other.holds(one) {
                faults.push(format!("{} cuts {}", one.what, other.what));
            }
        }
    }
    faults.extend(lines_on_lines(&picture.segments));
    for (state, x, y) in &picture.tips {
        let arrives = picture.boxes.iter().any(|area| {
            area.what == format!("state-{state}")
                && (area.left..=area.right).contains(x)
                && (area.top..=area.bottom).contains(y)
        });
        if !arrives {
            faults.push(format!("an arrow to {state} ends at {x}, {y}"));
        }
    }
    faults
}

/// Whether a line only begins or ends at a side.
fn touches(line: &Area, area: &Area) -> bool {
    line.left >= area.right - 1.0
        || line.right <= area.left + 1.0
        || line.top >= area.bottom - 1.0
        || line.bottom <= area.top + 1.0
}

/// Lines that run along each other on the same track.
fn lines_on_lines(segments: &[Segment]) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, one) in segments.iter().enumerate() {
        for other in &segments[..at] {
            let along = one.is_level() == other.is_level() && one.area().overlaps(&other.area());
            if along && one.purpose != other.purpose {
                faults.push(format!("{} runs along {}", one.arrow, other.arrow));
            }
        }
    }
    faults
}

/// Every picture that can be asked for.
fn all_options(machine: &Machine) -> Vec<Options> {
    let levels = [Level::Overview, Level::Standard, Level::Full];
    let mut all: Vec<Options> =
        levels.into_iter().map(|level| Options { level, ..Options::default() }).collect();
    let around = machine.atomic_states();
    all.extend(around.map(|state| Options { around: Some(state), ..Options::default() }));
    let inside = machine.composite_states();
    all.extend(inside.map(|state| Options { inside: Some(state), ..Options::default() }));
    all
}

#[test]
fn nothing_lies_on_anything_else() {
    let mut pictures = 0;
    for (name, compiled) in machines() {
        let machine = compiled.machine.as_ref().expect(&name);
        for options in all_options(machine) {
            let faults = faults(&svg(machine, &options));
            assert!(faults.is_empty(), "{name}, {options:?}:\n{}", faults.join("\n"));
            pictures += 1;
        }
    }
    assert!(pictures > 200, "{pictures}");
}

#[test]
fn a_fault_is_seen() {
    let compiled = compile(lifechart_spec::builtin::find("vss_provider").expect("it is shipped"));
    let machine = compiled.machine.as_ref().expect("it compiles");
    let picture = svg(machine, &Options::default());
    let moved = |from: &str, to: &str| {
        assert!(picture.contains(from), "{from}");
        faults(&picture.replacen(from, to, 1)).join("\n")
    };
    let text = picture.lines().find(|line| line.contains(">EndPrepareSnapshots<")).unwrap();
    let at = text.split('"').nth(1).unwrap();
    let right = format!("<text x=\"{at}\"");
    let shifted = text.replacen(&right, "<text x=\"50\"", 1);
    assert!(moved(text, &shifted).contains("lies on the line"), "{shifted}");
    let wide = picture.lines().next().unwrap().split(" width=\"").nth(1).unwrap();
    let wide = wide.split('"').next().unwrap();
    assert!(moved(&format!(" width=\"{wide}\""), " width=\"300\"").contains("is cut off"));
}

#[test]
fn arbitrary_machines_can_be_drawn() {
    for text in arbitrary::drawn((0..900).step_by(6)) {
        let compiled = compile(Source::new("arbitrary.yaml", text.as_str()));
        let machine = compiled.machine.as_ref().expect("it compiles");
        for level in [Level::Overview, Level::Standard, Level::Full] {
            let faults = faults(&svg(machine, &Options { level, ..Options::default() }));
            assert!(faults.is_empty(), "{}\n{text}", faults.join("\n"));
        }
    }
}

#[test]
fn every_transition_with_a_target_is_in_the_picture() {
    for (name, compiled) in machines() {
        let machine = compiled.machine.as_ref().expect(&name);
        let picture = svg(machine, &Options::default());
        let document = Document::parse(&picture).expect(&name);
        for transition in machine.transitions.values() {
            if let Decision::Target { state, .. } = transition.decision {
                let place = format!("({})", machine.place(transition.span));
                let head = &machine[machine.settle(state)].name;
                let mut arrows = document.descendants().filter(|node| has(*node, "arrow"));
                let is_drawn = |node: Node<'_, '_>| {
                    node.attribute("data-to") == Some(head)
                        && node
                            .first_element_child()
                            .and_then(|title| title.text())
                            .is_some_and(|tooltip| tooltip.contains(&place))
                };
                assert!(arrows.any(is_drawn), "{name}: {place} to {head}");
            }
        }
    }
}

#[test]
fn words_that_mean_something_to_a_browser_are_only_words() {
    let text = r#"
lifechart: 1
machine: odd
title: '</title><script>alert(1)</script> & "x"'
doc: "<![CDATA[ ]]> --> <!-- \u202e turned"
events:
  go: {title: '<img src=x onerror=alert(1)>', doc: "two\nlines"}
initial: a
otherwise: {refuse: no}
every_call: [no]
replies:
  no: {name: '</text>', code: 1}
states:
  a:
    title: "\u05d0\u05d1 \u202e\U0001f600 \"quoted\" 'too'"
    doc: '</style><style>*{display:none}'
    transitions: {go: {target: b, label: '" onload="alert(1)', role: main}}
  b: {title: '<b>', transitions: {go: {target: a}}}
"#;
    let compiled = compile(Source::new("odd.yaml", text));
    let machine = compiled.machine.as_ref().expect("it is understood");
    for options in all_options(machine) {
        let picture = svg(machine, &options);
        assert!(faults(&picture).is_empty(), "{:?}", faults(&picture));
        let document = Document::parse(&picture).unwrap();
        let allowed =
            ["svg", "title", "desc", "style", "rect", "g", "path", "text", "tspan", "circle"];
        for node in document.descendants().filter(Node::is_element) {
            assert!(allowed.contains(&node.tag_name().name()), "{node:?}");
            assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
        }
        assert!(!picture.contains('\u{202e}'), "nothing turns the text around");
    }
}

#[test]
fn a_picture_of_five_hundred_states_holds_together() {
    let mut text =
        "lifechart: 1\nmachine: long\notherwise: {ignore: ok}\nreplies: {ok: {code: 0}}\n\
                    events: {go: {replies: {only: [ok]}}, back: {replies: {only: [ok]}}}\n\
                    initial: s0\nstates:\n"
            .to_owned();
    for state in 0..500 {
        let (next, far) = ((state + 1) % 500, (state * 7 + 3) % 500);
        text += &format!(
            "  s{state}: {{transitions: {{go: {{target: s{next}, role: main}}, back: {{target: s{far}}}}}}}\n"
        );
    }
    let compiled = compile(Source::new("long.yaml", text));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    let machine = compiled.machine.as_ref().unwrap();
    let picture = svg(machine, &Options::default());
    assert_eq!(
        Document::parse(&picture).unwrap().descendants().filter(|n| has(*n, "box")).count(),
        500
    );
}

/// Composites that follow each other, each with so many states; the last one in composites of ten.
fn divided(sizes: &[usize]) -> String {
    let mut text = "lifechart: 1\nmachine: divided\nevents: {step: {}, back: {}, leap: {}}\n\
                    otherwise: {ignore: ok}\ninitial: c0\nstates:\n"
        .to_owned();
    for (index, &size) in sizes.iter().enumerate() {
        let next = (index + 1) % sizes.len();
        let leap = (index * 7 + 2) % sizes.len();
        let is_last = index + 1 == sizes.len();
        text += &format!("  c{index}:\n    transitions: {{back: {{target: c{next}}}}}\n");
        let first = if is_last { format!("c{index}x0") } else { format!("s{index}x0") };
        text += &format!("    initial: {first}\n    states:\n");
        for state in 0..size {
            let indent = if is_last { "          " } else { "      " };
            if is_last && state % 10 == 0 {
                let inner = format!("c{index}x{}", state / 10);
                text += &format!(
                    "      {inner}:\n        initial: s{index}x{state}\n        states:\n"
                );
            }
            let to = format!("s{index}x{}", (state + 1) % size);
            text += &format!(
                "{indent}s{index}x{state}: {{transitions: {{step: {{target: {to}, role: main}}, leap: {{target: s{leap}x0}}}}}}\n"
            );
        }
    }
    text
}

#[test]
fn a_large_machine_has_an_overview_and_pages() {
    let compiled = compile(Source::new("divided.yaml", divided(&[4, 3, 12, 30])));
    assert!(compiled.is_ok(), "{}", compiled.report(false));
    let machine = compiled.machine.as_ref().unwrap();
    let pages = pages(machine, "all of #it");
    let files: Vec<&str> = pages.iter().map(|page| page.file.as_str()).collect();
    let composites =
        machine.composite_states().map(|id| format!("all of #it.{}.svg", machine[id].name));
    let expected: Vec<String> =
        std::iter::once("all of #it.svg".to_owned()).chain(composites).collect();
    assert_eq!(files, expected);
    let mut shown = Vec::new();
    for page in &pages {
        let faults = faults(&page.picture);
        assert!(faults.is_empty(), "{}:\n{}", page.file, faults.join("\n"));
        let document = Document::parse(&page.picture).unwrap();
        let links: Vec<&str> =
            document.descendants().filter_map(|node| node.attribute("href")).collect();
        for link in &links {
            let file = link.replace("%20", " ").replace("%23", "#");
            assert!(files.contains(&file.as_str()), "{}: {link}", page.file);
        }
        let back = page.of.and_then(|id| machine[id].parent).filter(|&id| id != machine.root());
        let back = back.map_or_else(String::new, |id| format!(".{}", machine[id].name));
        let leads_back = links.contains(&format!("all%20of%20%23it{back}.svg").as_str());
        assert_eq!(leads_back, page.of.is_some(), "{}: {links:?}", page.file);
        let closed = document.descendants().filter(|node| has(*node, "closed")).count();
        assert_eq!(closed + usize::from(page.of.is_some()), links.len(), "{}", page.file);
        let states =
            document.descendants().filter(|node| has(*node, "state") && !has(*node, "closed"));
        assert!(states.clone().count() <= 25, "{} is too large", page.file);
        shown.extend(states.filter_map(|node| node.attribute("id")).map(str::to_owned));
    }
    for state in machine.atomic_states() {
        let name = format!("state-{}", machine[state].name);
        assert!(shown.contains(&name), "{name} is on no page");
    }
    let small = compile(lifechart_spec::builtin::find("vss_provider").expect("it is shipped"));
    let small = lifechart_spec::render::svg::pages(small.machine.as_ref().unwrap(), "small");
    assert!(small.is_empty(), "what fits into one picture is one");
}
