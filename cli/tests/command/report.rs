//! Pages: complete in themselves, safe, and right in a browser.

use super::browser::Browser;
use super::harness::{Folder, lifechart};
use std::path::Path;
use std::time::Instant;

const SHIPPED: [&str; 5] =
    ["vss_provider", "vss_requester", "vss_coordinator", "vss_writer", "vss_async"];

/// A folder with a page for a lifecycle that is shipped.
fn page_of(name: &str) -> (Folder, String) {
    let folder = Folder::new();
    lifechart(&["report", &format!("builtin:{name}"), "-o", &shown(&folder.path("out"))]).clean();
    let page = folder.read(&format!("out/{name}.html"));
    (folder, page)
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn a_page_needs_nothing_but_itself() {
    for name in SHIPPED {
        let (_folder, page) = page_of(name);
        assert!(page.len() < 400_000, "{name}: {}", page.len());
        let rest = page.replace("http://www.w3.org/2000/svg", "");
        for word in ["http:", "https:", "src=\"", "@import", "url(", "fetch(", "eval("] {
            assert!(!rest.contains(word), "{name}: `{word}`");
        }
        assert_eq!(page, page_of(name).1, "the same lifecycle is the same page");
    }
}

#[test]
fn several_lifecycles_get_an_index() {
    let folder = Folder::new();
    let out = shown(&folder.path("out"));
    let told =
        lifechart(&["report", "builtin:vss_async", "builtin:vss_writer", "-o", &out]).clean();
    assert_eq!(told.lines().count(), 3, "{told}");
    let index = folder.read("out/index.html");
    assert!(index.contains("<a href=\"vss_async.html\">"), "{index}");
    assert!(folder.read("out/vss_async.html").contains("<a href=\"index.html\">"));
    folder.write("index.yaml", LAMP.replace("machine: lamp", "machine: index"));
    let called = shown(&folder.path("index.yaml"));
    lifechart(&["report", "builtin:vss_async", &called, "-o", &out]).fails(2, &["called `index`"]);
    lifechart(&["report", "builtin:vss_async", "builtin:vss_async", "-o", &out])
        .fails(2, &["two lifecycles are called `vss_async`"]);
    let none = shown(&folder.path("none"));
    lifechart(&["report", "builtin:vss_async", "builtin:vss_async", "-o", &none]).fails(2, &[]);
    assert!(!folder.path("none").exists(), "nothing is written before all is known");
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_written() {
    let folder = Folder::new();
    folder.write("bad.yaml", "lifechart: 1\nmachine: bad\nstates: {a: {}}\ninitial: b\n");
    let (bad, out) = (shown(&folder.path("bad.yaml")), shown(&folder.path("out")));
    lifechart(&["report", "builtin:vss_async", &bad, "-o", &out]).fails(1, &["bad.yaml:4"]);
    assert!(!folder.path("out").exists());
    lifechart(&["report", "builtin:vss_system", "-o", &out]).fails(2, &["is a system"]);
    lifechart(&["report", "builtin:vss_async", "-o", &bad]).fails(2, &["cannot make the folder"]);
    std::fs::create_dir_all(folder.path("taken/vss_async.html")).expect("a folder");
    let taken = shown(&folder.path("taken"));
    lifechart(&["report", "builtin:vss_async", "-o", &taken]).fails(2, &["it is a directory"]);
    assert_eq!(folder.names(), ["bad.yaml", "taken"], "nothing is left behind");
}

const ODD: &str = r#"
lifechart: 1
machine: odd
title: "</title><script>document.title = 'broken into'</script>\u202e"
doc: "</script><script>document.title = 'broken into'</script><img src=x onerror=document.title='broken'>"
sources: {S: '<b>S</b>'}
requirements: {R-1: {source: S, text: '<img src=x onerror="document.title=1">'}}
events:
  go: {title: '<i>go</i>', doc: '</script>'}
initial: a
otherwise: {refuse: no}
every_call: [no]
replies:
  no: {name: '<u>no</u>', code: 1}
states:
  a:
    title: "\u05d0 \U0001f600 <s>"
    satisfies: [R-1]
    transitions: {go: {target: b, label: '" onload="x', role: main}}
  b: {title: '</style>', transitions: {go: {target: a}}}
scenarios:
  '<x>':
    doc: '</script>'
    steps: [{go: {}}]
"#;

#[test]
fn nothing_in_a_specification_becomes_markup() {
    let folder = Folder::new();
    // Names of scenarios are names; everything else may be any text.
    folder.write("odd.yaml", ODD.replace("'<x>'", "there"));
    let out = shown(&folder.path("out"));
    lifechart(&["report", &shown(&folder.path("odd.yaml")), "-o", &out]).clean();
    let page = folder.read("out/odd.html");
    assert_eq!(page.matches("<script").count(), 2, "{page}");
    assert_eq!(page.matches("</script").count(), 2);
    assert!(!page.contains('\u{202e}'), "nothing turns the text around");
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&folder.path("out/odd.html"));
    browser.click("#told-there summary");
    browser.click("#moves .taken");
    let strange = browser
        .says("document.querySelectorAll('main img, main b, main i, main u, main s').length");
    assert_eq!(strange, "0");
    assert_eq!(browser.says("document.title.startsWith('</title><script>')"), "true");
    assert_eq!(
        browser.says("document.querySelectorAll('#told-there .message').length > 0"),
        "true"
    );
}

/// Steps through the table at random, always by a call that is offered; three times.
const WALK: &str = "(() => {
let seed = 4711;
const next = (most) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % most; };
const walks = [];
for (let walk = 0; walk < 3; walk++) {
  document.querySelector('#restart').click();
  for (let step = 0; step < 40; step++) {
    for (const box of document.querySelectorAll('.chooser')) {
      for (let choice = 0; choice < 3; choice++) {
        const selects = box.querySelectorAll('select');
        const select = selects[next(selects.length)];
        select.selectedIndex = next(select.options.length);
        select.dispatchEvent(new Event('change'));
      }
    }
    const all = [...document.querySelectorAll('#moves .way button')];
    const taken = all.filter((button) => button.classList.contains('taken'));
    const from = taken.length && next(3) ? taken : all;
    from[next(from.length)].click();
    const id = document.querySelector('#context input');
    if (id && next(4) === 0) {
      id.value = 'named_' + step;
      id.dispatchEvent(new Event('change'));
    }
  }
  walks.push([scenario().replace('new_scenario', 'walk_' + walk), trace()]);
}
return JSON.stringify(walks);
})()";

