//! Replies and states may be called as the outside world does: by number, or by another name.

use lifechart_spec::machine::Machine;
use std::borrow::Cow;

/// What replies and states are called.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    pub(super) replies: Vec<Called>,
    pub(super) states: Vec<Called>,
}

/// One of them.
#[derive(Clone, Debug)]
pub(super) struct Called {
    name: String,
    title: Option<String>,
    code: Option<i64>,
}

impl Names {
    pub(super) fn of(machine: &Machine) -> Self {
        let replies = machine.replies.values().map(|reply| Called {
            name: reply.name.clone(),
            title: reply.title.clone(),
            code: reply.code,
        });
        let states = machine.atomic_states().map(|state| Called {
            name: machine[state].name.clone(),
            title: machine[state].title.clone(),
            code: machine[state].code,
        });
        Self { replies: replies.collect(), states: states.collect() }
    }
}

/// The name in the specification of what is called so; what is not known stays as it is.
pub(super) fn by_word(all: &[Called], word: String) -> Cow<'static, str> {
    if all.iter().any(|called| called.name == word) {
        return Cow::Owned(word);
    }
    let by_title = all.iter().find(|called| called.title.as_ref() == Some(&word));
    Cow::Owned(by_title.map_or(word, |called| called.name.clone()))
}

/// The name of what has this number; what is not known is written as such codes are. One of 32 bits
/// may have been written with a sign, or without.
pub(super) fn by_code(all: &[Called], code: i64) -> Cow<'static, str> {
    let unsigned = |code: i64| if code < 0 { code & 0xFFFF_FFFF } else { code };
    let found = all.iter().find(|called| called.code.map(unsigned) == Some(unsigned(code)));
    Cow::Owned(match (found, unsigned(code)) {
        (Some(called), _) => called.name.clone(),
        (None, code @ ..0x8000_0000) => code.to_string(),
        (None, code) => format!("0x{code:08X}"),
    })
}
