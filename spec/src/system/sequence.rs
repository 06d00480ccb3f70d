//! Runs of systems as Mermaid sequence diagrams.

use super::model::System;
use super::record::{By, Part};
use super::trace::{Step, Trace};
use super::words::{answer_words, fault_name, moved, reply_name, what_happens};
use std::fmt::Write as _;

/// The participant that everything from outside comes from.
const OUTSIDE: &str = "outside";

/// A run as a sequence diagram: instances are participants, calls and answers are arrows.
pub fn mermaid(system: &System, trace: &Trace) -> String {
    let mut text = String::from("sequenceDiagram\n");
    let from_outside = |part: &Part| matches!(part, Part::Step { by: By::Outside, .. });
    if trace.steps.iter().flat_map(|step| &step.parts).any(from_outside) {
        let _ = writeln!(text, "    actor {OUTSIDE}");
    }
    for instance in 0..system.instance_count() {
        let _ = writeln!(
            text,
            "    participant {} as {}",
            id(instance),
            escaped(&system.instance_name(instance))
        );
    }
    for step in &trace.steps {
        step_arrows(system, step, &mut text);
    }
    text
}

fn step_arrows(system: &System, step: &Step, text: &mut String) {
    for part in &step.parts {
        match part {
            Part::Step { instance, by, .. } => {
                let (to, what) = (id(*instance), escaped(&what_happens(system, part)));
                let _ = match by {
                    By::Outside => writeln!(text, "    {OUTSIDE}->>{to}: {what}"),
                    By::Call { caller, .. } => {
                        writeln!(text, "    {}->>{to}: {what}", id(*caller))
                    }
                    By::Told { instance } => {
                        writeln!(text, "    {}-->>{to}: {what}", id(*instance))
                    }
                    By::Itself | By::Ended { .. } => {
                        writeln!(text, "    Note over {to}: {what}")
                    }
                };
            }
            Part::Answer { from, to, .. } => {
                let reply = escaped(&answer_words(system, part));
                let _ = writeln!(text, "    {}-->>{}: {reply}", id(*from), id(*to));
            }
            Part::Lost { instance, fault } => {
                let fault = escaped(fault_name(system, *fault));
                let _ = writeln!(text, "    Note over {}: lost ({fault})", id(*instance));
            }
        }
    }
    // What a step comes to is clear once the calls inside it have been answered.
    for part in &step.parts {
        result_lines(system, part, text);
    }
}

/// Where an instance is after its step, and what it tells somebody outside at once.
fn result_lines(system: &System, part: &Part, text: &mut String) {
    let Part::Step { instance, by, step: Some(own) } = part else { return };
    if let Some(state) = moved(system, part) {
        let _ = writeln!(text, "    Note right of {}: {}", id(*instance), escaped(&state));
    }
    let reply = own.result.as_ref().ok().and_then(|outcome| outcome.reply);
    if let (Some(reply), By::Outside) = (reply, by) {
        let reply = escaped(reply_name(system, *instance, reply));
        let _ = writeln!(text, "    {}-->>{OUTSIDE}: {reply}", id(*instance));
    }
}

/// An identifier for a participant.
fn id(instance: usize) -> String {
    format!("i{instance}")
}

/// Text in which nothing ends a line or a statement.
fn escaped(text: &str) -> String {
    text.replace('#', "#35;").replace(';', "#59;").replace('\n', " ")
}
