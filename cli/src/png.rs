//! The picture as pixels, for what shows no SVG.
//!
//! Letters come from fonts in this command, so that a picture is the same wherever it is made.

mod style;

use crate::outcome::{Failure, Result, complain};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, FontResolver, Tree, fontdb};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// More pixels than this are refused: each takes four bytes of memory.
const MOST: u64 = 64_000_000;

const FONTS: [&[u8]; 3] = [
    include_bytes!("../fonts/Arimo-Regular.ttf"),
    include_bytes!("../fonts/Arimo-Bold.ttf"),
    include_bytes!("../fonts/Arimo-Italic.ttf"),
];
const FAMILY: &str = "Arimo";

/// A picture as PNG: so many pixels for each of its own, in its light or dark colours.
pub(crate) fn png(svg: &str, scale: f32, is_dark: bool) -> Result<Vec<u8>> {
    let plain = style::plain(svg, is_dark);
    let missing = Mutex::default();
    let tree = Tree::from_str(&plain, &options(&missing)).map_err(defect)?;
    let size = tree.size();
    let (width, height) = (pixels(size.width(), scale), pixels(size.height(), scale));
    if width.saturating_mul(height) > MOST {
        return Err(Failure::new(format!("the picture would have {width} by {height} pixels"))
            .help(
                "take a smaller `--scale`, or show less with `--level overview`, `--around` or \
                 `--inside`",
            ));
    }
    say_what_is_missing(&missing.into_inner().unwrap_or_else(PoisonError::into_inner));
    let side = |pixels: u64| u32::try_from(pixels).unwrap_or(u32::MAX);
    let mut pixmap = Pixmap::new(side(width), side(height))
        .ok_or_else(|| Failure::new("there is no memory for the picture"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(defect)
}

/// The same file with a remark in it.
pub(crate) fn commented(png: Vec<u8>, remark: Option<String>) -> Vec<u8> {
    /// The signature, and the chunk that has to come first.
    const HEAD: usize = 8 + 25;
    let (Some(remark), Some((head, rest))) = (remark, png.split_at_checked(HEAD)) else {
        return png;
    };
    // A keyword, not compressed, of no language.
    let content = [b"iTXtComment\0\0\0\0\0", remark.as_bytes()].concat();
    let mut sum = flate2::Crc::new();
    sum.update(&content);
    let length = u32::try_from(content.len() - 4).unwrap_or_default();
    [head, &length.to_be_bytes(), &content, &sum.sum().to_be_bytes(), rest].concat()
}

fn pixels(size: f32, scale: f32) -> u64 {
    // As `as` does it: what is too large is the largest, and refused.
    (f64::from(size) * f64::from(scale)).ceil().max(1.0) as u64
}

/// Fonts, and where letters are noted that these do not have.
fn options(missing: &Mutex<BTreeSet<char>>) -> usvg::Options<'_> {
    let mut fonts = fontdb::Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family(FAMILY);
    fonts.set_serif_family(FAMILY);
    let note = |letter, _: &[fontdb::ID], _: &mut Arc<fontdb::Database>| {
        // All have the same letters.
        missing.lock().unwrap_or_else(PoisonError::into_inner).insert(letter);
        None
    };
    usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::new(fonts),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            select_fallback: Box::new(note),
        },
        ..usvg::Options::default()
    }
}

/// Of each text one such letter is known.
fn say_what_is_missing(missing: &BTreeSet<char>) {
    if !missing.is_empty() {
        let letters: Vec<String> = missing.iter().map(|letter| format!("`{letter}`")).collect();
        complain(&format!(
            "note: the picture shows boxes for letters that its font does not have, such as {}\n  \
             help: `--to svg` uses the fonts of whoever looks\n",
            letters.join(", ")
        ));
    }
}

fn defect(error: impl std::fmt::Display) -> Failure {
    Failure::new(format!("the picture cannot be drawn: {error}"))
        .help("this is a defect of Lifechart: please report it with the specification")
}
