//! Sequence diagrams as SVG: nothing lies on anything else, all that is said is in them, and words
//! are only words.

use lifechart_spec::compile::compile;
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::sequence::{Caption, Setting, picture, run, scenario};
use lifechart_spec::scenario::{Played, play, replay};
use lifechart_spec::source::Source;
use lifechart_tests::drawn::{Area, has, number};
use lifechart_tests::machines::machines;
use roxmltree::{Document, Node};

/// The straight parts of a path of `M`, `H` and `V`.
fn lines(path: &str, what: &str) -> Vec<Area> {
    let mut lines = Vec::new();
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
            other => panic!("`{other}` in {path}"),
        };
        if command != 'M' {
            let (left, right) = (f64::min(at.0, next.0) - 0.5, f64::max(at.0, next.0) + 0.5);
            let (top, bottom) = (f64::min(at.1, next.1) - 0.5, f64::max(at.1, next.1) + 0.5);
            lines.push(Area { what: what.to_owned(), left, top, right, bottom });
        }
        at = next;
    }
    lines
}

/// Everything that is wrong with a diagram.
fn faults(text: &str) -> Vec<String> {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
    let root = document.root_element();
    let (width, height) = (number(root, "width"), number(root, "height"));
    let whole =
        Area { what: "the diagram".to_owned(), left: 0.0, top: 0.0, right: width, bottom: height };
    let (mut texts, mut boxes, mut tracks, mut lifelines) = (vec![], vec![], vec![], vec![]);
    for node in root.descendants().filter(Node::is_element) {
        match node.tag_name().name() {
            "text" => {
                let (left, base) = (number(node, "x"), number(node, "y"));
                let what = node.text().unwrap_or_default().to_owned();
                let top = base - if has(node, "title") { 13.0 } else { 9.0 };
                let right = left + number(node, "textLength");
                texts.push(Area { what, left, top, right, bottom: base + 2.0 });
            }
            "rect" if has(node, "box") => {
                let (left, top) = (number(node, "x"), number(node, "y"));
                let (right, bottom) = (left + number(node, "width"), top + number(node, "height"));
                boxes.push(Area { what: format!("a box at {top}"), left, top, right, bottom });
            }
            "path" if has(node, "track") => {
                tracks.extend(lines(node.attribute("d").expect("a path"), "a message"));
            }
            "path" if has(node, "lifeline") => {
                lifelines.extend(lines(node.attribute("d").expect("a path"), "a lifeline"));
            }
            _ => {}
        }
    }
    let mut faults = Vec::new();
    for area in texts.iter().chain(&boxes).chain(&tracks).chain(&lifelines) {
        if !whole.holds(area) {
            faults.push(format!("`{}` is cut off", area.what));
        }
    }
    for (at, one) in texts.iter().enumerate() {
        for other in texts[..at].iter().filter(|other| other.overlaps(one)) {
            faults.push(format!("`{}` lies on `{}`", one.what, other.what));
        }
        for line in tracks.iter().chain(&lifelines).filter(|line| line.overlaps(one)) {
            faults.push(format!("`{}` lies on {}", one.what, line.what));
        }
        for around in boxes.iter().filter(|around| around.overlaps(one) && !around.holds(one)) {
            faults.push(format!("`{}` sticks out of {}", one.what, around.what));
        }
    }
    for (at, one) in boxes.iter().enumerate() {
        for other in boxes[..at].iter().chain(&tracks).filter(|other| other.overlaps(one)) {
            faults.push(format!("{} lies on {}", one.what, other.what));
        }
        let inside = |line: &&Area| {
            line.overlaps(one) && line.top < one.bottom - 1.0 && line.bottom > one.top + 1.0
        };
        for line in lifelines.iter().filter(inside) {
            faults.push(format!("{} is crossed by {}", one.what, line.what));
        }
    }
    faults
}

fn drawn(machine: &Machine, played: &Played) -> String {
    let caption = Caption { name: "shown", doc: "What it shows, in a few words." };
    picture(machine, played, caption, Setting::Alone)
}

/// Every scenario, and the longest of the shortest ways that exploring has found.
fn runs(machine: &Machine, exploration: &Exploration) -> Vec<Played> {
    let scenarios = machine.scenarios.values().map(|scenario| play(machine, scenario));
    let last = exploration.ids().next_back();
    let found = last.map(|id| replay(machine, &exploration.run_to(machine, id)));
    scenarios.chain(found).collect()
}

#[test]
fn nothing_lies_on_anything_else() {
    let mut pictures = 0;
    for (name, compiled) in machines() {
        let (machine, exploration) = compiled.checked().expect(&name);
        for played in runs(machine, exploration) {
            let picture = drawn(machine, &played);
            let faults = faults(&picture);
            assert!(faults.is_empty(), "{name}:\n{}\n{picture}", faults.join("\n"));
            assert_eq!(picture, drawn(machine, &played), "the same run is the same text");
            pictures += 1;
        }
    }
    assert!(pictures > 60, "{pictures}");
}

