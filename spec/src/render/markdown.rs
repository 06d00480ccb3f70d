//! Markdown that is also readable as plain text: the columns of a table are aligned.

use super::words::one_line;

/// A table.
#[derive(Debug, Default)]
pub(super) struct Grid {
    rows: Vec<Vec<String>>,
}

impl Grid {
    /// A table with these columns.
    pub(super) fn new<T: Into<String>>(header: impl IntoIterator<Item = T>) -> Self {
        let mut grid = Self::default();
        grid.row(header);
        grid
    }

    /// Adds a row.
    pub(super) fn row<T: Into<String>>(&mut self, cells: impl IntoIterator<Item = T>) {
        self.rows.push(cells.into_iter().map(|cell| escaped(&cell.into())).collect());
    }

    /// Whether it has no row but its header.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.len() < 2
    }

    /// The lines of the table; columns in which nothing stands are left out.
    pub(super) fn render(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
        };
        let is_used = |&column: &usize| {
            let mut cells = self.rows.iter().skip(1).filter_map(|row| row.get(column));
            self.is_empty() || cells.any(|cell| !cell.is_empty())
        };
        let used: Vec<(usize, usize)> =
            (0..columns).filter(is_used).map(|column| (column, width(column))).collect();
        let mut out = String::new();
        for (index, row) in self.rows.iter().enumerate() {
            for &(column, width) in &used {
                let cell = row.get(column).map_or("", String::as_str);
                let blank = " ".repeat(width.saturating_sub(cell.chars().count()));
                out.push_str(&format!("| {cell}{blank} "));
            }
            out.push_str("|\n");
            if index == 0 {
                for &(_, width) in &used {
                    out.push_str(&format!("|{}", "-".repeat(width + 2)));
                }
                out.push_str("|\n");
            }
        }
        out
    }
}

/// Text for a cell or a heading. A bar ends the cell even in code; in code nothing else means anything.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut in_code = false;
    for letter in one_line(text).chars() {
        in_code ^= letter == '`';
        if letter == '|' || (!in_code && matches!(letter, '\\' | '<' | '*')) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// Something from the file, set as code.
pub(super) fn code(text: &str) -> String {
    format!("`{}`", one_line(text).replace('`', "'"))
}
