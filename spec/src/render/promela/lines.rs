//! Indented lines.

/// A text in the making.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    text: String,
    depth: usize,
}

impl Lines {
    /// Adds a line.
    pub(crate) fn line(&mut self, line: &str) {
        if !line.is_empty() {
            self.text.push_str(&"  ".repeat(self.depth));
            self.text.push_str(line);
        }
        self.text.push('\n');
    }

    /// Adds a line; those that follow stand further in.
    pub(crate) fn open(&mut self, line: &str) {
        self.line(line);
        self.depth += 1;
    }

    /// Adds a line that stands further out again.
    pub(crate) fn close(&mut self, line: &str) {
        self.dedent();
        self.line(line);
    }

    /// Those that follow stand further out again.
    pub(crate) fn dedent(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    /// Everything.
    pub(crate) fn text(self) -> String {
        self.text
    }
}