#[test]
fn what_is_clicked_is_what_the_lifecycle_does() {
    let Some(mut browser) = Browser::start() else { return };
    for name in SHIPPED {
        let (folder, _) = page_of(name);
        browser.open(&folder.path(&format!("out/{name}.html")));
        let told = browser.says(WALK);
        let walks: Vec<(String, String)> = serde_json::from_str(&told).expect("walks");
        let scenarios: String = walks.iter().map(|(scenario, _)| scenario.as_str()).collect();
        folder.write("with_scenarios.yaml", with(&lifecycle(name), &scenarios));
        let checked = lifechart(&["check", &shown(&folder.path("with_scenarios.yaml"))]);
        let mut mistakes = checked.err.lines().filter(|line| line.starts_with("error["));
        // Whoever clicks keeps no promises.
        let is_promise = |line: &str| line.starts_with("error[broken-assumption]");
        assert!(mistakes.all(is_promise), "{name}: {}\n{scenarios}", checked.err);
        for (_, trace) in walks {
            folder.write("walk.jsonl", &trace);
            let walked = shown(&folder.path("walk.jsonl"));
            let checked = lifechart(&["trace", &format!("builtin:{name}"), &walked]);
            assert_eq!(checked.code, 0, "{name}: {}{}\n{trace}", checked.out, checked.err);
        }
    }
}

/// A lifecycle with more scenarios.
fn with(lifecycle: &str, scenarios: &str) -> String {
    match lifecycle.contains("\nscenarios:\n") {
        true => lifecycle.replace("\nscenarios:\n", &format!("\nscenarios:\n{scenarios}\n")),
        false => format!("{lifecycle}\nscenarios:\n{scenarios}"),
    }
}

fn lifecycle(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/lifecycles");
    std::fs::read_to_string(folder.join(format!("{name}.yaml"))).expect("it is shipped")
}

/// A page of the VSS provider in a browser, if there is one.
fn provider_in_browser() -> Option<(Folder, Browser)> {
    let mut browser = Browser::start()?;
    let (folder, _) = page_of("vss_provider");
    browser.size(1300, 900);
    browser.open(&folder.path("out/vss_provider.html"));
    Some((folder, browser))
}

const MARKED: &str = "document.querySelectorAll('#canvas .faint').length > 10";

