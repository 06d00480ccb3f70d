//! A door that somebody wrote by hand, and the tests that Lifechart writes for it.

#[cfg(test)]
mod tests {
    use lifechart::conformance::{Answer, Call, Subject};

    #[derive(Default)]
    struct Door {
        is_open: bool,
    }

    impl Subject for Door {
        fn reset(&mut self) {
            self.is_open = false;
        }

        fn apply(&mut self, call: &Call<'_>) -> Answer {
            let opens = call.event() == Some("open");
            if self.is_open == opens {
                return "stuck".into();
            }
            self.is_open = opens;
            "ok".into()
        }
    }

    lifechart::conformance! {
        specification: "door.yaml",
        subject: Door::default,
    }
}
