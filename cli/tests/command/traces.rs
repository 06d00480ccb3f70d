//! `lifechart trace`: files, compressed or not, the standard input, and how it ends.

use crate::harness::{Folder, lifechart};
use std::io::Write as _;

const BEGIN: &str =
    r#"{"event":"begin_prepare","payload":{"set":"A","snapshot":"1"},"reply":"ok"}"#;
const END: &str = r#"{"event":"end_prepare","payload":{"set":"A"},"reply":"ok"}"#;
const WRONG: &str = r#"{"event":"commit","payload":{"set":"A"},"reply":"S_OK"}"#;
const PROVIDER: &str = "builtin:vss_provider";

fn log(lines: &[&str]) -> String {
    lines.iter().map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_log_that_conforms_ends_well() {
    let folder = Folder::new();
    folder.write("a.jsonl", log(&[BEGIN, END]));
    let out = folder.run(&["trace", PROVIDER, "a.jsonl"]).clean();
    assert_eq!(
        out,
        "a.jsonl:1: set `A` begins and is unfinished at the end of the log, in `prepared`\n\n\
         2 lines of 1 log\n\
         0 sets conform, 0 deviate, 1 unfinished\n\
         nothing was found\n"
    );
}

#[test]
fn a_deviation_is_shown_where_it_stands() {
    let folder = Folder::new();
    folder.write("a.jsonl", log(&[BEGIN, END, WRONG]));
    let run = folder.run(&["trace", PROVIDER, "a.jsonl"]);
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    let expected = "\
a.jsonl:3:50: `commit` was answered `ok` in `prepared` [wrong-reply]
    {\"event\":\"commit\",\"payload\":{\"set\":\"A\"},\"reply\":\"S_OK\"}
  set       A
  expected  in `prepared`: refused, `provider_veto`
  decided   vss_provider.yaml:";
    assert!(run.out.starts_with(expected), "{}", run.out);
    let run = folder.run(&["trace", PROVIDER, "a.jsonl", "--json", "--coverage"]);
    assert_eq!(run.code, 1);
    let whole: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    assert_eq!(whole["findings"][0]["kind"], "wrong-reply");
    assert_eq!((&whole["findings"][0]["line"], &whole["deviate"]), (&3.into(), &1.into()));
    let cells = whole["coverage"].as_array().expect("cells");
    let seen: Vec<String> = cells
        .iter()
        .filter(|cell| cell["count"] != 0)
        .map(|cell| format!("{} {} {}", cell["state"], cell["event"], cell["count"]))
        .collect();
    assert_eq!(seen, ["\"unknown\" \"begin_prepare\" 1", "\"preparing\" \"end_prepare\" 1"]);
}

#[test]
fn logs_may_be_compressed_or_come_through_a_pipe() {
    let folder = Folder::new();
    let text = log(&[BEGIN, END, WRONG]);
    let gz = |text: &str| {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(text.as_bytes()).expect("memory can be written");
        packed.finish().expect("memory can be written")
    };
    let zst = |text: &str| {
        let level = ruzstd::encoding::CompressionLevel::Fastest;
        ruzstd::encoding::compress_to_vec(text.as_bytes(), level)
    };
    // Several members or frames, cut in the middle of a line, and a frame to be skipped.
    let (first, second) = text.split_at(100);
    folder.write("a.gz", [gz(first), gz(second)].concat());
    let skipped = [0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0, 1, 2, 3].to_vec();
    folder.write("a.zst", [zst(first), skipped, zst(second)].concat());
    for name in ["a.gz", "a.zst"] {
        let run = folder.run(&["trace", PROVIDER, name]);
        assert!(run.out.starts_with(&format!("{name}:3:50: ")), "{}{}", run.out, run.err);
        assert!(run.out.contains("\n3 lines of 1 log\n"), "{}", run.out);
    }
    let run = folder.run_with_input(&["trace", PROVIDER, "-"], &gz(&text));
    assert!(run.out.starts_with("<stdin>:3:50: "), "{}{}", run.out, run.err);
    // What is cut off is said, and what came before is checked.
    let whole = zst(&text);
    folder.write("cut.zst", whole.get(..whole.len() - 5).expect("a beginning"));
    let run = folder.run(&["trace", PROVIDER, "cut.zst", "a.gz"]);
    let run = run.fails(2, &["cannot read `cut.zst` to its end"]);
    assert!(run.out.contains("a.gz:3:50: "), "{}", run.out);
}

#[test]
fn long_lines_are_broken_and_the_rest_is_read() {
    let folder = Folder::new();
    let long = "x".repeat(5 << 20);
    folder.write("a.jsonl", log(&[BEGIN, &long, END, &long, WRONG]));
    let run = folder.run(&["trace", PROVIDER, "a.jsonl"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.starts_with("a.jsonl:5:50: "), "{}", run.out);
    assert!(
        run.out.contains("a.jsonl:2:1: it is longer than 1048576 bytes\n    xxx"),
        "{}",
        run.out
    );
    assert!(run.out.contains("5 lines of 1 log, 2 broken\n"), "{}", run.out);
}

#[test]
fn coverage_is_added_up_over_logs() {
    let folder = Folder::new();
    folder.write("a.jsonl", log(&[BEGIN]));
    folder.write("b.jsonl", log(&[BEGIN, END]));
    let out = folder.run(&["trace", PROVIDER, "a.jsonl", "b.jsonl", "--coverage"]).clean();
    assert!(out.contains("\n  unknown\n    seen   begin_prepare 2\n"), "{out}");
    assert!(
        out.contains("\n  preparing\n    seen   end_prepare 1\n    never  begin_prepare, "),
        "{out}"
    );
    assert!(out.contains("3 lines of 2 logs\n"), "{out}");
}

#[test]
fn what_cannot_be_done_is_said() {
    lifechart(&["trace", PROVIDER, "no_such.jsonl"]).fails(2, &["cannot read `no_such.jsonl`"]);
    lifechart(&["trace", PROVIDER, "."]).fails(2, &["`.` is a directory"]);
    lifechart(&["trace", PROVIDER, "-", "--per", "sett"]).fails(2, &["did you mean `set`?"]);
    lifechart(&["trace", PROVIDER, "-", "--finished", "creatd"])
        .fails(2, &["did you mean `created`?"]);
    let folder = Folder::new();
    folder.write("map.yaml", "lifechart-trace: 1\nids: guids\n");
    folder.write("a.jsonl", "");
    let run = folder.run(&["trace", PROVIDER, "a.jsonl", "--map", "map.yaml"]);
    run.fails(1, &["map.yaml:2:6", "did you mean `guid`?"]);
    folder.write("b.jsonl", "nothing\nof use\n");
    let run = folder.run(&["trace", PROVIDER, "b.jsonl"]);
    assert_eq!(run.code, 2, "{}{}", run.out, run.err);
    assert!(run.out.contains("2 lines of 1 log, 2 broken"), "{}", run.out);
}
