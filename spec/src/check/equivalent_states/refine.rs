//! Splits classes until all members of each lead to the same classes.
//!
//! A class is looked at again only where something it leads to was moved to another class, and only
//! those of its members that lead there; and of the parts of a split class the largest keeps the
//! number. So a member is moved at most log n times, and m steps are looked at O(m log n) times, also
//! where a long chain has to be told apart from its end.

use super::steps::{Edge, Target};

/// The class of each member, beginning with the classes given.
pub(super) fn refine(begin: &[usize], edges: &[Vec<Edge>]) -> Vec<usize> {
    let mut classes = Classes::new(begin, edges);
    while let Some(class) = classes.open.pop() {
        classes.split(class, edges);
    }
    classes.of
}

struct Classes {
    /// The class of each member.
    of: Vec<usize>,
    members: Vec<Vec<usize>>,
    /// Where each member stands among those of its class.
    place: Vec<usize>,
    /// By class, the members that lead to something that was moved.
    doubtful: Vec<Vec<usize>>,
    is_doubtful: Vec<bool>,
    /// The classes that have such members.
    open: Vec<usize>,
    /// By member, those that lead to it.
    before: Vec<Vec<usize>>,
}

/// The letters of a member's steps, and the classes they lead to.
type Signature = Vec<(usize, Target)>;

impl Classes {
    fn new(begin: &[usize], edges: &[Vec<Edge>]) -> Self {
        let count = begin.iter().max().map_or(0, |&last| last + 1);
        let mut members = vec![Vec::new(); count];
        let mut place = Vec::new();
        for (member, &class) in begin.iter().enumerate() {
            place.push(members[class].len());
            members[class].push(member);
        }
        let mut before = vec![Vec::new(); begin.len()];
        for (member, edges) in edges.iter().enumerate() {
            for (_, to) in edges {
                if let Target::Member(to) = to {
                    before[*to].push(member);
                }
            }
        }
        let doubtful = members.clone();
        let open = (0..count).rev().collect();
        Self {
            of: begin.to_vec(),
            members,
            place,
            doubtful,
            is_doubtful: vec![true; begin.len()],
            open,
            before,
        }
    }

    fn signature(&self, edges: &[Edge]) -> Signature {
        let to_class = |&(letter, to): &Edge| match to {
            Target::Member(to) => (letter, Target::Member(self.of[to])),
            other => (letter, other),
        };
        let mut signature: Signature = edges.iter().map(to_class).collect();
        signature.sort_unstable();
        signature.dedup();
        signature
    }

    fn split(&mut self, class: usize, edges: &[Vec<Edge>]) {
        let doubtful = std::mem::take(&mut self.doubtful[class]);
        let mut signed: Vec<(Signature, usize)> = Vec::with_capacity(doubtful.len());
        for member in doubtful {
            self.is_doubtful[member] = false;
            self.remove(class, member);
            signed.push((self.signature(&edges[member]), member));
        }
        signed.sort_unstable();
        let mut parts: Vec<Vec<usize>> = signed
            .chunk_by(|(one, _), (other, _)| one == other)
            .map(|part| part.iter().map(|&(_, member)| member).collect())
            .collect();
        // The members that are left have not changed, so they are still alike; and no doubtful one
        // leads where they do, because what it leads to has a number now that is new.
        let largest = (0..parts.len()).max_by_key(|&part| parts[part].len()).unwrap_or(0);
        if let Some(part) = parts.get_mut(largest)
            && part.len() > self.members[class].len()
        {
            std::mem::swap(part, &mut self.members[class]);
            for (place, &member) in self.members[class].iter().enumerate() {
                self.place[member] = place;
            }
        }
        let first_new = self.members.len();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            self.move_out(part);
        }
        for new in first_new..self.members.len() {
            self.doubt_what_leads_to(new);
        }
    }

    /// Takes a member out of the list of its class.
    fn remove(&mut self, class: usize, member: usize) {
        let place = self.place[member];
        self.members[class].swap_remove(place);
        if let Some(&other) = self.members[class].get(place) {
            self.place[other] = place;
        }
    }

    /// Makes a class of these.
    fn move_out(&mut self, part: Vec<usize>) {
        for (place, &member) in part.iter().enumerate() {
            self.of[member] = self.members.len();
            self.place[member] = place;
        }
        self.members.push(part);
        self.doubtful.push(Vec::new());
    }

    fn doubt_what_leads_to(&mut self, class: usize) {
        for member in &self.members[class] {
            for &before in &self.before[*member] {
                if !std::mem::replace(&mut self.is_doubtful[before], true) {
                    let class = self.of[before];
                    if self.doubtful[class].is_empty() {
                        self.open.push(class);
                    }
                    self.doubtful[class].push(before);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edge, Target, refine};

    /// A chain of one letter whose last member goes round, as in the first class or in one of its
    /// own.
    fn chain(length: usize, last: usize) -> Vec<usize> {
        let next = |member: usize| (member + 1).min(length - 1);
        let edges: Vec<Vec<Edge>> =
            (0..length).map(|member| vec![(0, Target::Member(next(member)))]).collect();
        let mut begin = vec![0; length];
        begin[length - 1] = last;
        refine(&begin, &edges)
    }

    #[test]
    fn a_chain_is_one_class_unless_its_end_differs() {
        assert!(chain(100, 0).iter().all(|&class| class == 0));
        let mut classes = chain(100, 1);
        classes.sort_unstable();
        classes.dedup();
        assert_eq!(classes.len(), 100);
    }

    #[test]
    fn a_long_chain_takes_no_quadratic_time() {
        // One look at everything for each member would be 10^10 steps.
        assert_eq!(chain(100_000, 1).len(), 100_000);
    }

    #[test]
    fn a_letter_more_makes_a_difference() {
        let to = |letter| vec![(letter, Target::Member(0))];
        let both = vec![(1, Target::Member(0)), (2, Target::Member(0))];
        let classes = refine(&[0; 4], &[to(1), to(1), both, to(2)]);
        assert_eq!(classes[0], classes[1]);
        assert!(classes[2] != classes[0] && classes[3] != classes[0] && classes[2] != classes[3]);
    }
}
