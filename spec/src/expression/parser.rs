//! From tokens to a tree: operator precedence as in Rust. Goes on after a mistake.

use super::lexer::{Sign, Token, TokenKind, tokens};
use super::report::Report;
use super::tree::{DEEPEST, Operator, Shape, Tree};
use crate::diagnostics::Diagnostic;
use crate::machine::Comparison;

/// The longest text that is read, in bytes. Nobody writes one by hand.
const LONGEST: usize = 10_000;

/// Reads a text; what cannot be read is reported and stands as [`Shape::Mistake`] in the tree.
pub(super) fn parse(text: &str, report: &mut Report<'_>) -> Tree {
    if text.len() > LONGEST {
        let message = format!("this expression has {} letters, at most {LONGEST}", text.len());
        report.add(report.syntax(0, 0, message).help("give parts of it a name under `guards:`"));
        return Tree::mistake(0, text.len());
    }
    let tokens = tokens(text, report);
    let mut parser = Parser {
        tokens: &tokens,
        at: 0,
        end: text.trim_end().len(),
        nested: 0,
        gave_up: false,
        report,
    };
    if tokens.is_empty() {
        parser.report.add(parser.report.syntax(0, text.len(), "there is no expression here"));
        return Tree::mistake(0, 0);
    }
    parser.everything()
}

struct Parser<'p, 't, 's> {
    tokens: &'p [Token<'t>],
    /// The next token.
    at: usize,
    /// Where the text ends.
    end: usize,
    /// How many brackets and signs before values are open.
    nested: usize,
    /// Whether the rest was left unread, and nothing more is to be said about it.
    gave_up: bool,
    report: &'p mut Report<'s>,
}

impl<'t> Parser<'_, 't, '_> {
    fn everything(&mut self) -> Tree {
        let tree = self.expression(0);
        let mut parts = vec![tree];
        while let Some(token) = self.peek() {
            self.surplus(token, parts.len() == 1);
            if self.begins_value(token) {
                parts.push(self.expression(0));
            } else {
                self.at += 1;
            }
        }
        match parts.pop() {
            Some(only) if parts.is_empty() => only,
            last => {
                parts.extend(last);
                Tree::new(Shape::Mistake(parts), 0, self.end)
            }
        }
    }

    /// Reports a token where the expression should be over; only the first time.
    fn surplus(&mut self, token: Token<'t>, first: bool) {
        if token.kind == TokenKind::Sign(Sign::Close) {
            let mistake = self.report.syntax(token.from, token.to, "`)` closes nothing");
            return self.add(mistake);
        }
        if !first || token.kind == TokenKind::ForeignValue {
            return;
        }
        let found = self.report.words(token.from, token.to);
        let message = format!("{found} stands where an operator is wanted");
        let mistake = self.report.syntax(token.from, token.to, message);
        self.add(mistake.help("values are joined by `&&`, `||`, `==` and the like"));
    }

    /// An expression of operators that bind more strongly than `weakest`.
    fn expression(&mut self, weakest: u8) -> Tree {
        let mut left = self.value();
        while let (Some(operator), Some(sign)) = (self.operator(), self.peek()) {
            if operator.power() <= weakest {
                break;
            }
            self.at += 1;
            self.report_word(sign);
            let right = self.operand(operator, sign);
            let (from, to) = (left.from, right.to);
            left = if self.is_chained(operator, &left) {
                self.chained(sign, &left, &right);
                Tree::new(Shape::Mistake(vec![left, right]), from, to)
            } else {
                Tree::new(Shape::Binary(operator, Box::new(left), Box::new(right)), from, to)
            };
            if left.depth > DEEPEST {
                return self.too_deep(from);
            }
        }
        left
    }

    /// Operators are signs, not words.
    fn report_word(&mut self, operator: Token<'t>) {
        let sign = match operator.kind {
            TokenKind::Name("and") => "&&",
            TokenKind::Name("or") => "||",
            _ => return,
        };
        let word = self.report.words(operator.from, operator.to);
        let message = format!("{word} is written `{sign}`");
        self.add(self.report.syntax(operator.from, operator.to, message));
    }

