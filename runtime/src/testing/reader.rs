//! Reads the small parts of a suite: numbers, names, values.

/// A place in the text of a suite.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader {
    pub(super) text: &'static [u8],
    pub(super) names: &'static [&'static str],
    pub(super) at: usize,
}

/// Names, one after the other.
#[derive(Clone)]
pub(super) struct List {
    pub(super) reader: Reader,
    pub(super) left: u32,
}

/// The values of the context, one after the other.
#[derive(Clone)]
pub(super) struct Context {
    pub(super) reader: Reader,
    pub(super) left: u32,
}

/// A value as it is written down.
#[derive(Clone, Copy, Debug)]
pub(super) enum Value {
    Absent,
    Bool(bool),
    Count(u32),
    Variant(u32),
    Id(usize, u32),
}

impl Reader {
    pub(super) fn digit(&mut self) -> u32 {
        let character = self.text.get(self.at).copied().unwrap_or(b'0');
        self.at += 1;
        match character {
            b'p' => 44,
            digit => u32::from(digit).wrapping_sub(u32::from(b'0')),
        }
    }

    pub(super) fn position(mut self) -> u32 {
        (0..4).fold(0, |position, place| position | self.digit() << (6 * place))
    }

    pub(super) fn number(&mut self) -> u32 {
        let mut number = 0;
        for place in 0..7 {
            let digit = self.digit();
            number |= (digit % 32) << (5 * place);
            if digit < 32 {
                break;
            }
        }
        number
    }

    pub(super) fn name(&mut self) -> &'static str {
        let number = self.number();
        self.names.get(number as usize).copied().unwrap_or("?")
    }

    pub(super) fn optional_name(&mut self) -> Option<&'static str> {
        let number = self.number().checked_sub(1)?;
        self.names.get(number as usize).copied()
    }

    /// A number in the order of declaration, and its name.
    pub(super) fn declared(&mut self) -> (usize, &'static str) {
        (self.number() as usize, self.name())
    }

    pub(super) fn value(&mut self) -> Value {
        match self.number() {
            0 => Value::Absent,
            1 => Value::Bool(false),
            2 => Value::Bool(true),
            3 => Value::Count(self.number()),
            4 => Value::Variant(self.number()),
            id => Value::Id((id - 5) as usize, self.number()),
        }
    }

    pub(super) fn list(&mut self) -> List {
        let left = self.number();
        let list = List { reader: *self, left };
        (0..left).for_each(|_| {
            self.number();
        });
        list
    }
}

impl Value {
    pub(super) fn id(self) -> Option<(usize, u32)> {
        match self {
            Value::Id(ty, symbol) => Some((ty, symbol)),
            _ => None,
        }
    }

    /// The number a subject gives for it, where ids are those of `ids`.
    pub(super) fn with(self, ids: &dyn Fn(usize, u32) -> u128) -> Option<u128> {
        match self {
            Value::Absent => None,
            Value::Bool(value) => Some(value.into()),
            Value::Count(number) | Value::Variant(number) => Some(number.into()),
            Value::Id(ty, symbol) => Some(ids(ty, symbol)),
        }
    }

    /// The same where there are no ids yet.
    pub(super) fn number(self) -> Option<u128> {
        self.with(&|_, symbol| symbol.into())
    }
}

impl Iterator for List {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        self.left = self.left.checked_sub(1)?;
        Some(self.reader.name())
    }
}

impl Iterator for Context {
    type Item = Value;

    fn next(&mut self) -> Option<Value> {
        self.left = self.left.checked_sub(1)?;
        Some(self.reader.value())
    }
}
