//! What Mermaid makes of a diagram.

use std::fs;
use std::path::Path;
use std::process::Command;

/// Names the folder in which `npm install mermaid jsdom` was run.
const FOLDER: &str = "LIFECHART_MERMAID";

/// Reads every diagram of every text with Mermaid's own parser, and says what it refuses. Gives
/// nothing, and says so, where Mermaid is not at hand.
///
/// # Panics
///
/// Where the folder that is named has no Mermaid.
pub fn refused(documents: &[String]) -> Option<String> {
    let Some(folder) = std::env::var_os(FOLDER) else {
        println!("SKIPPED: Mermaid is not here; `{FOLDER}` names the folder that has it");
        return None;
    };
    let folder = Path::new(&folder);
    let (script, input) = (folder.join("lifechart.mjs"), folder.join("lifechart.json"));
    fs::write(&script, SCRIPT).expect("the folder of Mermaid can be written");
    let json = serde_json::to_string(documents).expect("text is JSON");
    fs::write(&input, json).expect("the folder of Mermaid can be written");
    let output = Command::new("node").arg(&script).arg(&input).output().expect("node runs");
    let (told, failed) =
        (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{failed}");
    Some(told.into_owned())
}

/// Writes one line for every diagram that Mermaid refuses.
const SCRIPT: &str = r"
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
      if (diagramType !== 'sequence') console.log(diagramType, diagram);
    } catch (error) {
      console.log(String(error.message), diagram);
    }
  }
}
if (seen === 0) console.log('no diagram');
";
