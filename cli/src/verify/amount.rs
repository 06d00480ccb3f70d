//! Amounts of memory, as people write them.

const UNITS: &[(&str, usize)] = &[
    ("GiB", 1 << 30),
    ("MiB", 1 << 20),
    ("KiB", 1 << 10),
    ("GB", 1_000_000_000),
    ("MB", 1_000_000),
    ("kB", 1_000),
    ("B", 1),
];

/// `2GiB`, `512 MiB`, `1000000`
pub(super) fn bytes(text: &str) -> Result<usize, String> {
    let wrong = || format!("`{text}` is no amount of memory; write it like `512MiB` or `2GiB`");
    let unit = UNITS.iter().find(|(unit, _)| text.ends_with(unit));
    let (unit, factor) = unit.unwrap_or(&("", 1));
    let number = text.strip_suffix(unit).unwrap_or(text).trim_end();
    let number: usize = number.parse().map_err(|_| wrong())?;
    number.checked_mul(*factor).filter(|&bytes| bytes > 0).ok_or_else(wrong)
}

/// In the largest unit of which there is at least one, to a tenth.
pub(super) fn shown(bytes: usize) -> String {
    match UNITS[..3].iter().find(|(_, factor)| bytes >= *factor) {
        Some((unit, factor)) if bytes.is_multiple_of(*factor) => {
            format!("{} {unit}", bytes / factor)
        }
        Some((unit, factor)) => format!("{:.1} {unit}", bytes as f64 / *factor as f64),
        None => format!("{bytes} bytes"),
    }
}

#[cfg(test)]
mod tests {
    use super::{bytes, shown};

    #[test]
    fn amounts_are_read_and_shown() {
        assert_eq!(bytes("2GiB"), Ok(2 << 30));
        assert_eq!(bytes("512 MiB"), Ok(512 << 20));
        assert_eq!(bytes("1000"), Ok(1000));
        assert_eq!(bytes("3kB"), Ok(3000));
        assert_eq!(bytes("7B"), Ok(7));
        assert_eq!(shown(2 << 30), "2 GiB");
        assert_eq!(shown(1536), "1.5 KiB");
        assert_eq!(shown(7), "7 bytes");
    }

    #[test]
    fn what_is_no_amount_is_said() {
        for text in
            ["", "GiB", "-1", "1.5GiB", "2gib", "0", "99999999999999999999", "17179869184GiB"]
        {
            assert!(bytes(text).is_err(), "{text}");
        }
    }
}
