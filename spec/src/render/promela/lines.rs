//! Indented lines.

/// A text in the making.
#[derive(Debug, Default)]
pub(super) struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    /// Adds a line.
    pub(super) fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&"  ".repeat(self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds a line; those that follow stand further in.
    pub(super) fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    /// Adds a line that stands further out again.
    pub(super) fn close(&mut self, line: &str) {
        self.dedent();
        self.line(line);
    }

    /// Those that follow stand further out again.
    pub(super) fn dedent(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Everything.
    pub(super) fn text(self) -> String {
        self.text
    }
}