    /// What stands right of an operator.
    fn operand(&mut self, operator: Operator, sign: Token<'t>) -> Tree {
        if self.peek().is_some_and(|token| !is_close(&token)) {
            return self.expression(operator.power());
        }
        let found = self.report.words(sign.from, sign.to);
        let message = format!("nothing stands behind {found}");
        self.add(self.report.syntax(sign.from, sign.to, message));
        Tree::mistake(sign.to, sign.to)
    }

    /// Comparisons do not stand in a row.
    fn is_chained(&self, operator: Operator, left: &Tree) -> bool {
        let compares = matches!(left.shape, Shape::Binary(Operator::Compare(_), ..));
        matches!(operator, Operator::Compare(_)) && compares && !left.bracketed
    }

    fn chained(&mut self, sign: Token<'t>, left: &Tree, right: &Tree) {
        let mistake = self.report.syntax(sign.from, sign.to, "comparisons do not stand in a row");
        let middle = match &left.shape {
            Shape::Binary(_, _, middle) => self.report.text(middle.from, middle.to),
            _ => String::new(),
        };
        let first = self.report.text(left.from, left.to);
        let second = self.report.text(right.from, right.to);
        let sign = self.report.text(sign.from, sign.to);
        let help = format!("write `{first} && {middle} {sign} {second}`");
        self.add(mistake.help(help));
    }

    /// The operator that comes next.
    fn operator(&self) -> Option<Operator> {
        let sign = match self.peek()?.kind {
            TokenKind::Sign(sign) => sign,
            TokenKind::ForeignOperator => return Some(Operator::Foreign),
            TokenKind::Name("and") => return Some(Operator::And),
            TokenKind::Name("or") => return Some(Operator::Or),
            _ => return None,
        };
        Some(match sign {
            Sign::And => Operator::And,
            Sign::Or => Operator::Or,
            Sign::Plus => Operator::Add,
            Sign::Minus => Operator::Subtract,
            Sign::Equal => Operator::Compare(Comparison::Equal),
            Sign::NotEqual => Operator::Compare(Comparison::NotEqual),
            Sign::Less => Operator::Compare(Comparison::Less),
            Sign::LessOrEqual => Operator::Compare(Comparison::LessOrEqual),
            Sign::Greater => Operator::Compare(Comparison::Greater),
            Sign::GreaterOrEqual => Operator::Compare(Comparison::GreaterOrEqual),
            Sign::Not | Sign::Dot | Sign::Comma | Sign::Open | Sign::Close => return None,
        })
    }

    /// A value with everything that binds more strongly than operators.
    fn value(&mut self) -> Tree {
        let Some(token) = self.next() else { return Tree::mistake(self.end, self.end) };
        if self.nested >= DEEPEST {
            return self.too_deep(token.from);
        }
        self.nested += 1;
        let tree = match token.kind {
            TokenKind::Number(number) => self.number(token, number),
            TokenKind::Name(name) => self.name(token, name),
            TokenKind::Sign(Sign::Open) => self.brackets(token),
            TokenKind::Sign(Sign::Not) => self.negation(token),
            TokenKind::Sign(Sign::Minus) => self.negative(token),
            TokenKind::ForeignValue => Tree::mistake(token.from, token.to),
            TokenKind::ForeignOperator => self.value_after_foreign(token),
            TokenKind::Sign(_) => self.no_value(token),
        };
        let tree = self.members(tree);
        self.nested -= 1;
        tree
    }

    /// A sign where a value is wanted. It was reported, and the value behind it is read.
    fn value_after_foreign(&mut self, token: Token<'t>) -> Tree {
        if self.peek().is_none() { Tree::mistake(token.from, token.to) } else { self.value() }
    }

    fn no_value(&mut self, token: Token<'t>) -> Tree {
        let found = self.report.words(token.from, token.to);
        let message = format!("{found} stands where a value is wanted");
        self.add(self.report.syntax(token.from, token.to, message));
        if token.kind != TokenKind::Sign(Sign::Close) && self.peek().is_some() {
            return self.value();
        }
        Tree::mistake(token.from, token.to)
    }

