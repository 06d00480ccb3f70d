//! Moments and spans of time, as logs write them.

/// Nanoseconds since some moment.
pub(super) type Moment = i64;

/// How a log writes time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// Text is RFC 3339, numbers are milliseconds.
    Usual,
    /// Numbers are ticks, so many a second.
    Ticks(u64),
}

impl Clock {
    /// When something happened. Numbers may have a fraction, and may stand in quotes.
    pub(super) fn moment(self, text: &[u8], is_number: bool) -> Option<Moment> {
        match self {
            Clock::Usual if is_number => scaled(text, 1_000),
            Clock::Usual => rfc3339(text).or_else(|| scaled(text, 1_000)),
            Clock::Ticks(a_second) => scaled(text, a_second),
        }
    }

    /// How long something took: in the unit of the clock, milliseconds if it has none.
    pub(super) fn span(self, text: &[u8]) -> Option<Moment> {
        match self {
            Clock::Usual => scaled(text, 1_000),
            Clock::Ticks(a_second) => scaled(text, a_second),
        }
        .filter(|span| *span >= 0)
    }
}

/// A decimal number of units, of which there are so many in a second, in nanoseconds.
fn scaled(text: &[u8], a_second: u64) -> Option<Moment> {
    let (negative, digits) = match text.split_first() {
        Some((b'-', rest)) => (true, rest),
        _ => (false, text),
    };
    let mut number: i128 = 0;
    let mut divisor: i128 = 1;
    let mut any = false;
    let mut fraction = false;
    for &byte in digits {
        match byte {
            b'0'..=b'9' if divisor < 1_000_000_000_000 => {
                number = number.checked_mul(10)?.checked_add(i128::from(byte - b'0'))?;
                any = true;
                if fraction {
                    divisor *= 10;
                }
                if number > 1 << 90 {
                    return None;
                }
            }
            b'0'..=b'9' => {}
            b'.' if !fraction => fraction = true,
            _ => return None,
        }
    }
    let nanoseconds = number * 1_000_000_000 / (divisor * i128::from(a_second.max(1)));
    let nanoseconds = i64::try_from(nanoseconds).ok()?;
    any.then_some(if negative { -nanoseconds } else { nanoseconds })
}

/// `2026-11-21T14:55:00.123Z`, `2026-11-21 14:55:00+01:00`
fn rfc3339(text: &[u8]) -> Option<Moment> {
    let sign = |at: usize, signs: &[u8]| text.get(at).is_some_and(|found| signs.contains(found));
    if !(sign(4, b"-") && sign(7, b"-") && sign(10, b"Tt ") && sign(13, b":") && sign(16, b":")) {
        return None;
    }
    let (year, month, day) = (digits(text, 0..4)?, digits(text, 5..7)?, digits(text, 8..10)?);
    let (hour, minute) = (digits(text, 11..13)?, digits(text, 14..16)?);
    let second = digits(text, 17..19)?;
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 {
        return None;
    }
    let mut at = 19;
    let mut nanoseconds = 0;
    if sign(at, b".,") {
        at += 1;
        let mut scale = 100_000_000;
        while let Some(digit @ b'0'..=b'9') = text.get(at) {
            nanoseconds += i64::from(digit - b'0') * scale;
            scale /= 10;
            at += 1;
        }
    }
    let offset = match text.get(at) {
        None => 0,
        Some(b'Z' | b'z') if text.len() == at + 1 => 0,
        Some(side @ (b'+' | b'-')) => {
            let (hours, minutes) = (digits(text, at + 1..at + 3)?, digits(text, at + 4..at + 6)?);
            if text.len() != at + 6 {
                return None;
            }
            (hours * 60 + minutes) * if *side == b'-' { -60 } else { 60 }
        }
        Some(_) => return None,
    };
    let seconds = days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second - offset;
    seconds.checked_mul(1_000_000_000)?.checked_add(nanoseconds)
}

fn digits(text: &[u8], range: std::ops::Range<usize>) -> Option<i64> {
    text.get(range)?.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0'))
    })
}

/// Days from 1970-01-01 in the Gregorian calendar.
fn days(year: i64, month: i64, day: i64) -> i64 {
    // March begins the year, so that the day that may be missing is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    year * 365 + leap_days + (month * 153 + 2) / 5 + day - 1 - 719_468
}

/// A span in words: `61.2 s`.
pub(super) fn lasting(span: Moment) -> String {
    let of = |unit: i64, name: &str| {
        let tenths = (span as f64 / unit as f64 * 1000.0).round() / 1000.0;
        format!("{tenths} {name}")
    };
    match span {
        1_000_000_000.. => of(1_000_000_000, "s"),
        1_000_000.. => of(1_000_000, "ms"),
        1_000.. => of(1_000, "us"),
        _ => of(1, "ns"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_rfc_3339_allows() {
        let at = |text: &str| rfc3339(text.as_bytes());
        assert_eq!(at("1970-01-01T00:00:00Z"), Some(0));
        assert_eq!(at("2000-02-29T12:00:00.5Z"), Some(951_825_600_500_000_000));
        assert_eq!(at("2000-02-29T13:00:00.500+01:00"), at("2000-02-29T12:00:00.5Z"));
        assert_eq!(at("2026-11-21 14:55:00"), Some(1_795_272_900_000_000_000));
        for wrong in ["2026-11-21", "2026-13-21T00:00:00Z", "2026-11-21T00:00:00Q", "yesterday", ""]
        {
            assert_eq!(at(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn reads_numbers_of_any_unit() {
        assert_eq!(Clock::Usual.moment(b"1500", true), Some(1_500_000_000));
        assert_eq!(Clock::Usual.moment(b"0.5", true), Some(500_000));
        assert_eq!(Clock::Ticks(10_000_000).moment(b"25", true), Some(2_500));
        assert_eq!(Clock::Ticks(1).moment(b"-2", true), Some(-2_000_000_000));
        assert_eq!(
            Clock::Ticks(1_000_000_000).moment(b"1795272900000000001", true),
            Some(1_795_272_900_000_000_001)
        );
        assert_eq!(Clock::Ticks(1).moment(b"1e5", true), None);
        assert_eq!(Clock::Usual.moment(b"", false), None);
        assert_eq!(Clock::Usual.moment(b"99999999999999999999999999999999999999", true), None);
    }

    #[test]
    fn says_how_long_in_words() {
        assert_eq!(lasting(61_200_000_000), "61.2 s");
        assert_eq!(lasting(1_500_000), "1.5 ms");
        assert_eq!(lasting(0), "0 ns");
    }
}
