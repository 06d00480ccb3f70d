//! Pictures and tables: as they were looked at, and right in what can be counted.

use lifechart_spec::arena::Id as _;
use lifechart_spec::compile::compile;
use lifechart_spec::machine::{Decision, Machine, StateId};
use lifechart_spec::render::{dot, table};
use lifechart_spec::source::Source;
use lifechart_tests::graphviz::{self, Graph};
use lifechart_tests::machines::{machines, machines_in};
use lifechart_tests::{arbitrary, golden, tree};
use std::collections::BTreeMap;

/// The pictures of shipped lifecycles and of examples are compared where they are shown.
#[test]
fn pictures_and_tables_are_as_they_were_looked_at() {
    for (name, compiled) in machines_in("tests/corpus/pass") {
        let (machine, exploration) = compiled.checked().expect(&name);
        golden::compare(&format!("tests/golden/{name}.dot"), &dot(machine));
        golden::compare(&format!("tests/golden/{name}.md"), &table(machine, exploration));
    }
}

#[test]
fn every_goldens_machine_exists() {
    let names: Vec<String> =
        machines_in("tests/corpus/pass").into_iter().map(|(name, _)| name).collect();
    for path in tree::files("tests/golden") {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let ours = path.extension().is_some_and(|end| end == "dot" || end == "md");
        assert!(!ours || names.contains(&stem), "{} belongs to no machine", path.display());
    }
}

#[test]
fn a_picture_is_the_same_each_time() {
    for (name, compiled) in machines() {
        let machine = compiled.machine.as_ref().expect(&name);
        assert_eq!(dot(machine), dot(&machine.clone()));
    }
}

#[test]
fn graphviz_puts_every_state_where_it_belongs() {
    for (name, compiled) in machines() {
        let machine = compiled.machine.as_ref().expect(&name);
        let Some(graph) = graphviz::laid_out(&dot(machine)) else { return };
        states_are_in_their_composites(machine, &graph);
    }
}

fn states_are_in_their_composites(machine: &Machine, graph: &Graph) {
    let mut expected: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for composite in machine.composite_states() {
        let inside = machine.atomic_states().filter(|&state| machine.is_in(state, composite));
        let mut names: Vec<String> = inside.map(|state| machine[state].name.clone()).collect();
        names.sort();
        expected.insert(format!("cluster_{}", machine[composite].name), names);
    }
    let is_state = |name: &String| machine.states.values().any(|state| state.name == *name);
    let found = graph.clusters.iter().map(|(cluster, nodes)| {
        (cluster.clone(), nodes.iter().filter(|name| is_state(name)).cloned().collect())
    });
    assert_eq!(found.collect::<BTreeMap<_, Vec<_>>>(), expected, "{}", machine.name);
}

#[test]
fn edges_are_declared_at_the_top_level_only() {
    for (name, compiled) in machines() {
        let picture = dot(compiled.machine.as_ref().expect(&name));
        let edges: Vec<&str> = picture.lines().filter(|line| is_edge(line)).collect();
        assert!(!edges.is_empty(), "{name}");
        for edge in edges {
            assert!(edge.starts_with("  \""), "{name}: {edge}");
        }
        let first = picture.lines().position(is_edge).unwrap_or(usize::MAX);
        let mut after = picture.lines().skip(first);
        assert!(!after.any(|line| line.contains("subgraph")), "{name}: a cluster after an edge");
    }
}

/// Whether a line declares an edge: `"a" -> "b" [...]`.
fn is_edge(line: &str) -> bool {
    line.trim_start().starts_with('"')
        && line.split('[').next().is_some_and(|l| l.contains("\" -> \""))
}

#[test]
fn every_transition_with_a_target_is_in_the_picture() {
    for (name, compiled) in machines() {
        let machine = compiled.machine.as_ref().expect(&name);
        let picture = dot(machine);
        for transition in machine.transitions.values() {
            if let Decision::Target { state, .. } = transition.decision {
                let place = format!("({})", machine.place(transition.span));
                let head = &machine[machine.settle(state)].name;
                let mut edges = picture.lines().filter(|line| is_edge(line));
                let is_drawn = |edge: &str| edge.contains(&place) && edge.contains(head.as_str());
                assert!(edges.any(is_drawn), "{name}: {place} to {head}");
            }
        }
    }
}

