//! Lifecycles in a terminal: as they were looked at, within their width, and in their letters.

use lifechart_spec::compile::{Compiled, compile};
use lifechart_spec::explore::Exploration;
use lifechart_spec::machine::Machine;
use lifechart_spec::render::terminal::{self, Options};
use lifechart_spec::source::Source;
use lifechart_tests::machines::{machines, machines_in};
use lifechart_tests::{arbitrary, golden, hostile_texts};
use unicode_width::UnicodeWidthStr as _;

const WIDE: Options = Options { width: 100, ascii: false };
const NARROW: Options = Options { width: 40, ascii: true };

#[test]
fn maps_are_as_they_were_looked_at() {
    for (name, compiled) in machines_in("tests/corpus/pass") {
        let (machine, exploration) = checked(&compiled);
        if !["door", "session", "order"].contains(&name.as_str()) {
            continue;
        }
        let mut shown = plain(&terminal::map(machine, None, &WIDE));
        let last = machine.atomic_states().last().expect("it has states");
        for text in [
            terminal::matrix(machine, exploration, &WIDE),
            terminal::map(machine, Some(last), &WIDE),
            terminal::state(machine, exploration, last, &WIDE),
            terminal::map(machine, None, &NARROW),
            terminal::matrix(machine, exploration, &NARROW),
        ] {
            shown += &format!("\n----\n\n{}", plain(&text));
        }
        golden::compare(&format!("tests/golden/terminal/{name}.txt"), &shown);
    }
}

/// Colours and all: nothing else that a terminal obeys.
#[test]
fn colours_are_as_they_were_looked_at() {
    let compiled = &machines_in("tests/corpus/pass");
    let (_, compiled) = compiled.iter().find(|(name, _)| name == "door").expect("it is there");
    let shown = terminal::map(checked(compiled).0, None, &WIDE).replace('\u{1b}', "ESC");
    golden::compare("tests/golden/terminal/door_in_colour.txt", &shown);
}

#[test]
fn no_line_is_wider_than_was_asked() {
    for (name, compiled) in machines() {
        for width in [30, 40, 60, 80, 100, 130, 200] {
            for ascii in [false, true] {
                fits(&name, &compiled, Options { width, ascii });
            }
        }
    }
}

fn fits(name: &str, compiled: &Compiled, options: Options) {
    for text in all(compiled, &options) {
        for line in plain(&text).lines() {
            assert!(line.width() <= options.width, "{name}, {}: {line}", options.width);
            assert!(!options.ascii || line.is_ascii(), "{name}: {line}");
            assert_eq!(line, line.trim_end(), "{name}");
        }
    }
}

#[test]
fn every_state_is_in_the_map_and_every_event_in_the_matrix() {
    for (name, compiled) in machines() {
        let (machine, exploration) = checked(&compiled);
        let map = plain(&terminal::map(machine, None, &WIDE));
        for state in machine.states.values().skip(1) {
            assert!(map.contains(state.title.as_ref().unwrap_or(&state.name)), "{name}: {map}");
        }
        let options = Options { width: 1000, ascii: false };
        let matrix = plain(&terminal::matrix(machine, exploration, &options));
        for event in machine.events.values() {
            let label = event.title.as_ref().unwrap_or(&event.name);
            let rows = matrix.lines().filter(|line| line.split("  ").next() == Some(label));
            assert_eq!(rows.count(), 1, "{name}: {label}\n{matrix}");
        }
    }
}

/// Each line to a lane ends in one, each lane arrives at a state, and none ends before.
#[test]
fn every_lane_joins_what_it_should() {
    let drawn = arbitrary::drawn((0..300).step_by(10));
    let drawn = drawn.map(|text| compile(Source::new("arbitrary.yaml", text.as_str())));
    let all = machines().into_iter().map(|(_, compiled)| compiled).chain(drawn);
    let mut seen = 0;
    for compiled in all {
        let machine = compiled.machine.as_ref().expect("it compiles");
        let options = Options { width: 240, ascii: false };
        let map = plain(&terminal::map(machine, None, &options));
        let rows: Vec<Vec<char>> = map.lines().map(cells).collect();
        let at = |row: usize, column: usize| rows.get(row)?.get(column).copied();
        for (index, row) in rows.iter().enumerate() {
            if !row.iter().any(|letter| "\u{25c0}\u{2192}".contains(*letter)) {
                continue;
            }
            let joint = row.iter().rposition(|letter| "\u{256e}\u{256f}\u{2524}".contains(*letter));
            let joint = joint.unwrap_or_else(|| panic!("no joint in {}\n{map}", index + 1));
            let (up, down) = match row[joint] {
                '\u{256e}' => (false, true),
                '\u{256f}' => (true, false),
                _ => (true, true),
            };
            let goes_on = |row: usize| {
                at(row, joint)
                    .is_some_and(|letter| "\u{2502}\u{256e}\u{256f}\u{2524}".contains(letter))
            };
            assert!(!up || goes_on(index - 1), "{}\n{map}", index + 1);
            assert!(!down || goes_on(index + 1), "{}\n{map}", index + 1);
            seen += 1;
        }
    }
    assert!(seen > 300, "{seen}");
}

/// Whatever an author writes, it is on its line, and no terminal obeys it.
#[test]
fn words_that_mean_something_to_a_terminal_are_only_words() {
    for text in hostile_texts::ALL {
        let compiled = hostile_texts::titled(text);
        for options in [WIDE, NARROW] {
            fits(text, &compiled, options);
            for shown in all(&compiled, &options) {
                let plain = plain(&shown);
                let obeyed = |letter: char| {
                    letter != '\n' && letter.is_control()
                        || ('\u{202a}'..='\u{202e}').contains(&letter)
                };
                assert!(!plain.contains(obeyed), "{text:?}: {plain}");
            }
        }
        let map = plain(&terminal::map(checked(&compiled).0, None, &WIDE));
        let shown = hostile_texts::shown(text);
        assert!(map.matches(&shown).count() >= 5, "{text:?}: {map}");
    }
}

#[test]
fn without_room_for_lanes_it_is_said_where_arrows_lead() {
    for (name, compiled) in machines() {
        let (machine, _) = checked(&compiled);
        let map = plain(&terminal::map(machine, None, &Options { width: 30, ascii: false }));
        assert!(!map.contains('\u{25c0}'), "{name}: {map}");
        let wide = plain(&terminal::map(machine, None, &Options { width: 400, ascii: false }));
        assert_eq!(map.matches('\u{2192}').count(), wide.matches('\u{2192}').count(), "{name}");
    }
}

fn checked(compiled: &Compiled) -> (&Machine, &Exploration) {
    compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)))
}

/// What stands in each column; a wide letter stands in two.
fn cells(line: &str) -> Vec<char> {
    let cell = |letter: char| std::iter::repeat_n(letter, letter.to_string().width());
    line.chars().flat_map(cell).collect()
}

/// Everything there is to show.
fn all(compiled: &Compiled, options: &Options) -> Vec<String> {
    let (machine, exploration) = checked(compiled);
    let mut all = vec![
        terminal::map(machine, None, options),
        terminal::matrix(machine, exploration, options),
    ];
    for state in machine.atomic_states() {
        all.push(terminal::map(machine, Some(state), options));
        all.push(terminal::state(machine, exploration, state, options));
    }
    all
}

/// Without colours, and without the marks that keep text to itself.
fn plain(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    let rest = parts.map(|part| part.split_once('m').expect("a colour ends").1);
    let plain = rest.fold(first, |text, part| text + part);
    plain.replace(['\u{2068}', '\u{2069}'], "")
}