#[test]
fn a_fault_is_seen() {
    let (_, compiled) = machines().into_iter().find(|(name, _)| name == "vss_provider").unwrap();
    let (machine, exploration) = compiled.checked().unwrap();
    let picture = drawn(machine, &runs(machine, exploration)[0]);
    let moved = |from: &str, to: &str| {
        assert!(picture.contains(from), "{from}");
        faults(&picture.replacen(from, to, 1)).join("\n")
    };
    let line = picture.lines().find(|line| line.contains(">BeginPrepareSnapshot")).unwrap();
    let x = line.split('"').nth(1).unwrap();
    let shifted = line.replacen(&format!("x=\"{x}\""), "x=\"30\"", 1);
    assert!(moved(line, &shifted).contains("lies on a lifeline"), "{shifted}");
    let y = line.split('"').nth(3).unwrap();
    let lower = line.replacen(
        &format!("y=\"{y}\""),
        &format!("y=\"{}\"", y.parse::<i32>().unwrap() + 6),
        1,
    );
    assert!(moved(line, &lower).contains("lies on a message"), "{lower}");
    let high = picture.lines().next().unwrap().split(" height=\"").nth(1).unwrap();
    let high = high.split('"').next().unwrap();
    assert!(moved(&format!(" height=\"{high}\""), " height=\"300\"").contains("is cut off"));
}

/// The picture says what the diagram in Mermaid says, in the same order.
#[test]
fn both_diagrams_say_the_same() {
    for (name, compiled) in machines() {
        let (machine, exploration) = compiled.checked().expect(&name);
        for played in runs(machine, exploration) {
            let picture = drawn(machine, &played);
            let document = Document::parse(&picture).expect(&name);
            let mut messages = Vec::new();
            for node in document.descendants().filter(|node| has(*node, "message")) {
                let lines = node.descendants().filter(|part| part.has_tag_name("text"));
                let text: String = lines.filter_map(|line| line.text()).collect();
                let way = node.attribute("data-way").expect("two ends");
                let (from, to) = way.split_once(' ').expect("two ends");
                messages.push((from.to_owned(), to.to_owned(), text.replace(' ', "")));
            }
            let mermaid = scenario(machine, &played);
            let told = mermaid.lines().filter_map(|line| {
                let (ends, text) = line.trim().split_once(": ")?;
                let arrow =
                    ["-->>", "--x", "->>", "-)"].into_iter().find(|arrow| ends.contains(arrow))?;
                let (from, to) = ends.split_once(arrow)?;
                Some((from.to_owned(), to.to_owned(), text.replace(' ', "")))
            });
            // Numbers of letters are how Mermaid is kept from reading them.
            let plain = |text: &str| {
                ["#59;", "#35;", "#37;", "#36;", "#60;", "#62;", "#34;", "#96;", "#92;", "#38;"]
                    .iter()
                    .zip([";", "#", "%", "$", "<", ">", "\"", "`", "\\", "&"])
                    .fold(text.to_owned(), |text, (number, letter)| text.replace(number, letter))
            };
            let told: Vec<_> = told.map(|(from, to, text)| (from, to, plain(&text))).collect();
            assert_eq!(messages, told, "{name}");
        }
    }
}

#[test]
fn words_that_mean_something_to_a_browser_are_only_words() {
    let long = "word".repeat(60);
    let text = format!(
        "lifechart: 1\nmachine: odd\ntitle: '</title><script>alert(1)</script>'\n\
         events:\n  go: {{title: '<img src=x onerror=alert(1)> \u{5d0}\u{5d1} \u{202e}\u{1f600} {long}'}}\n\
         initial: a\notherwise: {{refuse: no}}\nevery_call: [no]\n\
         replies: {{no: {{name: '</text>', code: 1}}}}\n\
         states:\n  a: {{title: '</style>{long}', transitions: {{go: {{target: b, role: main}}}}}}\n\
         \u{20} b: {{title: '<b>', transitions: {{go: {{target: a}}}}}}\n\
         scenarios:\n  there: {{steps: [{{go: {{}}}}, {{go: {{}}}}]}}\n"
    );
    let compiled = compile(Source::new("odd.yaml", text));
    let (machine, _) = compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let played = play(machine, machine.scenarios.values().next().unwrap());
    let caption = Caption { name: "\"><script>", doc: "</svg><img src=x onerror=alert(1)>" };
    for setting in [Setting::Alone, Setting::InPage] {
        let picture = picture(machine, &played, caption, setting);
        assert!(faults(&picture).is_empty(), "{:?}\n{picture}", faults(&picture));
        let document = Document::parse(&picture).unwrap();
        let allowed = ["svg", "title", "desc", "style", "rect", "g", "path", "text"];
        for node in document.descendants().filter(Node::is_element) {
            assert!(allowed.contains(&node.tag_name().name()), "{node:?}");
            assert!(node.attributes().all(|attribute| !attribute.name().starts_with("on")));
        }
        assert!(!picture.contains('\u{202e}'), "nothing turns the text around");
    }
}

#[test]
fn a_counterexample_is_drawn() {
    let text = "lifechart: 1\nmachine: lamp\nevents: {press: {}}\ninitial: off\n\
                states:\n  off: {transitions: {press: {target: lit}}}\n  lit: {transitions: {press: {target: off}}}\n\
                properties:\n  stays_dark: {never: lit}\n";
    let compiled = compile(Source::new("lamp.yaml", text));
    let machine = compiled.machine.as_ref().expect("it is understood");
    let proof = compiled.proof.as_ref().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let violation = &proof.violations[0];
    let picture = drawn(machine, &replay(machine, &violation.run));
    assert!(faults(&picture).is_empty());
    assert!(picture.contains(">press<") && picture.contains("data-state=\"lit\""), "{picture}");
    assert!(run(machine, &violation.run).contains("press"));
}