#[test]
fn the_happy_path_of_the_shipped_lifecycle_is_numbered_along_its_states() {
    let compiled = compile(lifechart_spec::builtin::find("vss_provider").expect("it is shipped"));
    let machine = compiled.machine.as_ref().expect("it compiles");
    let picture = dot(machine);
    let codes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 15, 9, 10, 11, 12];
    for (index, pair) in codes.windows(2).enumerate() {
        let edge = format!(
            "  \"{}\" -> \"{}\" [",
            with_code(machine, pair[0]),
            with_code(machine, pair[1])
        );
        let line =
            picture.lines().find(|line| line.starts_with(&edge) && line.contains("class=main"));
        let line = line.unwrap_or_else(|| panic!("no edge{edge}"));
        assert!(line.contains(&format!("<b>{}</b>", index + 1)), "{line}");
        assert!(line.contains("weight=100"), "{line}");
    }
}

fn with_code(machine: &Machine, code: i64) -> &str {
    let state = machine.states.values().find(|state| state.code == Some(code));
    state.map_or("", |state| &state.name)
}

#[test]
fn words_that_mean_something_to_graphviz_or_markdown_are_only_words() {
    let text = r#"
lifechart: 1
machine: odd
title: 'A "title" with <b>, & and \N'
doc: 'One | bar, `code` and *stars*.'
events:
  go: {title: 'go <"far"> & \l {x|y}', doc: "two\nlines"}
initial: a
otherwise: {refuse: no}
every_call: [no]
replies:
  no: {name: 'a | b', code: 1}
states:
  a:
    title: '<i> "a" | \ {'
    doc: 'ends in a backslash \'
    transitions: {go: {target: b, label: '"]; x [<>', role: main}}
  b: {title: 'b]; "c" -> "d"', transitions: {go: {target: a}}}
"#;
    let compiled = compile(Source::new("odd.yaml", text));
    let (machine, exploration) =
        compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
    let rows = table(machine, exploration);
    for row in rows.lines().filter(|line| line.starts_with('|')) {
        assert!(row.ends_with(" |") || row.ends_with("-|"), "{row}");
    }
    assert!(rows.starts_with(r#"# A "title" with \<b>, & and \\N"#), "{rows}");
    assert!(rows.contains(r#" \<i> "a" \| \\ { "#), "{rows}");
    let Some(graph) = graphviz::laid_out(&dot(machine)) else { return };
    assert_eq!(graph.nodes, ["a", "b", "start of the machine"]);
    assert_eq!(graph.edges, 3);
}

#[test]
fn columns_are_aligned() {
    for (name, compiled) in machines() {
        let (machine, exploration) = compiled.checked().expect(&name);
        let tables = table(machine, exploration);
        let mut width = None;
        for line in tables.lines() {
            let is_row = line.starts_with('|');
            let length = line.chars().count();
            assert!(!is_row || width.is_none_or(|width| width == length), "{name}: {line}");
            width = is_row.then_some(length);
        }
    }
}

#[test]
fn the_matrix_has_a_row_for_every_event_and_a_column_for_every_state() {
    for (name, compiled) in machines() {
        let (machine, exploration) = compiled.checked().expect(&name);
        let tables = table(machine, exploration);
        let matrix = tables.split("## Matrix").nth(1).and_then(|rest| rest.split("## ").next());
        let lines = || matrix.unwrap_or_default().lines().filter(|line| line.starts_with("| "));
        let states: Vec<StateId> = machine.atomic_states().collect();
        if lines().any(|line| line.starts_with("| no. ")) {
            // Where there are many more states than events, states are rows.
            assert_eq!(lines().count(), states.len() + 1, "{name}");
            let columns = machine.events.len() + 4;
            assert!(lines().all(|line| line.split('|').count() == columns), "{name}");
            continue;
        }
        let rows: Vec<&str> = lines().filter(|line| line.starts_with("| `")).collect();
        assert_eq!(rows.len(), machine.events.len(), "{name}");
        for (row, event) in rows.iter().zip(machine.events.values()) {
            assert!(row.starts_with(&format!("| `{}` ", event.name)), "{name}: {row}");
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            assert_eq!(cells.len(), states.len() + 3, "{name}: {row}");
            let reached = exploration.reached(machine);
            for (cell, state) in cells[2..].iter().zip(&states) {
                assert!(!cell.is_empty(), "{name}: {row}");
                assert_eq!(*cell == ".", !reached[state.index()], "{name}: {row}");
            }
        }
    }
}

/// Always the same machines: now and then Graphviz itself fails on one, which says nothing of ours.
#[test]
fn arbitrary_machines_can_be_drawn() {
    for text in arbitrary::drawn((0..600).step_by(12)) {
        let compiled = compile(Source::new("arbitrary.yaml", text.as_str()));
        let machine = compiled.machine.as_ref().expect("it compiles");
        let Some(graph) = graphviz::laid_out(&dot(machine)) else { return };
        let drawn = graph.nodes.iter().filter(|node| !node.contains(' '));
        assert_eq!(drawn.count(), machine.atomic_states().count(), "{text}");
    }
}
