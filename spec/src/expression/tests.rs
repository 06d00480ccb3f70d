//! What expressions mean, and what is said about those that mean nothing.

mod world;

use super::*;
use crate::source::{Span, Spanned};
use world::{BOOL, COUNT, shown, told, world};

#[test]
fn precedence_is_that_of_rust() {
    let world = world(&[("same_set", Some("set == event.set")), ("has_space", None)]);
    let shown = |text: &str| shown(&world.condition(text));
    assert_eq!(shown("set == event.set"), "(f0 == p0)");
    assert_eq!(shown("!armed && armed || armed"), "((!f4 && f4) || f4)");
    assert_eq!(shown("armed || armed && armed"), "(f4 || (f4 && f4))");
    assert_eq!(
        shown("snapshots + 1 - 2 < 0x10 && event.force"),
        "((((f2 + Count(1)) - Count(2)) < Count(16)) && p2)"
    );
    assert_eq!(shown("!(armed || event.force)"), "!(f4 || p2)");
    assert_eq!(
        shown("set.is_some() && None != set"),
        "(f0? && (Literal != f0))".replace("Literal", "Absent")
    );
    assert_eq!(shown("reply == busy"), "(reply == reply1)");
    assert_eq!(shown("busy != reply"), "(reply1 != reply)");
    assert_eq!(shown("same_set && has_space"), "(g0[(f0 == p0)] && ask1)");
    assert_eq!(shown("(armed == true) == false"), "((f4 == Bool(true)) == Bool(false))");
    assert_eq!(shown("best == 3"), "(f5 == Count(3))");
}

#[test]
fn words_of_enumerations_are_those_of_the_other_side() {
    let world = world(&[("fast", Some("mode == fast")), ("red", Some("armed"))]);
    assert_eq!(shown(&world.condition("mode == off")), "(f3 == Variant(0))");
    assert_eq!(shown(&world.condition("off != mode")), "(Variant(0) != f3)");
    // A guard may have the name of a word; the place decides.
    assert_eq!(shown(&world.condition("fast")), "g0[(f3 == Variant(2))]");
    assert_eq!(
        shown(&world.condition("mode == fast && fast")),
        "((f3 == Variant(2)) && g0[(f3 == Variant(2))])"
    );
    assert_eq!(
        world.mistakes("mode == red"),
        ["0..11 expression-type: these do not compare: `mode` is a `mode`, `red` is a `bool` ()"]
    );
}

#[test]
fn places_are_exact_in_quoted_and_folded_text() {
    let world = world(&[]);
    let source = Source::new("test.yaml", "guard: \"armed\n    && \\x61rmd\"\n");
    let text = Spanned::new("armed && armd".to_owned(), Span::new(7, 29));
    let vocabulary =
        Vocabulary::new(&source, &world.types, &world.replies, &world.fields, &world.guards);
    let mut diagnostics = Diagnostics::new();
    let setting = Setting { event: None, result: None, reply: false, hand_written: true };
    assert!(vocabulary.condition(&text, &setting, &mut diagnostics).is_none());
    let places: Vec<_> = diagnostics.iter().map(|found| source.slice(found.primary.span)).collect();
    assert_eq!(places, ["\\x61rmd"]);
}

