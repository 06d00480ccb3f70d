//! What stands between the brackets of `conformance!`.

use super::value;
use crate::input::{self, Subject, expected, skip_option, unknown};
use lifechart_conformance::Options;
use lifechart_conformance::spec::conformance::{Completions, Observe};
use proc_macro2::{Span, TokenStream};
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, Result, Token};

const OPTIONS: [&str; 13] = [
    "specification",
    "subject",
    "driver",
    "handler",
    "method",
    "extra",
    "observe",
    "work",
    "time",
    "max",
    "up_to",
    "most",
    "name",
];

/// More inputs are made only where `most` says so: every build waits for them.
const MOST: u64 = 1_000_000;

/// What is to be tested, and how.
pub(crate) struct Input {
    /// The specification.
    pub(super) specification: Option<Subject>,
    /// What makes a subject.
    pub(super) subject: Option<TokenStream>,
    /// The module that `machine!` has filled, where a handler is tested behind its driver.
    pub(super) driver: Option<TokenStream>,
    /// What makes a handler.
    pub(super) handler: Option<TokenStream>,
    /// The suite.
    pub(super) options: Options,
    /// How the module is called.
    pub(super) name: Option<Ident>,
    /// Where each option stands that was given.
    seen: Vec<Ident>,
    /// What is wrong with the options.
    pub(super) mistakes: Vec<Error>,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut parsed = Self {
            specification: None,
            subject: None,
            driver: None,
            handler: None,
            options: Options { most: MOST, ..Options::default() },
            name: None,
            seen: Vec::new(),
            mistakes: Vec::new(),
        };
        while !input.is_empty() {
            if let Err(mistake) = parsed.option(input) {
                parsed.mistakes.push(mistake);
                skip_option(input);
                let _: Option<Token![,]> = input.parse()?;
            }
        }
        parsed.complete();
        Ok(parsed)
    }
}

impl Input {
    /// Where an option stands, if it was given.
    pub(super) fn place(&self, option: &str) -> Option<Span> {
        self.seen.iter().find(|name| *name == option).map(Ident::span)
    }

    /// What is missing, and what does not go together.
    fn complete(&mut self) {
        let is_driven = self.place("driver").or(self.place("handler"));
        let needed: &[&str] = match (is_driven, self.place("subject")) {
            (Some(driven), Some(_)) => {
                let text = "a subject is tested, or a handler behind its driver, but not both";
                self.mistakes.push(Error::new(driven, text));
                &["specification"]
            }
            (Some(_), None) => &["specification", "driver", "handler"],
            (None, _) => &["specification", "subject"],
        };
        for option in needed {
            if self.place(option).is_none() {
                let text = format!("`{option}:` is missing; {}", form(option));
                self.mistakes.push(Error::new(Span::call_site(), text));
            }
        }
        if is_driven.is_none() {
            return;
        }
        if self.place("observe").is_none() {
            self.options.observe = Observe::Actions;
        }
        if self.place("work").is_none() {
            self.options.work = Completions::Inject;
        }
        if let (Some(work), Completions::Separate) = (self.place("work"), self.options.work) {
            let text = "a driver returns when its work is done; take `succeed` or `inject`";
            self.mistakes.push(Error::new(work, text));
        }
    }

    /// One option, and the comma behind it.
    fn option(&mut self, input: ParseStream<'_>) -> Result<()> {
        let name: Ident = input
            .parse()
            .map_err(|error| Error::new(error.span(), expected("an option", &OPTIONS)))?;
        if !OPTIONS.iter().any(|option| name == option) {
            let text = unknown("option", &name.to_string(), &OPTIONS);
            return Err(Error::new(name.span(), text));
        }
        if self.seen.contains(&name) {
            return Err(Error::new(name.span(), format!("the option `{name}` stands twice")));
        }
        self.seen.push(name.clone());
        let word = name.to_string();
        let colon: Option<Token![:]> = input.parse()?;
        if colon.is_none() || input.is_empty() || input.peek(Token![,]) {
            return Err(Error::new(name.span(), form(&word)));
        }
        self.value(&word, input)?;
        let comma: Option<Token![,]> = input.parse()?;
        if comma.is_some() || input.is_empty() {
            return Ok(());
        }
        Err(input.error(format!("expected a comma after the option `{name}`")))
    }

    fn value(&mut self, option: &str, input: ParseStream<'_>) -> Result<()> {
        let Options { method, extra, observe, work, time, max, up_to, most } = &mut self.options;
        match option {
            "specification" => self.specification = Some(input::subject(input)?),
            "subject" => self.subject = Some(value::expression(input, &OPTIONS)),
            "driver" => self.driver = Some(value::expression(input, &OPTIONS)),
            "handler" => self.handler = Some(value::expression(input, &OPTIONS)),
            "method" => *method = value::method(input)?,
            "observe" => *observe = value::observe(input)?,
            "work" => *work = value::work(input)?,
            "time" => *time = value::yes_or_no(input, form(option))?,
            "extra" => *extra = value::number(input, form(option))?,
            "most" => *most = value::number(input, form(option))?,
            "max" => *max = value::limits(input, form(option))?,
            "up_to" => *up_to = value::limits(input, form(option))?,
            _ => {
                let word: Ident =
                    input.parse().map_err(|error| Error::new(error.span(), form(option)))?;
                self.name = Some(word);
            }
        }
        Ok(())
    }
}

/// How an option is written.
fn form(option: &str) -> &'static str {
    match option {
        "specification" => {
            "write the path of a file, as in `specification: \"provider.yaml\"`, or \
                            `specification: builtin \"vss_provider\"`"
        }
        "subject" => "write what makes a subject, as in `subject: MyProvider::for_tests`",
        "driver" => "write the module that `machine!` has filled, as in `driver: crate::provider`",
        "handler" => "write what makes a handler, as in `handler: MyHandler::for_tests`",
        "method" => "write how tests are chosen, as in `method: wp`",
        "extra" => "write how many states more it may have, as in `extra: 1`",
        "observe" => "write what is compared, as in `observe: verdict`",
        "work" => "write how work ends, as in `work: succeed`",
        "time" => "write whether time passes, as in `time: true`",
        "max" => "write counts and their limits, as in `max: {volumes: 2}`",
        "up_to" => "write how far tests count, as in `up_to: {volumes: 2}`",
        "most" => "write how many inputs there may be, as in `most: 2_000_000`",
        _ => "write how the module is called, as in `name: my_provider`",
    }
}
