//! The trace matrix says what the text of the file says.

use lifechart_spec::builtin;
use lifechart_spec::compile::compile;
use lifechart_spec::render::rust;
use lifechart_spec::render::trace::{Coverage, SatisfierKind, Trace, trace};
use lifechart_tests::tree;

fn traces() -> Vec<(String, Trace)> {
    let texts = ["ferry", "order"].into_iter().map(|name| {
        let text = tree::read(format!("tests/corpus/pass/{name}.yaml"));
        lifechart_spec::source::Source::new(format!("{name}.yaml"), text)
    });
    let shipped = builtin::ALL.iter().filter_map(|builtin| builtin::find(builtin.name));
    let traced = texts.chain(shipped).map(|source| {
        let text = source.text().to_owned();
        let compiled = compile(source);
        let (machine, exploration) =
            compiled.checked().unwrap_or_else(|| panic!("{}", compiled.report(false)));
        (text, trace(machine, exploration))
    });
    traced.collect()
}

/// How often a `satisfies: [...]` of the text names the requirement.
fn mentions(text: &str, id: &str) -> usize {
    let lists = text.split("satisfies: [").skip(1).filter_map(|rest| rest.split(']').next());
    lists.filter(|list| list.split(',').any(|name| name.trim() == id)).count()
}

#[test]
fn every_mention_is_a_line_of_the_matrix() {
    for (text, trace) in traces() {
        assert!(!trace.requirements.is_empty() || !text.contains("requirements:"));
        for traced in &trace.requirements {
            let found = traced.satisfied_by.len();
            assert_eq!(found, mentions(&text, &traced.id), "{}: {}", trace.file, traced.id);
            let line = text.lines().nth(traced.line - 1).unwrap_or_default();
            assert!(line.trim_start().starts_with(&format!("{}:", traced.id)), "{line}");
            for by in traced.satisfied_by.iter().filter(|by| by.kind >= SatisfierKind::Property) {
                let line = text.lines().nth(by.named.line - 1).unwrap_or_default();
                assert!(line.trim_start().starts_with(&format!("{}:", by.named.name)), "{line}");
            }
        }
    }
}

#[test]
fn cells_are_named_as_their_tests_are() {
    let compiled = compile(builtin::find("vss_provider").expect("it is shipped"));
    let (machine, exploration) = compiled.checked().expect("it passes");
    let options = rust::Options {
        typestate: false,
        tests: rust::Tests::Matrix,
        serde: false,
        conformance: false,
    };
    let tokens = rust::render(machine, exploration, &options);
    let code = prettyplease::unparse(&syn::parse2(tokens).expect("it is Rust"));
    let mut names = 0;
    for cell in trace(machine, exploration).requirements.iter().flat_map(|traced| &traced.cells) {
        let (state, name) = cell.split_once("::").expect("a state and a name");
        let module = code.split(&format!("\n    mod {state} {{\n")).nth(1).expect(state);
        let module = module.split("\n    }\n").next().unwrap_or_default();
        assert!(module.contains(&format!("fn {name}()")), "{cell}");
        names += 1;
    }
    assert!(names > 500);
}

#[test]
fn what_only_an_assumption_names_is_the_callers_duty() {
    let (_, provider) = traces()
        .into_iter()
        .find(|(_, trace)| trace.machine == "vss_provider")
        .expect("it is shipped");
    for traced in &provider.requirements {
        let only = traced.satisfied_by.iter().all(|by| by.kind == SatisfierKind::Assumption);
        assert_eq!(only, traced.coverage() == Coverage::CallersDuty, "{}", traced.id);
    }
}
