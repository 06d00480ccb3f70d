//! The smallest machine: a traffic light.

lifechart::machine!("traffic_light.yaml");

fn main() {
    print!("{}", day());
}

/// Lets a light go through a day, and tells what it shows.
fn day() -> String {
    let mut light = Machine::new();
    let mut told = format!("it is {}\n", light.state().title());
    let events =
        [Event::Next, Event::Next, Event::Next, Event::Fault, Event::Next, Event::Repaired];
    for event in events {
        let said = match light.dispatch(event) {
            Outcome::Taken(taken) => format!("goes to {}", taken.to.title()),
            Outcome::Ignored(reply) => format!("ignored: {}", reply.title()),
            Outcome::Refused(reply) => format!("refused: {}", reply.title()),
        };
        told.push_str(&format!("{:<8}  {said}\n", event.kind().name()));
    }
    told
}

#[cfg(test)]
mod tests {
    /// So that what the README shows is what happens.
    #[test]
    fn the_readme_tells_this_day() {
        let told = super::day();
        let readme = include_str!("../README.md");
        assert!(readme.contains(&format!("```text\n{told}```\n")), "README.md is stale:\n{told}");
    }
}
