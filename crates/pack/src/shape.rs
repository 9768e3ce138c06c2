//! Holds a JSON value against a JSON Schema and reports every departure with its place.
//!
//! Knows the keywords that our own derived schemas use and no others; a test says so. This is not
//! a validator for foreign schemas.

use chrono::NaiveDate;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::problem::pointer_part;
use crate::rule::Rule;

/// A departure from the schema.
pub(crate) struct Departure {
    pub rule: Rule,
    pub pointer: String,
    pub facts: String,
}

pub(crate) struct Shape {
    root: Value,
}

impl Shape {
    pub(crate) fn of<T: JsonSchema>() -> Self {
        let schema = SchemaGenerator::default().into_root_schema_for::<T>();
        Self {
            root: schema.to_value(),
        }
    }

    /// Every place at which `value` departs from the schema.
    pub(crate) fn departures(&self, value: &Value) -> Vec<Departure> {
        let mut walk = Walk {
            root: &self.root,
            pointer: String::new(),
            found: Vec::new(),
        };
        walk.node(&self.root, value);
        walk.found
    }
}

struct Walk<'a> {
    root: &'a Value,
    pointer: String,
    found: Vec<Departure>,
}

impl Walk<'_> {
    fn report(&mut self, rule: Rule, facts: impl Into<String>) {
        self.found.push(Departure {
            rule,
            pointer: self.pointer.clone(),
            facts: facts.into(),
        });
    }

    fn inside(&mut self, part: &str, visit: impl FnOnce(&mut Self)) {
        let length = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(&pointer_part(part));
        visit(self);
        self.pointer.truncate(length);
    }

    fn node(&mut self, schema: &Value, value: &Value) {
        if let Some(target) = schema["$ref"].as_str() {
            let root = self.root;
            if let Some(schema) = root.pointer(target.trim_start_matches('#')) {
                self.node(schema, value);
            }
            return;
        }
        if let Some(alternatives) = schema["anyOf"].as_array() {
            return self.optional(alternatives, value);
        }
        if let Some(words) = words_of(schema) {
            return self.word(&words, value);
        }
        if !type_matches(&schema["type"], value) {
            let facts = format!("{} found, {} wanted", kind(value), schema["type"]);
            return self.report(Rule::WrongType, facts);
        }
        match value {
            Value::String(text) => self.string(schema, text),
            Value::Number(number) => self.number(schema, number.as_f64().unwrap_or(f64::NAN)),
            Value::Array(items) => self.array(schema, items),
            Value::Object(fields) => self.object(schema, fields),
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// A value that may be absent: `anyOf` of a schema and null.
    fn optional(&mut self, alternatives: &[Value], value: &Value) {
        if !value.is_null() {
            for schema in alternatives
                .iter()
                .filter(|schema| schema["type"] != "null")
            {
                self.node(schema, value);
            }
        }
    }

    fn word(&mut self, words: &[&str], value: &Value) {
        match value.as_str() {
            None => {
                let facts = format!("{} found, \"string\" wanted", kind(value));
                self.report(Rule::WrongType, facts);
            }
            Some(word) if !words.contains(&word) => {
                let facts = format!("{word:?} is none of {}", words.join(", "));
                self.report(Rule::UnknownValue, facts);
            }
            Some(_) => {}
        }
    }

    fn string(&mut self, schema: &Value, text: &str) {
        let n_chars = text.chars().count() as u64;
        self.length(schema, ["minLength", "maxLength"], n_chars, "characters");
        if schema["format"] == "date" && text.parse::<NaiveDate>().is_err() {
            self.report(Rule::BadDate, format!("{text:?}"));
        } else if n_chars > 0 && text.trim().is_empty() {
            self.report(Rule::Blank, "");
        }
    }

    fn number(&mut self, schema: &Value, number: f64) {
        let least = schema["minimum"].as_f64().unwrap_or(f64::MIN);
        let most = schema["maximum"].as_f64().unwrap_or(f64::MAX);
        if !(least..=most).contains(&number) {
            self.report(
                Rule::OutOfRange,
                format!("{number} is not within {least} to {most}"),
            );
        }
    }

    fn array(&mut self, schema: &Value, items: &[Value]) {
        self.length(
            schema,
            ["minItems", "maxItems"],
            items.len() as u64,
            "entries",
        );
        for (item_idx, item) in items.iter().enumerate() {
            self.inside(&item_idx.to_string(), |walk| {
                walk.node(&schema["items"], item)
            });
        }
    }

    fn object(&mut self, schema: &Value, fields: &Map<String, Value>) {
        for required in schema["required"].as_array().into_iter().flatten() {
            if let Some(name) = required.as_str().filter(|name| !fields.contains_key(*name)) {
                self.report(Rule::MissingField, name);
            }
        }
        for (name, value) in fields {
            let known = &schema["properties"][name];
            let other = &schema["additionalProperties"];
            self.inside(name, |walk| {
                if !known.is_null() {
                    walk.node(known, value);
                } else if other.is_object() {
                    walk.node(other, value);
                } else {
                    walk.report(Rule::UnknownField, "");
                }
            });
        }
    }

    fn length(&mut self, schema: &Value, [least, most]: [&str; 2], n: u64, unit: &str) {
        if schema[least].as_u64().is_some_and(|least| n < least) {
            self.report(
                Rule::TooShort,
                format!("{n} {unit}, at least {}", schema[least]),
            );
        }
        if schema[most].as_u64().is_some_and(|most| n > most) {
            self.report(
                Rule::TooLong,
                format!("{n} {unit}, at most {}", schema[most]),
            );
        }
    }
}

/// The words of a closed list: `enum`, or `oneOf` constants that carry a description each.
fn words_of(schema: &Value) -> Option<Vec<&str>> {
    if let Some(words) = schema["enum"].as_array() {
        return Some(words.iter().filter_map(Value::as_str).collect());
    }
    let alternatives = schema["oneOf"].as_array()?;
    Some(
        alternatives
            .iter()
            .filter_map(|alternative| alternative["const"].as_str())
            .collect(),
    )
}

fn type_matches(wanted: &Value, value: &Value) -> bool {
    match wanted {
        Value::String(name) => match name.as_str() {
            "integer" => value.is_u64() || value.is_i64(),
            name => name == kind(value),
        },
        Value::Array(names) => names.iter().any(|name| type_matches(name, value)),
        _ => true,
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;

    fn keywords(schema: &Value, found: &mut Vec<String>) {
        let Value::Object(fields) = schema else {
            return;
        };
        for (keyword, value) in fields {
            match keyword.as_str() {
                "properties" | "$defs" => {
                    for child in value.as_object().into_iter().flat_map(Map::values) {
                        keywords(child, found);
                    }
                }
                "anyOf" | "oneOf" => {
                    for child in value.as_array().into_iter().flatten() {
                        keywords(child, found);
                    }
                }
                "items" | "additionalProperties" => keywords(value, found),
                _ => found.push(keyword.clone()),
            }
        }
    }

    #[test]
    fn the_walk_knows_every_keyword_of_our_schemas() {
        const KNOWN: [&str; 15] = [
            "$ref",
            "$schema",
            "const",
            "description",
            "enum",
            "format",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "required",
            "title",
            "type",
        ];
        for (name, text) in schema::all() {
            let mut found = Vec::new();
            keywords(&serde_json::from_str(&text).unwrap(), &mut found);
            found.retain(|keyword| !KNOWN.contains(&keyword.as_str()));
            assert!(found.is_empty(), "{name}: {found:?}");
        }
    }
}