/// What is written in the manner of other languages, and what is said about it.
const FOREIGN: &[(&str, &str)] = &[
    ("set = event.set", "4..5 expression-syntax: `=` is not a sign of the language (write `==`)"),
    ("armed and armed", "6..9 expression-syntax: `and` is written `&&` ()"),
    ("armed or armed", "6..8 expression-syntax: `or` is written `||` ()"),
    ("not armed", "0..3 expression-syntax: `not` is written `!` ()"),
    ("armed & armed", "6..7 expression-syntax: `&` is not a sign of the language (write `&&`)"),
    ("armed | armed", "6..7 expression-syntax: `|` is not a sign of the language (write `||`)"),
    (
        "snapshots * 2 == 4",
        "10..11 expression-syntax: `*` is not a sign of the language (counts are added and subtracted, nothing else)",
    ),
    (
        "mode == 'fast'",
        "8..14 expression-syntax: the language has no text in quotes (a word of an enumeration is written without: `fast`)",
    ),
    (
        "mode == mode::fast",
        "12..14 expression-syntax: `::` is not a sign of the language (a word of an enumeration stands alone: `red`, not `Color::Red`)",
    ),
    ("set == null", "7..11 unknown-name: nothing is called `null` (nothing is written `None`)"),
    (
        "set != Some(event.set)",
        "7..22 expression-syntax: there are no calls in expressions (compare with `event.set` itself: an absent value equals only `None`)",
    ),
    (
        "armed()",
        "0..7 expression-syntax: there are no calls in expressions (a guard is asked by its name alone: `armed`)",
    ),
    (
        "set.is_none()",
        "0..13 expression-syntax: there is no `.is_none()` (write `!set.is_some()` or `set == None`)",
    ),
    ("set.is_some", "0..11 expression-syntax: `set.is_some` means nothing (write `set.is_some()`)"),
    (
        "context.armed",
        "0..13 expression-syntax: `context.armed` means nothing (a context field is written `armed`)",
    ),
    ("snapshots > -1", "12..14 expression-syntax: a count is never negative ()"),
    ("snapshots < 1.5", "12..15 expression-syntax: counts are whole numbers ()"),
    (
        "snapshots < 12ab",
        "12..16 expression-syntax: `12ab` is not a number (a number is written in decimal, `42`, or hexadecimal, `0x2A`)",
    ),
    (
        "snapshots < 4294967296",
        "12..22 expression-syntax: `4294967296` is too large (a count is at most 4294967295)",
    ),
    (
        "0 < snapshots < 5",
        "14..15 expression-syntax: comparisons do not stand in a row (write `0 < snapshots && snapshots < 5`)",
    ),
    ("armed &&", "6..8 expression-syntax: nothing stands behind `&&` ()"),
    ("&& armed", "0..2 expression-syntax: `&&` stands where a value is wanted ()"),
    ("(armed", "0..1 expression-syntax: `(` is not closed ()"),
    ("armed)", "5..6 expression-syntax: `)` closes nothing ()"),
    (
        "armed armed",
        "6..11 expression-syntax: `armed` stands where an operator is wanted (values are joined by `&&`, `||`, `==` and the like)",
    ),
    ("()", "0..2 expression-syntax: nothing stands in these brackets ()"),
    ("", "0..0 expression-syntax: there is no expression here ()"),
    ("!", "0..1 expression-syntax: nothing stands behind `!` ()"),
    ("event.", "5..6 expression-syntax: a name is missing behind `.` ()"),
    (
        "armed ? armed : armed",
        "6..7 expression-syntax: `?` is not a sign of the language (there is no `a ? b : c`: write two branches, each with its guard)",
    ),
];

#[test]
fn signs_of_other_languages_are_understood_and_reported() {
    let world = world(&[]);
    for (text, wanted) in FOREIGN.iter().copied() {
        let found = world.mistakes(text);
        assert_eq!(found.first().map(String::as_str), Some(wanted), "{text}");
        let most = if text.contains('?') { 2 } else { 1 };
        assert!(found.len() <= most, "{text}: {found:#?}");
    }
}

