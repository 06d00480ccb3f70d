//! Names in messages: as they are shown, and the one that was probably meant.

/// A word of the author in backticks; cut where it is long.
pub fn quoted(word: &str) -> String {
    const LONGEST: usize = 60;
    let line_breaks = |c: char| c.is_control();
    match word.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("`{}…`", word[..end].replace(line_breaks, " ")),
        None => format!("`{}`", word.replace(line_breaks, " ")),
    }
}

/// The declared name nearest to `wanted`, when one is near enough to be meant.
pub fn nearest<'a>(wanted: &str, declared: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    const LONGEST: usize = 100;
    let length = wanted.chars().take(LONGEST + 1).count();
    if length > LONGEST {
        return None;
    }
    let limit = (length / 3).max(1);
    declared
        .into_iter()
        .map(|name| (edit_distance(wanted, name, limit), name))
        .filter(|&(distance, _)| distance <= limit)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, name)| name)
}

/// Insertions, deletions, replacements and swaps of neighbours between two words;
/// more than `limit` where there are more.
fn edit_distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i);
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before_last[j - 2] + 1);
            }
            row.push(best);
        }
        // No later row gets below the smallest of two that follow each other.
        if row.iter().chain(&last).min().is_some_and(|&least| least > limit) {
            return limit + 1;
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}
