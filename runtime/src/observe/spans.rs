//! Calls as spans of `tracing`.

use super::{Called, Cause, Lasting, Observer, Step};
use core::time::Duration;
use tracing::field::{Empty, display};
use tracing::span::EnteredSpan;
use tracing::{Level, debug, error, event, info_span, warn};

/// Tells `tracing` of every call: a span with its event, parameters, states, reply and duration, and
/// in it an event for each step, activity and panic. The target is `lifechart`.
///
/// Calls and panics are heard at the levels `INFO` and `ERROR`, overruns at `WARN`, steps and
/// activities at `DEBUG`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Spans;

/// The span of a call that is on its way.
#[derive(Debug)]
pub struct CallSpan {
    span: EnteredSpan,
    has_stepped: bool,
}

impl Observer for Spans {
    type Call = CallSpan;

    fn called(&self, called: &Called<'_>) -> CallSpan {
        let span = info_span!(
            target: "lifechart",
            "call",
            event = called.event,
            params = %called.params,
            from = Empty,
            to = Empty,
            reply = Empty,
            took_us = Empty,
        );
        CallSpan { span: span.entered(), has_stepped: false }
    }

    fn stepped(&self, call: &mut CallSpan, step: &Step<'_>) {
        if !core::mem::replace(&mut call.has_stepped, true) {
            call.span.record("from", step.from);
        }
        call.span.record("to", step.to);
        let (cause, failed) = match step.cause {
            Cause::Event { event, tried, .. } => (event, tried.and_then(|(_, failed)| failed)),
            Cause::Ended { activity, failed } => (activity, failed),
            Cause::Deadline => ("deadline", None),
        };
        event!(
            target: "lifechart",
            Level::DEBUG,
            cause,
            failed,
            verdict = step.verdict.name(),
            from = step.from,
            to = step.to,
            role = step.role.map(|role| role.name()),
            actions = %step.actions,
            reply = step.reply,
            answers = step.answers.map(|(event, _)| event),
            answered = step.answers.map(|(_, reply)| reply),
            started = step.started,
            interrupted = step.interrupted,
            "step"
        );
    }

    fn began(&self, _: &mut CallSpan, activity: &'static str) {
        debug!(target: "lifechart", activity, "activity begins");
    }

    fn ended(&self, _: &mut CallSpan, activity: &'static str, took: Duration) {
        debug!(target: "lifechart", activity, took_us = microseconds(took), "activity has returned");
    }

    fn panicked(&self, _: &mut CallSpan, message: &str) {
        error!(target: "lifechart", message = %format_args!("the handler has panicked: {message}"));
    }

    fn answered(&self, call: CallSpan, reply: Option<&'static str>, took: Duration) {
        if let Some(reply) = reply {
            call.span.record("reply", display(reply));
        }
        call.span.record("took_us", microseconds(took));
    }

    fn overrun(&self, lasting: Lasting, by: Duration) {
        let (state, activity) = match lasting {
            Lasting::State(name) => (Some(name), None),
            Lasting::Activity(name) => (None, Some(name)),
        };
        warn!(target: "lifechart", state, activity, by_us = microseconds(by), "lasts too long");
    }
}

fn microseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_micros()).unwrap_or(u64::MAX)
}
