//! Formulas of computed answers, computed exactly: names, numbers, `+ - * /` and parentheses over
//! fractions, so that no binary rounding gets between an author's decimals and the result.

use std::collections::BTreeMap;

/// Why a formula has no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum FormulaError {
    /// At this character, counted from 1.
    Syntax(usize),
    UnknownName(String),
    DivisionByZero,
    /// A number needs more than 127 bits, or the parentheses are too deep.
    TooLarge,
}

/// An exact fraction in lowest terms; the denominator is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    fn new(numerator: i128, denominator: i128) -> Result<Self, FormulaError> {
        if denominator == 0 {
            return Err(FormulaError::DivisionByZero);
        }
        let divisor =
            greatest_common_divisor(numerator, denominator).ok_or(FormulaError::TooLarge)?;
        let sign = denominator.signum();
        Ok(Self {
            numerator: numerator / divisor * sign,
            denominator: denominator / divisor * sign,
        })
    }

    /// Reads a decimal such as `-1234.5` or, as JSON may have it, `1.5e-7`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (digits, exponent) = match text.split_once(['e', 'E']) {
            Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
            None => (text, 0),
        };
        let (negative, digits) = match digits.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, digits),
        };
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let is_number =
            !whole.is_empty() && format!("{whole}{part}").bytes().all(|b| b.is_ascii_digit());
        if !is_number || (digits.contains('.') && part.is_empty()) {
            return None;
        }
        let unsigned: i128 = format!("{whole}{part}").parse().ok()?;
        let places = i32::try_from(part.len()).ok()?.checked_sub(exponent)?;
        let scale = 10i128.checked_pow(places.unsigned_abs())?;
        let signed = if negative { -unsigned } else { unsigned };
        if places >= 0 {
            Self::new(signed, scale).ok()
        } else {
            Self::new(signed.checked_mul(scale)?, 1).ok()
        }
    }

    /// Rounded to `places` decimals, half away from zero; `None` when it grows too large.
    pub(crate) fn rounded(self, places: u32) -> Option<Self> {
        let scale = 10i128.checked_pow(places)?;
        let doubled = self.numerator.checked_mul(scale)?.checked_mul(2)?;
        let magnitude =
            doubled.abs().checked_add(self.denominator)? / self.denominator.checked_mul(2)?;
        Self::new(magnitude * doubled.signum(), scale).ok()
    }

    pub(crate) fn is_below(self, other: Self) -> bool {
        let left = self.numerator.checked_mul(other.denominator);
        let right = other.numerator.checked_mul(self.denominator);
        match (left, right) {
            (Some(left), Some(right)) => left < right,
            _ => self.approximate() < other.approximate(),
        }
    }

    /// For messages only.
    pub(crate) fn approximate(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    fn combine(self, operator: u8, other: Self) -> Result<Self, FormulaError> {
        let (a, b) = (self.numerator, self.denominator);
        let (c, d) = (other.numerator, other.denominator);
        let product = |x: i128, y: i128| x.checked_mul(y).ok_or(FormulaError::TooLarge);
        match operator {
            b'*' => Self::new(product(a, c)?, product(b, d)?),
            b'/' => Self::new(product(a, d)?, product(b, c)?),
            _ => {
                let (left, right) = (product(a, d)?, product(c, b)?);
                let sum = match operator {
                    b'-' => left.checked_sub(right),
                    _ => left.checked_add(right),
                };
                Self::new(sum.ok_or(FormulaError::TooLarge)?, product(b, d)?)
            }
        }
    }
}

fn greatest_common_divisor(a: i128, b: i128) -> Option<i128> {
    let (mut a, mut b) = (a.checked_abs()?, b.checked_abs()?);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    Some(a)
}

/// The result of `formula` with the numbers in `given`.
pub(crate) fn evaluate(
    formula: &str,
    given: &BTreeMap<String, Fraction>,
) -> Result<Fraction, FormulaError> {
    let mut parser = Parser {
        text: formula.as_bytes(),
        at: 0,
        depth: 0,
        given,
    };
    let result = parser.sum()?;
    match parser.peek() {
        None => Ok(result),
        Some(_) => Err(parser.syntax()),
    }
}

/// Recursive descent: a sum of products of factors.
struct Parser<'a> {
    text: &'a [u8],
    at: usize,
    depth: u32,
    given: &'a BTreeMap<String, Fraction>,
}