#[test]
fn the_picture_answers_to_the_mouse() {
    let Some((_folder, mut browser)) = provider_in_browser() else { return };
    assert_eq!(browser.says(MARKED), "false");
    browser.hover("#state-committed .box");
    assert_eq!(browser.says(MARKED), "true", "what the mouse is on lights up");
    browser.hover("#label");
    assert_eq!(browser.says(MARKED), "false");
    browser.click("#state-committed .box");
    browser.hover("#label");
    assert_eq!(browser.says(MARKED), "true", "what was clicked stays lit");
    assert_eq!(browser.says("document.querySelector('#about h3').textContent"), "VSS_SS_COMMITTED");
    let lit = "document.querySelectorAll('#cells .lit').length";
    assert_eq!(browser.says(lit), "19", "its column, a cell for each event");
    browser.click("#cells tbody tr:nth-child(3) th");
    assert_eq!(browser.says(lit), "15", "the row of an event, a cell for each state");
    let lanes = "document.querySelectorAll('#canvas .arrow[data-from]:not(.faint)').length";
    assert_eq!(browser.says(lanes), "1", "one arrow is for this event");
    browser.click("#clear");
    assert_eq!(browser.says(MARKED), "false");
    browser.click("#requirement-RB-15 button");
    browser.hover("#label");
    assert_eq!(browser.says(MARKED), "true", "a requirement shows where it is met");
    assert_ne!(browser.says(lit), "0");
    browser.click("#clear");
    browser.click("#cells td[data-state=committed][data-event=commit]");
    let why = browser.says("$('about').innerText");
    assert!(why.contains("233: otherwise: {refuse: provider_veto}"), "{why}");
    let placed = "svg.getAttribute('viewBox')";
    let before = browser.says(placed);
    browser.click("#zoom-in");
    assert_ne!(browser.says(placed), before);
    browser.click("#zoom-fit");
    assert_eq!(browser.says(placed), before);
}

#[test]
fn everything_can_be_done_with_keys() {
    let Some((_folder, mut browser)) = provider_in_browser() else { return };
    browser.key("Tab");
    assert_eq!(
        browser.says("document.activeElement.className"),
        "skip",
        "the way to the page comes first"
    );
    let outlined = "getComputedStyle(document.activeElement).outlineStyle";
    browser.key("Tab");
    assert_eq!(browser.says(outlined), "solid", "one sees where one is");
    browser.key("/");
    browser.type_in("STP-6");
    let rows = "document.querySelectorAll('#traced tbody tr:not(.gone)').length";
    assert_eq!(browser.says(rows), "1");
    assert!(browser.says("$('hits').textContent").ends_with("hits"));
    browser.key("Escape");
    assert_ne!(browser.says(rows), "1");

    browser.does("document.querySelector('#canvas').focus()");
    let zoomed = browser.says("view.zoom");
    browser.key("+");
    assert_ne!(browser.says("view.zoom"), zoomed);
    browser.key("Tab");
    let focused = "document.activeElement.id";
    assert!(browser.says(focused).starts_with("state-"), "{}", browser.says(focused));
    browser.key("Enter");
    let faint = "document.querySelectorAll('#canvas .faint').length > 0";
    assert_eq!(browser.says(faint), "true");
    browser.key("Escape");
    assert_eq!(browser.says(faint), "false");

    // The matrix is one stop; arrow keys go from cell to cell.
    browser.does("document.querySelector('#cells th.named[scope=row]').focus()");
    browser.key("ArrowRight");
    browser.key("ArrowRight");
    browser.key("ArrowDown");
    assert_eq!(browser.says("document.activeElement.dataset.state"), "preparing");
    assert_eq!(browser.says("document.activeElement.dataset.event"), "end_prepare");
    browser.key("Enter");
    let title = "document.querySelector('#about h3').textContent";
    assert_eq!(browser.says(title), "EndPrepareSnapshots in VSS_SS_PREPARING");
    assert_eq!(browser.says("document.querySelectorAll('#cells [tabindex=\"0\"]').length"), "1");
}

