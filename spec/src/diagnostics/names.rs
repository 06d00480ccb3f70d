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
/// more than `limit` where the lengths alone differ by more.
fn edit_distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
    }
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut best = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(rows[i - 2][j - 2] + 1);
            }
            row.push(best);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}
