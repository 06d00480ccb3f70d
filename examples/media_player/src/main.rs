//! A disc player: its buttons are pressed, and its mechanics say what they do.

lifechart::machine!("media_player.yaml");

/// The mechanics; what they do is up to us, when they do it is up to the lifecycle.
#[derive(Default)]
struct Mechanics {
    done: Vec<&'static str>,
}

impl Handler for Mechanics {
    fn spin_up(&mut self, _: &Context) {
        self.done.push("disc turns");
    }
    fn spin_down(&mut self, _: &Context) {
        self.done.push("disc rests");
    }
    fn sound_on(&mut self, _: &Context) {
        self.done.push("sound on");
    }
    fn sound_off(&mut self, _: &Context) {
        self.done.push("sound off");
    }
    fn seek(&mut self, _: &Context) {
        self.done.push("laser moves on");
    }
    fn rewind(&mut self, _: &Context) {
        self.done.push("laser moves back");
    }
}

fn main() {
    print!("{}", evening());
}

/// Presses buttons, and tells what comes of each.
fn evening() -> String {
    let mut player = Driver::new(Machine::new());
    let mut mechanics = Mechanics::default();
    let buttons = [
        Event::Play,
        Event::Insert(events::Insert { tracks: 2 }),
        Event::Play,
        Event::Louder,
        Event::Next,
        Event::Pause,
        Event::Play,
        Event::Next,
        Event::Play,
        Event::Eject,
    ];
    let mut told = String::new();
    for button in buttons {
        let name = button.kind().name();
        let reply = player.dispatch(&mut mechanics, button);
        let Context { track, volume, .. } = player.machine().context();
        let now = format!("{}, track {track}, volume {volume}", player.machine().state().title());
        let done = std::mem::take(&mut mechanics.done).join(", ");
        told.push_str(format!("{name:<7} {:<8} {now:<27} {done}", reply.title()).trim_end());
        told.push('\n');
    }
    told
}

#[cfg(test)]
mod tests {
    /// So that what the README shows is what happens.
    #[test]
    fn the_readme_tells_this_evening() {
        let told = super::evening();
        let readme = include_str!("../README.md");
        assert!(readme.contains(&format!("```text\n{told}```\n")), "README.md is stale:\n{told}");
    }
}