/// What does not fit together, and what is said about it.
const ILL_TYPED: &[(&str, &str)] = &[
    (
        "set == snapshot",
        "0..15 expression-type: these do not compare: `set` is an optional `set_id`, `snapshot` is an optional `snapshot_id` ()",
    ),
    (
        "set",
        "0..3 expression-type: a condition is true or false, but `set` is an optional `set_id` (`set.is_some()` asks whether it is there)",
    ),
    (
        "snapshots",
        "0..9 expression-type: a condition is true or false, but `snapshots` is a count (compare it: `snapshots > 0`)",
    ),
    (
        "snapshots && armed",
        "0..9 expression-type: `&&` joins what is true or false, but `snapshots` is a count (compare it: `snapshots > 0`)",
    ),
    (
        "!set == event.set",
        "1..4 expression-type: `!` wants true or false, but `set` is an optional `set_id` (`!` binds first: to deny a comparison write `!(a == b)`)",
    ),
    ("mode < fast", "0..4 expression-type: only counts have an order, but `mode` is a `mode` ()"),
    (
        "best < 3",
        "0..4 expression-type: `best` may be absent, and then it has no order (only `==` and `!=` compare what may be absent)",
    ),
    (
        "best + 1 == 3",
        "0..4 expression-type: `+` joins counts, but `best` is an optional count (`best` may be absent)",
    ),
    ("event.set == None", "0..9 expression-type: `event.set` is never absent ()"),
    ("armed.is_some()", "0..5 expression-type: `armed` is never absent ()"),
    ("snapshots == 65", "13..15 expression-type: `snapshots` is never more than 64 ()"),
    (
        "armed == busy",
        "9..13 expression-type: `busy` is a reply, and none is wanted here (a reply is compared with `reply`)",
    ),
    (
        "reply < busy",
        "0..12 expression-type: these do not compare: `reply` is a reply, `busy` is a reply ()",
    ),
    (
        "off == off",
        "0..3 expression-type: `off` is a word of `mode` and of `lamp` (compare it with a field or parameter of one of them)",
    ),
    ("mode == fats", "8..12 unknown-name: `mode` has no word `fats` (there is `fast`)"),
    (
        "mode == purple",
        "8..14 unknown-name: `mode` has no word `purple` (it has `off`, `slow`, `fast`)",
    ),
    ("reply == bussy", "9..14 unknown-name: there is no reply `bussy` (there is `busy`)"),
    ("same_sets", "0..9 unknown-name: nothing is called `same_sets` (there is `same_set`)"),
    (
        "force",
        "0..5 unknown-name: nothing is called `force` (a parameter is written with its event: `event.force`)",
    ),
    ("event.sett == set", "0..10 unknown-name: `begin` has no parameter `sett` (there is `set`)"),
    (
        "event.volume == 1",
        "0..12 unknown-name: `begin` has no parameter `volume` (it has `set`, `snapshot`, `force`)",
    ),
    (
        "result.set == set",
        "0..10 unknown-name: there is no result here (an activity has a result where it is `done:`, or where its `try:` succeeded)",
    ),
];

#[test]
fn types_are_checked() {
    let world = world(&[("same_set", Some("set == event.set"))]);
    for (text, wanted) in ILL_TYPED.iter().copied() {
        let found = world.mistakes(text);
        assert_eq!(found.first().map(String::as_str), Some(wanted), "{text}");
        let most = if text == "off == off" { 2 } else { 1 };
        assert!(found.len() <= most, "{text}: {found:#?}");
    }
    let several = world.mistakes("sett == event.volume && snapshots && mode = fats");
    assert_eq!(several.len(), 5, "{several:#?}");
}

#[test]
fn guards_that_ask_themselves_are_found_once() {
    let world = world(&[
        ("a", Some("b && armed")),
        ("b", Some("armed || c")),
        ("c", Some("!a")),
        ("d", Some("a")),
        ("e", Some("e")),
        ("f", Some("armed")),
    ]);
    let (used, found) = world.read("d && f", |v, text, s, d| {
        v.check_guards(&BTreeSet::new(), d);
        v.condition(text, s, d)
    });
    assert!(used.is_none());
    let found: Vec<_> = found.iter().map(|found| (found.code, found.message.as_str())).collect();
    assert_eq!(
        found,
        [(Code::GuardCycle, "guard `a` asks itself"), (Code::GuardCycle, "guard `e` asks itself")]
    );
    assert_eq!(shown(&world.condition("f")), "g5[f4]");
}

#[test]
fn a_guard_is_checked_where_it_is_asked() {
    let world = world(&[("same_set", Some("set == event.set")), ("bad", Some("set == 5"))]);
    let source = Source::new("test.yaml", "same_set && bad");
    let vocabulary =
        Vocabulary::new(&source, &world.types, &world.replies, &world.fields, &world.guards);
    let read = |text: &str, params: Option<&[Param]>| {
        let setting = Setting {
            event: params.map(|params| ("stop", params)),
            result: None,
            reply: false,
            hand_written: true,
        };
        let mut diagnostics = Diagnostics::new();
        let text = Spanned::new(text.to_owned(), Span::new(0, text.len()));
        let read = vocabulary.condition(&text, &setting, &mut diagnostics);
        assert!(read.is_none());
        diagnostics.iter().map(told).collect::<Vec<_>>()
    };
    let missing = "0..8 parameter-mismatch: `same_set` cannot be asked here: `stop` has no parameter `set` (`stop` has none)";
    assert_eq!(read("same_set", Some(&[])), [missing]);
    let snapshot = [Param { name: "set".to_owned(), ..world.params[1].clone() }];
    let other = "0..8 expression-type: `same_set` cannot be asked here: these do not compare: `set` is an optional `set_id`, `event.set` is a `snapshot_id` ()";
    assert_eq!(read("same_set", Some(&snapshot)), [other]);
    let none = "0..8 parameter-mismatch: `same_set` cannot be asked here: there is no event here (only what answers to an event sees its parameters)";
    assert_eq!(read("same_set", None), [none]);
    // What is wrong with a guard itself is said once, by `check_guards`.
    assert_eq!(read("bad", Some(&[])), [""; 0]);
    let mut diagnostics = Diagnostics::new();
    vocabulary.check_guards(&BTreeSet::new(), &mut diagnostics);
    assert_eq!(diagnostics.len(), 1);
}