    fn number(&mut self, token: Token<'t>, number: Option<u32>) -> Tree {
        let fraction = match self.tokens.get(self.at..self.at + 2) {
            Some([dot, digits]) => {
                dot.kind == TokenKind::Sign(Sign::Dot)
                    && matches!(digits.kind, TokenKind::Number(_))
            }
            _ => false,
        };
        if !fraction {
            return Tree::new(Shape::Number(number), token.from, token.to);
        }
        self.at += 1;
        let to = self.next().map_or(token.to, |digits| digits.to);
        let mistake = self.report.syntax(token.from, to, "counts are whole numbers");
        self.add(mistake);
        Tree::mistake(token.from, to)
    }

    fn name(&mut self, token: Token<'t>, name: &str) -> Tree {
        let shape = match name {
            "true" => Shape::Bool(true),
            "false" => Shape::Bool(false),
            "None" => Shape::Absent,
            "reply" => Shape::Reply,
            "not" if self.peek().is_some_and(|next| self.begins_value(next)) => {
                let mistake = self.report.syntax(token.from, token.to, "`not` is written `!`");
                self.add(mistake);
                return self.negation(token);
            }
            _ if self.is_next(Sign::Open) => return self.call(token, name),
            _ => Shape::Name(name.to_owned()),
        };
        Tree::new(shape, token.from, token.to)
    }

    /// `name(...)`: there are no functions.
    fn call(&mut self, token: Token<'t>, name: &str) -> Tree {
        let empty = self.tokens.get(self.at + 1).is_some_and(is_close);
        self.at += 1;
        let inside = if empty { None } else { Some(self.expression(0)) };
        let to = self.close(token);
        let mistake = self.report.syntax(token.from, to, "there are no calls in expressions");
        let help = match (name, &inside) {
            ("Some", Some(inside)) => {
                let inside = self.report.text(inside.from, inside.to);
                format!("compare with `{inside}` itself: an absent value equals only `None`")
            }
            _ => format!("a guard is asked by its name alone: `{name}`"),
        };
        self.add(mistake.help(help));
        Tree::new(Shape::Mistake(inside.into_iter().collect()), token.from, to)
    }

    fn brackets(&mut self, open: Token<'t>) -> Tree {
        if self.peek().as_ref().is_some_and(is_close) {
            self.at += 1;
            let to = self.tokens.get(self.at - 1).map_or(open.to, |close| close.to);
            self.add(self.report.syntax(open.from, to, "nothing stands in these brackets"));
            return Tree::mistake(open.from, to);
        }
        if self.peek().is_none() {
            self.close(open);
            return Tree::mistake(open.from, open.to);
        }
        let inner = self.expression(0);
        let to = self.close(open);
        Tree { from: open.from, to, bracketed: true, ..inner }
    }

    /// The end of brackets; reports what stands before it.
    fn close(&mut self, open: Token<'t>) -> usize {
        let Some(token) = self.peek() else {
            self.add(self.report.syntax(open.from, open.to, "`(` is not closed"));
            return self.end;
        };
        if !is_close(&token) {
            let found = self.report.words(token.from, token.to);
            let message = format!("{found} stands where `)` or an operator is wanted");
            self.add(self.report.syntax(token.from, token.to, message));
            while self.peek().is_some_and(|token| !is_close(&token)) {
                self.at += 1;
            }
        }
        self.next().map_or(self.end, |token| token.to)
    }

    fn negation(&mut self, sign: Token<'t>) -> Tree {
        if self.peek().is_none() {
            self.add(self.report.syntax(sign.from, sign.to, "nothing stands behind `!`"));
            return Tree::mistake(sign.from, sign.to);
        }
        let inner = self.value();
        let to = inner.to;
        Tree::new(Shape::Not(Box::new(inner)), sign.from, to)
    }

    fn negative(&mut self, sign: Token<'t>) -> Tree {
        let inner = self.peek().map(|_| self.value());
        let to = inner.as_ref().map_or(sign.to, |inner| inner.to);
        let mistake = self.report.syntax(sign.from, to, "a count is never negative");
        self.add(mistake);
        Tree::new(Shape::Mistake(inner.into_iter().collect()), sign.from, to)
    }

