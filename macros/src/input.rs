//! What stands between the brackets of `machine!`.

use lifechart_spec::builtin;
use lifechart_spec::diagnostics::{nearest, quoted};
use lifechart_spec::explore::Limits;
use lifechart_spec::render::rust::{Options, Tests};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitInt, LitStr, Result, Token};

const OPTIONS: [&str; 3] = ["typestate", "tests", "explore_limit"];
/// How much is looked at unless `explore_limit` says otherwise: less than by the command, because
/// every build waits for it, and mostly without optimization.
pub(crate) const BUDGET: Limits =
    Limits { configurations: 100_000, steps: 1_000_000, bytes: usize::MAX };
const TESTS: [&str; 3] = ["none", "matrix", "pairs"];

/// What is to be expanded.
pub(crate) struct Input {
    /// The specification.
    pub(crate) subject: Subject,
    /// Whether the lifecycle is wanted as types, too.
    pub(crate) typestate: bool,
    /// Which tests are wanted.
    pub(crate) tests: Tests,
    /// How many configurations are looked at, if it says so.
    pub(crate) explore_limit: Option<usize>,
    /// What is wrong with the options. The specification is expanded all the same, so that nobody
    /// is told about missing types because of a misspelt option.
    pub(crate) mistakes: Vec<Error>,
}

/// Where the specification comes from.
pub(crate) enum Subject {
    /// A file.
    File(LitStr),
    /// A lifecycle that Lifechart ships.
    Builtin(LitStr),
}

impl Subject {
    /// Where its name stands.
    pub(crate) fn span(&self) -> Span {
        match self {
            Subject::File(name) | Subject::Builtin(name) => name.span(),
        }
    }
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut parsed = Self {
            subject: subject(input)?,
            typestate: false,
            tests: Tests::default(),
            explore_limit: None,
            mistakes: Vec::new(),
        };
        let mut seen: Vec<Ident> = Vec::new();
        while !input.is_empty() {
            if let Err(mistake) = parsed.option(input, &mut seen) {
                parsed.mistakes.push(mistake);
                skip_option(input);
            }
        }
        Ok(parsed)
    }
}

impl Input {
    /// What the code is to have besides the machine.
    pub(crate) fn options(&self) -> Options {
        Options {
            typestate: self.typestate,
            tests: self.tests,
            serde: cfg!(feature = "serde"),
            conformance: cfg!(feature = "conformance"),
        }
    }

    /// The words that name the specification, for `docs!`.
    pub(crate) fn named(&self) -> TokenStream {
        let subject = match &self.subject {
            Subject::File(path) => TokenTree::from(path.token()).into(),
            Subject::Builtin(name) => {
                let name = name.token();
                quote!(builtin #name)
            }
        };
        let limit = self.explore_limit.map(|limit| quote!(, explore_limit = #limit));
        quote!(#subject #limit)
    }

    /// One comma, and the option behind it.
    fn option(&mut self, input: ParseStream<'_>, seen: &mut Vec<Ident>) -> Result<()> {
        let comma: Option<Token![,]> = input.parse()?;
        if comma.is_none() {
            return Err(input.error("expected a comma before the next option"));
        }
        if input.is_empty() {
            return Ok(());
        }
        let name: Ident = input
            .parse()
            .map_err(|error| Error::new(error.span(), expected("an option", &OPTIONS)))?;
        if seen.contains(&name) {
            return Err(Error::new(name.span(), format!("the option `{name}` stands twice")));
        }
        seen.push(name.clone());
        match name.to_string().as_str() {
            "typestate" => self.typestate = true,
            "tests" => self.tests = tests(input)?,
            "explore_limit" => self.explore_limit = Some(explore_limit(input)?),
            other => return Err(Error::new(name.span(), unknown("option", other, &OPTIONS))),
        }
        if input.is_empty() || input.peek(Token![,]) {
            return Ok(());
        }
        Err(input.error(format!("expected a comma after the option `{name}`")))
    }
}

/// A path, or `builtin` and a name.
pub(crate) fn subject(input: ParseStream<'_>) -> Result<Subject> {
    const FORM: &str = "expected the path of a specification, as in `machine!(\"provider.yaml\")`, \
                        or `builtin` and a name, as in `machine!(builtin \"vss_provider\")`";
    let builtin: Option<Ident> = input.parse()?;
    match builtin {
        None => match input.parse() {
            Ok(path) => Ok(Subject::File(path)),
            Err(error) => Err(Error::new(error.span(), FORM)),
        },
        Some(word) if word == "builtin" => {
            let names: Vec<&str> = builtin::ALL.iter().map(|builtin| builtin.name).collect();
            let name = input.parse().map_err(|error| {
                Error::new(error.span(), expected("the name of a builtin lifecycle", &names))
            })?;
            Ok(Subject::Builtin(name))
        }
        Some(word) => Err(Error::new(word.span(), FORM)),
    }
}

fn tests(input: ParseStream<'_>) -> Result<Tests> {
    let wanted = || format!("{}, as in `tests = matrix`", expected("`=` and which tests", &TESTS));
    let equals: Option<Token![=]> = input.parse()?;
    if equals.is_none() {
        return Err(input.error(wanted()));
    }
    let word: Ident = input.parse().map_err(|error| Error::new(error.span(), wanted()))?;
    match word.to_string().as_str() {
        "none" => Ok(Tests::None),
        "matrix" => Ok(Tests::Matrix),
        "pairs" => Ok(Tests::Pairs),
        other => Err(Error::new(word.span(), unknown("value of `tests`", other, &TESTS))),
    }
}

pub(crate) fn explore_limit(input: ParseStream<'_>) -> Result<usize> {
    const FORM: &str =
        "expected `=` and how many configurations are looked at, as in `explore_limit = 1_000_000`";
    let equals: Option<Token![=]> = input.parse()?;
    if equals.is_none() {
        return Err(input.error(FORM));
    }
    let number: LitInt = input.parse().map_err(|error| Error::new(error.span(), FORM))?;
    number.base10_parse().map_err(|_| Error::new(number.span(), FORM))
}

/// Goes on to the next comma.
pub(crate) fn skip_option(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let skipped: Result<TokenTree> = input.parse();
        if skipped.is_err() {
            return;
        }
    }
}

/// "expected an option: `typestate` or `tests`"
pub(crate) fn expected(what: &str, words: &[&str]) -> String {
    format!("expected {what}: {}", listed(words))
}

/// What to say about a name that is not among the known ones.
pub(crate) fn unknown(kind: &str, name: &str, known: &[&str]) -> String {
    let meant = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there is {}", listed(known)),
    };
    format!("unknown {kind} {}; {meant}", quoted(name))
}

pub(crate) fn listed(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, first)) => format!("{} or {last}", first.join(", ")),
        None => String::new(),
    }
}