#[test]
fn hand_written_guards_get_what_the_event_has() {
    let world = world(&[("has_space", None)]);
    let (_, found) = world.read("has_space", |v, text, s, d| {
        let params = [Param { name: "set".to_owned(), ..world.params[1].clone() }];
        for (event, hand_written) in [
            (None, true),
            (Some(("stop", &[][..])), true),
            (Some(("stop", &params[..])), true),
            (s.event, false),
        ] {
            v.condition(text, &Setting { event, hand_written, ..*s }, d);
        }
    });
    let messages: Vec<_> = found.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "parameter `set` of `has_space` must come from the event, but there is no event here",
            "parameter `set` of `has_space` must come from the event, but `stop` has none of this name",
            "parameter `set` of `has_space` must come from the event, but in `stop` it is a `snapshot_id`",
            "`has_space` cannot be asked here: it is answered by your code",
        ]
    );
}

#[test]
fn values_and_literals_have_the_wanted_type() {
    let world = world(&[]);
    let mode = world.fields.values().nth(3).map(|field| field.ty).unwrap_or(BOOL);
    let set = world.fields.values().next().map(|field| field.ty).unwrap_or(BOOL);
    assert_eq!(world.literal("true", BOOL), Ok(Value::Bool(true)));
    assert_eq!(world.literal("64", COUNT), Ok(Value::Count(64)));
    assert_eq!(world.literal("fast", mode), Ok(Value::Variant(2)));
    assert_eq!(world.literal("None", set), Ok(Value::Absent));
    let cases = [
        ("65", COUNT, "0..2 count-out-of-range: 65 is more than 64, the most it may be ()"),
        (
            "None",
            COUNT,
            "0..4 expression-type: a count is wanted here, but `None` is nothing at all ()",
        ),
        (
            "snapshots",
            COUNT,
            "0..9 expression-type: `snapshots` is not known before the machine runs (write a count itself)",
        ),
        (
            "1 + 1",
            COUNT,
            "0..5 expression-type: `1 + 1` is not known before the machine runs (write a count itself)",
        ),
        ("yes", BOOL, "0..3 unknown-name: nothing is called `yes` (write `true`)"),
        (
            "5",
            set,
            "0..1 expression-type: an optional `set_id` is wanted here, but `5` is a count ()",
        ),
    ];
    for (text, wanted, told) in cases {
        assert_eq!(world.literal(text, wanted), Err(told.to_owned()), "{text}");
    }
}

#[test]
fn monstrous_expressions_are_refused_quickly() {
    let deep: Vec<(String, String)> = (0..3_000)
        .map(|i| (format!("g{i}"), format!("g{} && g{}", i + 1, i + 1)))
        .chain([("g3000".to_owned(), "armed".to_owned())])
        .collect();
    let guards: Vec<_> =
        deep.iter().map(|(name, text)| (name.as_str(), Some(text.as_str()))).collect();
    let deep = world(&guards);
    let started = std::time::Instant::now();
    assert_eq!(deep.mistakes("g0").len(), 1);
    assert_eq!(deep.mistakes("g2980").len(), 1, "a million parts");
    assert!(deep.mistakes("g2997").is_empty());
    let world = world(&[]);
    for text in [
        "(".repeat(100_000),
        "(".repeat(5_000),
        "!".repeat(9_000),
        "a.".repeat(4_000),
        "armed && ".repeat(1_000),
        "armed &&".repeat(1_000_000),
        "-".repeat(9_000),
        "* ".repeat(4_000),
        "f(".repeat(4_000),
        "x.f(".repeat(2_000),
        ")".repeat(5_000),
        "\"".repeat(4_999),
        "é".repeat(4_999),
        "a == ".repeat(1_500),
    ] {
        let found = world.mistakes(&text).len();
        assert!((1..=20).contains(&found), "{}: {found}", &text[..2]);
    }
    assert!(started.elapsed().as_secs() < 10, "took {:?}", started.elapsed());
}
