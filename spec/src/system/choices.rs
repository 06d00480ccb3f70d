//! One run after the other through code that has to choose: every combination once, in order.

/// What was chosen, and of how many.
#[derive(Clone, Debug, Default)]
pub(super) struct Choices {
    taken: Vec<(usize, usize)>,
    at: usize,
}

impl Choices {
    /// Chooses one of `of`, which is not zero.
    pub(super) fn choose(&mut self, of: usize) -> usize {
        if of <= 1 {
            return 0;
        }
        if self.at == self.taken.len() {
            self.taken.push((0, of));
        }
        let chosen = self.taken[self.at].0;
        self.at += 1;
        chosen
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        self.taken.clear();
        self.at = 0;
    }

    /// Goes to the next combination; says whether there is one.
    pub(super) fn advance(&mut self) -> bool {
        self.at = 0;
        while let Some((chosen, of)) = self.taken.pop() {
            if chosen + 1 < of {
                self.taken.push((chosen + 1, of));
                return true;
            }
        }
        false
    }
}