#[test]
fn a_lifecycle_is_simulated_and_a_run_followed() {
    let Some((_folder, mut browser)) = provider_in_browser() else { return };
    let now = "$('now').textContent";
    browser.click("#moves .taken");
    assert_eq!(browser.says(now), "In VSS_SS_PREPARING");
    assert_eq!(browser.says("document.querySelectorAll('#history li').length"), "1");
    browser.does("const id = document.querySelector('#context input'); id.focus(); id.select()");
    browser.type_in("first");
    browser.key("Enter");
    assert!(browser.says("scenario()").contains("set: first"), "{}", browser.says("scenario()"));
    browser.does("document.querySelector('#restart').focus()");
    browser.control("z");
    assert_eq!(browser.says(now), "In VSS_SS_UNKNOWN");

    browser.does("document.querySelector('#tab-simulator').focus()");
    browser.key("ArrowRight");
    assert_eq!(browser.says("$('follow').hidden || !$('simulator').hidden"), "false");
    browser.click("#next");
    browser.click("#next");
    let place = "$('place').textContent";
    assert_eq!(browser.says(place), "step 2 of 21");
    assert_eq!(browser.says("document.querySelector('#canvas .here').id"), "state-preparing");
    assert_eq!(
        browser.says("document.querySelector('#canvas .arrow[data-from]:not(.faint)').dataset.to"),
        "preparing"
    );
    browser.does("document.querySelector('#steps [tabindex=\"0\"]').focus()");
    browser.key("ArrowDown");
    assert_eq!(browser.says(place), "step 2 of 21");
    browser.click("#told-abort_during_end_prepare summary");
    browser.click("#told-abort_during_end_prepare [data-step=\"3\"] text");
    assert_eq!(
        browser
            .says("document.querySelectorAll('#told-abort_during_end_prepare .step.now').length"),
        "1"
    );
    assert!(browser.says(place).ends_with("of 5"), "{}", browser.says(place));
}

#[test]
fn pages_fit_a_telephone() {
    let Some(mut browser) = Browser::start() else { return };
    browser.size(400, 800);
    for name in SHIPPED {
        let (folder, _) = page_of(name);
        browser.open(&folder.path(&format!("out/{name}.html")));
        browser.does("for (const box of document.querySelectorAll('details')) box.open = true");
        assert_eq!(browser.says("document.documentElement.scrollWidth"), "400", "{name}");
    }
}

const LAMP: &str = "\
lifechart: 1
machine: lamp
events: {press: {}, hold: {}}
otherwise: {ignore: ok}
replies: {ok: {code: 0}}
initial: off
states:
  off: {transitions: {press: {target: lit, role: main}}}
  lit: {transitions: {press: {target: off}, hold: {target: bright, role: main}}}
  bright: {transitions: {press: {target: off}}}
";

#[test]
fn a_property_that_does_not_hold_is_shown_with_its_run() {
    let folder = Folder::new();
    folder.write("lamp.yaml", format!("{LAMP}properties: {{stays_dark: {{never: bright}}}}\n"));
    let out = shown(&folder.path("out"));
    lifechart(&["report", &shown(&folder.path("lamp.yaml")), "-o", &out]).fails(1, &["stays_dark"]);
    let page = folder.read("out/lamp.html");
    assert!(page.contains("id=\"broken-stays_dark\""), "{page}");
    assert!(!page.contains(&shown(&folder.path(""))), "a page does not tell where the file was");
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&folder.path("out/lamp.html"));
    browser.click("#broken-stays_dark .tools button");
    browser.click("#next");
    assert_eq!(browser.says("document.querySelector('#canvas .here').id"), "state-bright");
    assert_eq!(browser.says("document.querySelector('#held .tag').textContent"), "broken");
    let test = browser.says("data.broken[0].test");
    assert!(test.contains("#[test]") && test.contains("stays_dark"), "{test}");
}

#[test]
fn a_log_is_laid_over() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    let line = |instance: &str, event: &str, to: &str| {
        format!("{{\"instance\":\"{instance}\",\"event\":\"{event}\",\"to\":\"{to}\"}}\n")
    };
    let odd = "<img src=x onerror=document.title=1>";
    let log = line(odd, "press", "lit")
        + &line(odd, "press", "off")
        + &line("b", "press", "lit")
        + &line("b", "hold", "off");
    folder.write("log.jsonl", log + "nonsense\n");
    let (file, out) = (shown(&folder.path("lamp.yaml")), shown(&folder.path("out")));
    let log = shown(&folder.path("log.jsonl"));
    let told = lifechart(&["report", &file, "--log", &log, "-o", &out]);
    assert_eq!((told.code, told.err.as_str()), (1, ""), "a line deviates");
    lifechart(&["report", &file, "builtin:vss_async", "--log", &log, "-o", &out])
        .fails(2, &["one specification only"]);
    let none = shown(&folder.path("none.jsonl"));
    lifechart(&["report", &file, "--log", &none, "-o", &out]).fails(2, &["cannot read"]);
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&folder.path("out/lamp.html"));
    let pill = |to: &str| {
        format!("document.querySelector('.arrow[data-from=off][data-to={to}] .pill')?.textContent")
    };
    assert_eq!(browser.says(&pill("lit")), "\u{d7}2");
    assert_eq!(
        browser.says("document.querySelector('#state-bright').classList.contains('unseen')"),
        "true"
    );
    assert_eq!(browser.says("document.querySelector('#cells td[data-state=off][data-event=press] .count').textContent"), "\u{d7}2 ");
    assert_eq!(browser.says("document.querySelectorAll('#log .finding').length"), "1");
    assert!(browser.says("$('told-log').textContent").contains("log.jsonl:4:"));
    assert!(browser.says("$('told-log').textContent").contains("1 line could not be read"));
    browser.click("#log .finding button");
    assert_eq!(browser.says("$('place').textContent"), "step 2 of 2");
    assert_eq!(browser.says("document.querySelector('#steps [aria-current]').className"), "wrong");
    browser.click("#laid");
    assert_eq!(browser.says("document.querySelectorAll('.pill, #canvas .unseen').length"), "0");
    assert_eq!(
        browser.says("document.querySelectorAll('main img').length + document.title"),
        "0lamp"
    );
}

