//! How wide text is.
//!
//! Widths are those of Helvetica, which common fonts keep within a few hundredths. Every text is
//! drawn with its `textLength`, so that it keeps to what was reckoned, whatever font is there.

/// Text of states and arrows, in pixels.
pub(in crate::render) const SIZE: i32 = 12;
/// Text that adds to other text.
pub(in crate::render) const SMALL: i32 = 11;
/// The title of the picture.
pub(in crate::render) const TITLE: i32 = 17;

/// Thousandths of the size, from the space to the tilde.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// The width of a text in pixels, rounded up.
pub(in crate::render) fn width(text: &str, size: i32, bold: bool) -> i32 {
    let thousandths: u32 = text.chars().map(letter).sum();
    let bolder = if bold { thousandths * 107 / 100 } else { thousandths };
    let pixels = u64::from(bolder) * u64::from(size.unsigned_abs());
    i32::try_from(pixels.div_ceil(1000)).unwrap_or(i32::MAX / 4)
}

fn letter(letter: char) -> u32 {
    let ascii = (letter as usize).checked_sub(' ' as usize).and_then(|at| WIDTHS.get(at));
    match (ascii, letter as u32) {
        (Some(&width), _) => u32::from(width),
        (None, ..0x1100) => 600,
        // Ideographs and pictures are as wide as they are high.
        (None, _) => 1000,
    }
}
