//! What Mermaid makes of diagrams: its parser in Node.js, its pictures in Chromium.
//!
//! It is installed into the folder of built things, in the version that `tests/mermaid` pins.

use crate::engines::install_node;
use crate::spin::say_aloud;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Mutex;

/// What a picture shows.
#[derive(Debug)]
pub struct Drawn {
    /// Why there is none.
    pub error: Option<String>,
    /// The texts of states, composites and arrows, each on one line.
    pub texts: Vec<String>,
    /// The elements in texts that Mermaid did not make of plain text: `em`, `a`, `script`.
    pub marked_up: Vec<String>,
}

/// Reads the diagrams in Markdown documents with Mermaid's own parser, and says what it refuses or
/// takes for another kind than `sequence` or `stateDiagram`. Gives nothing, and says so, where
/// Mermaid cannot be installed.
///
/// # Panics
///
/// Where Node.js fails.
pub fn refused(documents: &[String], kind: &str) -> Option<String> {
    let folder = installed()?;
    let work = tempfile::tempdir_in(&folder).expect("the folder of Mermaid can be written");
    let (script, input) = (work.path().join("read.mjs"), work.path().join("read.json"));
    fs::write(&script, READ).expect("the folder of Mermaid can be written");
    let json = serde_json::to_string(documents).expect("text is JSON");
    fs::write(&input, json).expect("the folder of Mermaid can be written");
    let output =
        Command::new("node").arg(&script).arg(&input).arg(kind).output().expect("node runs");
    let (told, failed) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{failed}");
    Some(told.into_owned())
}

/// What Mermaid draws of each diagram, in Chromium. Gives nothing, and says so, where one of the two
/// is not at hand.
///
/// # Panics
///
/// Where Chromium says nothing.
pub fn drawn(diagrams: &[String]) -> Option<Vec<Drawn>> {
    let folder = installed()?;
    let work = tempfile::tempdir_in(&folder).expect("the folder of Mermaid can be written");
    let json = serde_json::to_string(diagrams).expect("text is JSON").replace('<', "\\u003c");
    let mermaid = folder.join("node_modules/mermaid/dist/mermaid.min.js");
    let page = DRAW.replace("MERMAID", &address(&mermaid)).replace("DIAGRAMS", &json);
    let file = work.path().join("draw.html");
    fs::write(&file, page).expect("the folder of Mermaid can be written");
    let said = in_browser(&file, work.path())?;
    let all: Vec<Value> = serde_json::from_str(&said).expect("the page says JSON");
    let texts = |one: &Value, key: &str| {
        let texts = one[key].as_array().cloned().unwrap_or_default();
        texts.iter().map(|text| text.as_str().unwrap_or_default().to_owned()).collect()
    };
    let drawn = all.iter().map(|one| Drawn {
        error: one["error"].as_str().map(str::to_owned),
        texts: texts(one, "texts"),
        marked_up: texts(one, "marked"),
    });
    Some(drawn.collect())
}

fn installed() -> Option<PathBuf> {
    static INSTALLING: Mutex<()> = Mutex::new(());
    let _alone = INSTALLING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let installed = install_node("mermaid", "tests/mermaid");
    installed.inspect_err(|why| say_aloud(&format!("SKIPPED: Mermaid is not here: {why}"))).ok()
}

fn in_browser(page: &Path, work: &Path) -> Option<String> {
    const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];
    let is_here = |name: &&&str| Command::new(name).arg("--version").output().is_ok();
    let Some(browser) = BROWSERS.iter().find(is_here) else {
        say_aloud("SKIPPED: no Chromium is here, so Mermaid draws nothing");
        return None;
    };
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .args(["--allow-file-access-from-files", "--virtual-time-budget=60000"])
        .arg(format!("--user-data-dir={}", work.join("profile").display()))
        .arg(address(page))
        .output()
        .expect("Chromium runs");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = dom.split("said:").nth(1).and_then(|rest| rest.split(":said").next());
    let said = said.unwrap_or_else(|| panic!("{dom}{}", String::from_utf8_lossy(&output.stderr)));
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    Some(entities.iter().fold(said.to_owned(), |text, (from, to)| text.replace(from, to)))
}

fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// Writes one line for every diagram that Mermaid refuses.
const READ: &str = r"
import { JSDOM } from 'jsdom';
import fs from 'fs';
const dom = new JSDOM('<!doctype html><body></body>');
globalThis.window = dom.window;
globalThis.document = dom.window.document;
const mermaid = (await import('mermaid')).default;
let seen = 0;
for (const text of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) {
  for (const [, diagram] of text.matchAll(/```mermaid\n([^]*?)```/g)) {
    seen += 1;
    try {
      const { diagramType } = await mermaid.parse(diagram);
      if (diagramType !== process.argv[3]) console.log(diagramType, diagram);
    } catch (error) {
      console.log(String(error.message), diagram);
    }
  }
}
if (seen === 0) console.log('no diagram');
";

/// Says what is in the picture of each diagram.
const DRAW: &str = r#"<!doctype html><meta charset="utf-8"><body><div id="here"></div>
<script src="MERMAID"></script>
<script>
const here = document.getElementById('here');
const plain = ['DIV', 'SPAN', 'P', 'BR', 'G', 'RECT', 'TEXT', 'TSPAN', 'FOREIGNOBJECT', 'PATH'];
(async () => {
  mermaid.initialize({ startOnLoad: false });
  const all = [];
  for (const [index, diagram] of DIAGRAMS.entries()) {
    try {
      const { svg } = await mermaid.render('d' + index, diagram);
      here.innerHTML = svg;
      const labels = [...here.querySelectorAll('.label, .cluster-label, .edgeLabel, .nodeLabel')];
      const inside = labels.flatMap((label) => [...label.querySelectorAll('*')]);
      const strange = inside.filter((one) => !plain.includes(one.tagName.toUpperCase()));
      const text = (label) => label.textContent.replace(/\s+/g, ' ').trim();
      all.push({ texts: labels.map(text), marked: strange.map((one) => one.tagName) });
    } catch (error) {
      all.push({ error: String(error.stack), texts: [], marked: [] });
    }
  }
  const pre = document.createElement('pre');
  pre.textContent = 'said' + ':' + JSON.stringify(all) + ':' + 'said';
  document.body.replaceChildren(pre);
})();
</script>"#;