impl Parser<'_> {
    const MAX_DEPTH: u32 = 50;

    fn syntax(&self) -> FormulaError {
        FormulaError::Syntax(self.at + 1)
    }

    /// The next byte that isn't a space.
    fn peek(&mut self) -> Option<u8> {
        while self.text.get(self.at) == Some(&b' ') {
            self.at += 1;
        }
        self.text.get(self.at).copied()
    }

    fn operator(&mut self, wanted: [u8; 2]) -> Option<u8> {
        let operator = self.peek().filter(|byte| wanted.contains(byte))?;
        self.at += 1;
        Some(operator)
    }

    fn sum(&mut self) -> Result<Fraction, FormulaError> {
        let mut result = self.product()?;
        while let Some(operator) = self.operator([b'+', b'-']) {
            result = result.combine(operator, self.product()?)?;
        }
        Ok(result)
    }

    fn product(&mut self) -> Result<Fraction, FormulaError> {
        let mut result = self.factor()?;
        while let Some(operator) = self.operator([b'*', b'/']) {
            result = result.combine(operator, self.factor()?)?;
        }
        Ok(result)
    }

    fn factor(&mut self) -> Result<Fraction, FormulaError> {
        if self.depth == Self::MAX_DEPTH {
            return Err(FormulaError::TooLarge);
        }
        self.depth += 1;
        let result = match self.peek() {
            Some(b'-') => {
                self.at += 1;
                let zero = Fraction::new(0, 1)?;
                zero.combine(b'-', self.factor()?)
            }
            Some(b'(') => self.parenthesis(),
            Some(byte) if byte.is_ascii_digit() => self.number(),
            Some(byte) if byte.is_ascii_alphabetic() || byte == b'_' => self.name(),
            _ => Err(self.syntax()),
        };
        self.depth -= 1;
        result
    }

    fn parenthesis(&mut self) -> Result<Fraction, FormulaError> {
        self.at += 1;
        let result = self.sum()?;
        if self.peek() != Some(b')') {
            return Err(self.syntax());
        }
        self.at += 1;
        Ok(result)
    }

    fn number(&mut self) -> Result<Fraction, FormulaError> {
        let error = self.syntax();
        let text = self.take(|byte| byte.is_ascii_digit() || byte == b'.');
        let is_decimal =
            text.bytes().filter(|byte| *byte == b'.').count() <= 1 && !text.ends_with('.');
        match Fraction::parse(&text) {
            Some(number) => Ok(number),
            None if is_decimal => Err(FormulaError::TooLarge),
            None => Err(error),
        }
    }

    fn name(&mut self) -> Result<Fraction, FormulaError> {
        let name = self.take(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        let known = self.given.get(&name).copied();
        known.ok_or(FormulaError::UnknownName(name))
    }

    /// The run of bytes that belong; all of them ASCII.
    fn take(&mut self, belongs: impl Fn(u8) -> bool) -> String {
        let rest = &self.text[self.at..];
        let length = rest.iter().take_while(|byte| belongs(**byte)).count();
        self.at += length;
        String::from_utf8_lossy(&rest[..length]).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given() -> BTreeMap<String, Fraction> {
        [("hours", "1500"), ("rate", "0.1"), ("zero", "0")]
            .map(|(name, value)| (name.to_owned(), Fraction::parse(value).unwrap()))
            .into()
    }

    fn computed(formula: &str, places: u32) -> f64 {
        let result = evaluate(formula, &given()).unwrap();
        result.rounded(places).unwrap().approximate()
    }

    fn error(formula: &str) -> FormulaError {
        evaluate(formula, &given()).unwrap_err()
    }

    #[test]
    fn products_bind_closer_than_sums_and_both_run_from_the_left() {
        assert_eq!(computed("2 + 3 * 4", 0), 14.0);
        assert_eq!(computed("(2 + 3) * 4", 0), 20.0);
        assert_eq!(computed("10 - 4 - 3", 0), 3.0);
        assert_eq!(computed("100 / 10 / 5", 0), 2.0);
        assert_eq!(computed("-2 * -(3 - 5)", 0), -4.0);
        assert_eq!(computed("hours*rate", 0), 150.0);
    }

    #[test]
    fn halves_are_rounded_away_from_zero_in_decimal() {
        assert_eq!(computed("2.675", 2), 2.68);
        assert_eq!(computed("0 - 2.5", 0), -3.0);
        assert_eq!(computed("1.005 * 1", 2), 1.01);
        assert_eq!(computed("2 / 3", 1), 0.7);
        assert_eq!(computed("0.1 + 0.2", 1), 0.3);
    }

    #[test]
    fn what_cannot_be_computed_says_why() {
        assert_eq!(error("1 / zero"), FormulaError::DivisionByZero);
        assert_eq!(error("1 / (0.1 - rate)"), FormulaError::DivisionByZero);
        assert_eq!(
            error("hour * 2"),
            FormulaError::UnknownName("hour".to_owned())
        );
        assert_eq!(error("2 +"), FormulaError::Syntax(4));
        assert_eq!(error(""), FormulaError::Syntax(1));
        assert_eq!(error("2 ^ 3"), FormulaError::Syntax(3));
        assert_eq!(error("(1"), FormulaError::Syntax(3));
        assert_eq!(error("1.2.3"), FormulaError::Syntax(1));
        assert_eq!(error("é"), FormulaError::Syntax(1));
        assert_eq!(error(&"(".repeat(10_000)), FormulaError::TooLarge);
        assert_eq!(error(&"-".repeat(10_000)), FormulaError::TooLarge);
        assert_eq!(error(&"9".repeat(50)), FormulaError::TooLarge);
        assert_eq!(
            error("99999999999999999999 * 99999999999999999999"),
            FormulaError::TooLarge
        );
    }

    #[test]
    fn decimals_are_read_as_json_writes_them() {
        let one = Fraction::parse("1").unwrap();
        assert_eq!(Fraction::parse("1.0"), Some(one));
        assert_eq!(Fraction::parse("10e-1"), Some(one));
        assert_eq!(Fraction::parse("1e-7").unwrap().approximate(), 1e-7);
        for text in [
            "",
            ".",
            "-",
            "1.",
            ".5",
            "1e",
            "1e99",
            "1,000",
            "+1",
            "--1",
            "1e-99999999999",
        ] {
            assert_eq!(Fraction::parse(text), None, "{text}");
        }
        assert!(Fraction::parse("-2").unwrap().is_below(one));
    }
}
