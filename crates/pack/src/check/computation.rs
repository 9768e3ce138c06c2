//! Computed answers, computed again: the key's formula and each distractor's.

use std::collections::{BTreeMap, HashMap};

use docket_domain::question::Question;

use super::Report;
use super::options::number;
use super::words::words;
use crate::format::questions::Computation;
use crate::formula::{FormulaError, Fraction, evaluate};
use crate::problem::pointer_part;
use crate::rule::Rule;

pub(super) fn check(report: &mut Report<'_>) {
    let item = report.item();
    let (question, Some(computation)) = (&item.question, &item.computation) else {
        return;
    };
    let given = given(computation, report);
    given_in_stem(question, &given, report);
    let formulas = formulas(question, computation, report);
    let mut results: HashMap<Fraction, &str> = HashMap::new();
    for (option_id, formula, place) in formulas {
        let Some(result) = result(formula, &given, computation.decimals, &place, report) else {
            continue;
        };
        if let Some(other) = results.insert(result, option_id) {
            report.add(
                Rule::EqualResults,
                &place,
                &format!("{other} and {option_id}"),
            );
        }
        let text = question
            .options
            .iter()
            .find(|option| option.id.as_str() == option_id)
            .map_or("", |option| option.text.as_str());
        if number(text) != Some(result) {
            let facts = format!("{option_id} is {text}, computed {}", result.approximate());
            report.add(Rule::ComputedOtherwise, &place, &facts);
        }
    }
}

fn given(computation: &Computation, report: &mut Report<'_>) -> BTreeMap<String, Fraction> {
    let mut given = BTreeMap::new();
    for (name, value) in &computation.given {
        match Fraction::parse(&value.to_string()) {
            Some(value) => {
                given.insert(name.clone(), value);
            }
            None => {
                let place = format!("/computation/given/{}", pointer_part(name));
                report.add(Rule::Formula, &place, "the number is too large");
            }
        }
    }
    given
}

/// Each option's id and formula with its place. One for each option and no other, or a report.
fn formulas<'a>(
    question: &'a Question,
    computation: &'a Computation,
    report: &mut Report<'_>,
) -> Vec<(&'a str, &'a str, String)> {
    let key = question.key.as_str();
    let mut formulas = vec![(key, computation.key.as_str(), "/computation/key".to_owned())];
    for option in question
        .options
        .iter()
        .filter(|option| option.id != question.key)
    {
        let id = option.id.as_str();
        match computation.distractors.get(id) {
            Some(formula) => formulas.push((id, formula, format!("/computation/distractors/{id}"))),
            None => report.add(Rule::ComputationOptions, "/computation/distractors", id),
        }
    }
    for id in computation.distractors.keys() {
        let is_distractor = id != key && question.options.iter().any(|o| o.id.as_str() == id);
        if !is_distractor {
            let place = format!("/computation/distractors/{}", pointer_part(id));
            report.add(Rule::ComputationOptions, &place, id);
        }
    }
    formulas
}

fn result(
    formula: &str,
    given: &BTreeMap<String, Fraction>,
    decimals: u32,
    place: &str,
    report: &mut Report<'_>,
) -> Option<Fraction> {
    let result = evaluate(formula, given)
        .and_then(|result| result.rounded(decimals).ok_or(FormulaError::TooLarge));
    match result {
        Ok(result) => Some(result),
        Err(error) => {
            let facts = match error {
                FormulaError::Syntax(at) => format!("syntax error at character {at}"),
                FormulaError::UnknownName(name) => format!("{name} is not given"),
                FormulaError::DivisionByZero => "division by zero".to_owned(),
                FormulaError::TooLarge => "the numbers are too large".to_owned(),
            };
            report.add(Rule::Formula, place, &facts);
            None
        }
    }
}

fn given_in_stem(question: &Question, given: &BTreeMap<String, Fraction>, report: &mut Report<'_>) {
    let stated = numbers_in(&question.stem);
    for (name, value) in given {
        if !stated.contains(value) {
            let place = format!("/computation/given/{}", pointer_part(name));
            report.add(
                Rule::GivenNotInStem,
                &place,
                &value.approximate().to_string(),
            );
        }
    }
}

/// The numbers of a text: digits with `,` between thousands and `.` before decimals, and words.
fn numbers_in(text: &str) -> Vec<Fraction> {
    const WORDS: [&str; 21] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
    ];
    let digits = text
        .split(|letter: char| !(letter.is_ascii_digit() || letter == ',' || letter == '.'))
        .map(|run| run.trim_matches([',', '.']).replace(',', ""));
    let named = words(text).filter_map(|word| {
        let value = WORDS.iter().position(|name| *name == word)?;
        Some(value.to_string())
    });
    digits
        .chain(named)
        .filter_map(|number| Fraction::parse(&number))
        .collect()
}
