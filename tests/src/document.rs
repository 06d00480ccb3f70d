//! Markdown with examples that are tested and parts that are written by a program.

use crate::tree;

/// A fenced block.
#[derive(Debug)]
pub struct Block {
    /// The line of its first line, counted from 1.
    pub line: usize,
    /// What stands behind the opening fence: `rust,no_run`.
    pub info: String,
    /// Its text.
    pub text: String,
}

/// The fenced blocks of one language, in order.
pub fn blocks(markdown: &str, language: &str) -> Vec<Block> {
    let of_language = |block: &Block| block.info.split([',', ' ']).next() == Some(language);
    all_blocks(markdown).into_iter().filter(of_language).collect()
}

/// All fenced blocks, in order.
pub fn all_blocks(markdown: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (index, line) in markdown.lines().enumerate() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some(info), None) => {
                let info = info.to_owned();
                open = Some(Block { line: index + 2, info, text: String::new() });
            }
            (None, Some(block)) => block.text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    blocks
}

/// Compares the parts of a document that a program writes; with `BLESS=1`, writes them.
///
/// A part stands between `<!-- NAME -->` and `<!-- end -->`. Every part given must be there, and
/// every part that is there must be given.
///
/// # Panics
///
/// Where a part is missing, unknown, or not as it should be.
pub fn compare_regions(path: &str, regions: &[(String, String)]) {
    let old = tree::read(path);
    let mut new = old.clone();
    for (name, content) in regions {
        let begin = format!("<!-- {name} -->\n");
        let Some(start) = new.find(&begin).map(|at| at + begin.len()) else {
            panic!("{path}: there is no part `{name}`");
        };
        let Some(length) = new[start..].find("<!-- end -->") else {
            panic!("{path}: the part `{name}` does not end");
        };
        new.replace_range(start..start + length, &format!("\n{content}\n"));
    }
    assert_eq!(
        old.matches("<!-- end -->").count(),
        regions.len(),
        "{path}: a part is not written by this test"
    );
    if old == new {
        return;
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(tree::root().join(path), new).expect("the repository can be written");
    } else {
        panic!("{path} is stale; write it again with BLESS=1");
    }
}
