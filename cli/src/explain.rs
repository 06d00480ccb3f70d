//! `lifechart explain`: what a diagnostic means and how to mend it.

use crate::outcome::{Ending, Failure, Result, say};
use lifechart_spec::code::Code;
use lifechart_spec::diagnostics::nearest;

/// Explain the code of a diagnostic, with an example; without a CODE list them all
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The word in brackets after `error`, such as `undecided-cell`.
    code: Option<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Ending> {
    match &arguments.code {
        None => say(&list())?,
        Some(word) => say(&format!("{}\n", find(word)?.explanation().trim_end()))?,
    }
    Ok(Ending::Clean)
}

/// The code the user means: `error[undecided-cell]` and `undecided_cell` are understood too.
fn find(word: &str) -> Result<Code> {
    let bare = word.strip_prefix("error").unwrap_or(word);
    let bare = bare.trim_matches(|c| "[]:`".contains(c)).to_lowercase().replace('_', "-");
    if let Some(code) = Code::from_word(&bare) {
        return Ok(code);
    }
    let failure = Failure::new(format!("there is no diagnostic with the code `{word}`"));
    let words = Code::ALL.iter().map(|code| code.as_str());
    Err(match nearest(&bare, words) {
        Some(near) => {
            failure.help(format!("there is `{near}`; `lifechart explain` lists them all"))
        }
        None => failure.help("`lifechart explain` lists all codes"),
    })
}

fn list() -> String {
    let mut text = String::from("Mistakes:\n");
    let (findings, mistakes): (Vec<Code>, Vec<Code>) =
        Code::ALL.iter().partition(|code| code.may_be_allowed());
    for code in mistakes {
        text += &line(code);
    }
    text += "\nFindings, which `allow: [CODE]` in the file silences:\n";
    for code in findings {
        text += &line(code);
    }
    text
}

fn line(code: Code) -> String {
    format!("  {:24} {}\n", code.as_str(), code.summary())
}