    /// What follows a value: `.x`, `.is_some()`.
    fn members(&mut self, mut tree: Tree) -> Tree {
        while self.is_next(Sign::Dot) {
            self.at += 1;
            let Some(Token { kind: TokenKind::Name(member), to, .. }) = self.peek() else {
                let (from, to) = (tree.to, tree.to + 1);
                let mistake = self.report.syntax(from, to, "a name is missing behind `.`");
                self.add(mistake);
                return Tree::mistake(tree.from, to);
            };
            self.at += 1;
            tree = if self.is_next(Sign::Open) {
                self.method(tree, member)
            } else {
                self.member(tree, member, to)
            };
            if tree.depth > DEEPEST {
                return self.too_deep(tree.from);
            }
        }
        tree
    }

    fn method(&mut self, tree: Tree, method: &str) -> Tree {
        let Some(open) = self.next() else { return tree };
        let empty = self.peek().is_none_or(|token| is_close(&token));
        if !empty {
            self.expression(0);
        }
        let (from, to) = (tree.from, self.close(open));
        if method == "is_some" && empty {
            return Tree::new(Shape::IsSome(Box::new(tree)), from, to);
        }
        let mistake = self.report.syntax(from, to, format!("there is no `.{method}()`"));
        let value = self.report.text(tree.from, tree.to);
        let help = match method {
            "is_none" => format!("write `!{value}.is_some()` or `{value} == None`"),
            "unwrap" | "expect" | "unwrap_or" => {
                format!("write `{value}`: an absent value equals only `None`")
            }
            _ => "the only one is `.is_some()`".to_owned(),
        };
        self.add(mistake.help(help));
        Tree::new(Shape::Mistake(vec![tree]), from, to)
    }

    fn member(&mut self, tree: Tree, member: &str, to: usize) -> Tree {
        let owner = match &tree.shape {
            Shape::Name(owner) if !tree.bracketed => owner.as_str(),
            _ => "",
        };
        let from = tree.from;
        let help = match (owner, member) {
            ("event", _) => return Tree::new(Shape::Param(member.to_owned()), from, to),
            ("result", _) => return Tree::new(Shape::Result(member.to_owned()), from, to),
            ("context" | "ctx" | "self" | "this" | "data" | "machine", _) => {
                format!("a context field is written `{member}`")
            }
            ("params" | "e" | "ev" | "evt" | "payload" | "args", _) => {
                format!("a parameter of the event is written `event.{member}`")
            }
            (_, "is_some") => format!("write `{}()`", self.report.text(from, to)),
            (_, "is_none") => {
                format!("write `!{}.is_some()`", self.report.text(from, tree.to))
            }
            _ => "only `event.` and `result.` have parts".to_owned(),
        };
        let words = self.report.words(from, to);
        let mistake = self.report.syntax(from, to, format!("{words} means nothing"));
        self.add(mistake.help(help));
        Tree::mistake(from, to)
    }

    /// Reports what is nested too deeply, and leaves it there.
    fn too_deep(&mut self, from: usize) -> Tree {
        self.at = self.tokens.len();
        let message = format!("this expression is more than {DEEPEST} levels deep");
        let mistake = self.report.syntax(from, from, message);
        self.add(mistake.help("give parts of it a name under `guards:`"));
        self.gave_up = true;
        Tree::mistake(from, self.end)
    }

    fn add(&mut self, mistake: Diagnostic) {
        if !self.gave_up {
            self.report.add(mistake);
        }
    }

    fn begins_value(&self, token: Token<'t>) -> bool {
        match token.kind {
            TokenKind::Name(_) | TokenKind::Number(_) | TokenKind::ForeignValue => true,
            TokenKind::Sign(sign) => matches!(sign, Sign::Open | Sign::Not),
            TokenKind::ForeignOperator => false,
        }
    }

    fn peek(&self) -> Option<Token<'t>> {
        self.tokens.get(self.at).copied()
    }

    fn is_next(&self, sign: Sign) -> bool {
        self.peek().is_some_and(|token| token.kind == TokenKind::Sign(sign))
    }

    fn next(&mut self) -> Option<Token<'t>> {
        let token = self.peek()?;
        self.at += 1;
        Some(token)
    }
}

fn is_close(token: &Token<'_>) -> bool {
    token.kind == TokenKind::Sign(Sign::Close)
}