#[test]
fn suites_are_shown_when_they_are_asked_for() {
    let folder = Folder::new();
    folder.write("lamp.yaml", LAMP);
    let (file, out) = (shown(&folder.path("lamp.yaml")), shown(&folder.path("out")));
    lifechart(&["report", &file, "--suites", "-o", &out]).clean();
    let table = lifechart(&["render", &file, "--to", "suites"]).clean();
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&folder.path("out/lamp.html"));
    let rows = browser.says("[...document.querySelectorAll('#proven tbody tr')].map((row) => [...row.cells].map((cell) => cell.textContent).join('|')).join('\\n')");
    assert!(rows.lines().count() > 20, "{rows}");
    for row in rows.lines() {
        let cells: Vec<&str> = row.split('|').collect();
        let [name, tests, inputs, proves, ..] = cells[..] else { panic!("{row}") };
        assert!(table.contains(proves), "{row}");
        let has_row = |line: &str| {
            let told: Vec<&str> = line.split('|').map(str::trim).collect();
            told.get(1..4) == Some(&[name, tests, inputs])
        };
        assert!(table.lines().any(has_row), "{row}\n{table}");
    }
    lifechart(&["report", &file, "-o", &out]).clean();
    browser.open(&folder.path("out/lamp.html"));
    assert_eq!(browser.says("getComputedStyle($('suites')).display"), "none");
}

#[test]
fn five_hundred_states_have_a_page_that_can_be_used() {
    let folder = Folder::new();
    let mut text = "lifechart: 1\nmachine: long\notherwise: {ignore: ok}\nreplies: {ok: {code: 0}}\n\
                    events: {go: {replies: {only: [ok]}}, back: {replies: {only: [ok]}}}\ninitial: s0\nstates:\n"
        .to_owned();
    for state in 0..500 {
        let (next, far) = ((state + 1) % 500, (state * 7 + 3) % 500);
        text += &format!(
            "  s{state}: {{transitions: {{go: {{target: s{next}, role: main}}, back: {{target: s{far}}}}}}}\n"
        );
    }
    folder.write("long.yaml", text);
    lifechart(&["report", &shown(&folder.path("long.yaml")), "-o", &shown(&folder.path("out"))])
        .clean();
    let page = folder.read("out/long.html");
    assert!(page.len() < 1_500_000, "{}", page.len());
    let Some(mut browser) = Browser::start() else { return };
    browser.size(1300, 900);
    browser.open(&folder.path("out/long.html"));
    assert_eq!(browser.says("document.querySelectorAll('#cells tbody tr').length"), "500");
    let begun = Instant::now();
    browser.key("/");
    browser.type_in("s499");
    assert!(browser.says("$('hits').textContent").ends_with("hits"));
    let seen = "(() => { const [a, b] = [$('canvas'), $('state-s499')].map((one) => one.getBoundingClientRect()); \
                return b.top >= a.top && b.bottom <= a.bottom; })()";
    assert_eq!(browser.says(seen), "true", "what is found is brought into view");
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn what_is_printed_is_open_and_whole() {
    let Some((_folder, mut browser)) = provider_in_browser() else { return };
    browser.does("window.dispatchEvent(new Event('beforeprint'))");
    assert_eq!(browser.says("document.querySelectorAll('details:not([open])').length"), "0");
    assert_eq!(browser.says("svg.getAttribute('viewBox').startsWith('0 0 ') && svg.viewBox.baseVal.width === full.width"), "true");
    browser.does("window.dispatchEvent(new Event('afterprint'))");
    assert_eq!(browser.says("document.querySelectorAll('details[open]').length"), "0");
    browser.prints();
    assert_eq!(browser.says("getComputedStyle($('side')).display"), "none");
}
