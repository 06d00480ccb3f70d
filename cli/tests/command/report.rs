//! Pages: complete in themselves, safe, and right in a browser.

use super::harness::{Folder, lifechart};
use std::path::Path;
use std::process::Command;

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
}

const ODD: &str = r#"
lifechart: 1
machine: odd
title: '</title><script>document.title = "broken into"</script>'
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
    let counted = "report(document.querySelectorAll('main img, main b, main i, main u, main s').length\
                   + ' ' + document.title.startsWith('</title><script>'))";
    let Some(told) = in_browser(&folder, "out/odd.html", counted) else { return };
    assert_eq!(told, "0 true");
}

/// Steps through the table at random, always by a call that is offered; three times.
const WALK: &str = "
let seed = 4711;
const next = (most) => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % most; };
const walks = [];
for (let walk = 0; walk < 3; walk++) {
  document.querySelector('#restart').click();
  for (let step = 0; step < 40; step++) {
    const all = [...document.querySelectorAll('#moves .way button')];
    const taken = all.filter((button) => button.classList.contains('taken'));
    const from = taken.length && next(3) ? taken : all;
    from[next(from.length)].click();
  }
  walks.push([scenario().replace('new_scenario', 'walk_' + walk), trace()]);
}
report(JSON.stringify(walks));
";

#[test]
fn what_is_clicked_is_what_the_lifecycle_does() {
    for name in SHIPPED {
        let (folder, _) = page_of(name);
        let Some(told) = in_browser(&folder, &format!("out/{name}.html"), WALK) else { return };
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

#[test]
fn the_page_answers_to_keys_and_search() {
    let (folder, _) = page_of("vss_provider");
    let act = "
const key = (element, key) => element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
const told = [];
key(document.querySelector('#state-committed'), 'Enter');
told.push(document.querySelector('#about h3').textContent);
told.push(document.querySelectorAll('#canvas .faint').length > 10);
key(document.querySelector('#cells td[data-state=prepared]'), 'Enter');
told.push(document.querySelector('#about h3').textContent);
document.querySelector('#search').value = 'STP-6';
document.querySelector('#search').dispatchEvent(new Event('input'));
told.push(document.querySelectorAll('#traced tbody tr:not(.gone)').length);
document.querySelector('#moves .taken').click();
told.push(document.querySelector('#now').textContent, document.querySelectorAll('#history li').length);
document.querySelector('#undo').click();
told.push(document.querySelector('#now').textContent);
const before = document.querySelector('#canvas svg').style.transform;
key(document.querySelector('#canvas'), '+');
told.push(before !== document.querySelector('#canvas svg').style.transform);
document.querySelector('#told-whole_creation').open = true;
[...document.querySelectorAll('#told-whole_creation button')][1].click();
told.push(document.querySelectorAll('.steps li[aria-current]').length);
report(told.join('|'));";
    let Some(told) = in_browser(&folder, "out/vss_provider.html", act) else { return };
    assert_eq!(
        told,
        "VSS_SS_COMMITTED|true|BeginPrepareSnapshot in VSS_SS_PREPARED|1|In VSS_SS_PREPARING|1|\
         In VSS_SS_UNKNOWN|true|1"
    );
}

/// What a script says that runs in a page; nothing, and that is said, where there is no Chromium.
fn in_browser(folder: &Folder, page: &str, script: &str) -> Option<String> {
    const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let is_here = |name: &&&str| Command::new(name).arg("--version").output().is_ok();
    let Some(browser) = BROWSERS.iter().find(is_here) else {
        println!("SKIPPED: no Chromium is here, so the page was not run in one");
        return None;
    };
    let report = "const report = (text) => { document.body.replaceChildren(Object.assign(\
                  document.createElement('pre'), { id: 'report', textContent: 'said:' + text + ':said' })); };";
    let guarded = format!(
        "<script>{report}\ntry {{ {script} }} catch (error) {{ report('failed: ' + error.stack); }}</script></html>"
    );
    folder.write("driven.html", folder.read(page).replace("</html>", &guarded));
    let profile = shown(&folder.path("profile"));
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .args(["--virtual-time-budget=5000", &format!("--user-data-dir={profile}")])
        .arg(format!("file://{}", shown(&folder.path("driven.html"))))
        .output()
        .expect("Chromium runs");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = dom.rsplit("said:").nth(1).and_then(|_| dom.split("said:").nth(1));
    let said = said.and_then(|text| text.split(":said").next());
    let said = said.unwrap_or_else(|| panic!("{dom}{}", String::from_utf8_lossy(&output.stderr)));
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    Some(entities.iter().fold(said.to_owned(), |text, (from, to)| text.replace(from, to)))
}
