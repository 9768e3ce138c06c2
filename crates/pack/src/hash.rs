//! The hash of a question's content, by which a review knows what it reviewed.

use serde_json::{Number, Value};
use sha2::{Digest, Sha256};

/// The first 32 hexadecimal digits of the SHA-256 of the question's canonical JSON: keys sorted,
/// compact, characters beyond ASCII as themselves.
///
/// Equal to Python's `sha256(json.dumps(q, sort_keys=True, separators=(',', ':'),
/// ensure_ascii=False).encode()).hexdigest()[:32]`.
pub fn question_hash(question: &Value) -> String {
    let mut canonical = String::new();
    write(&mut canonical, question);
    let digest = Sha256::digest(canonical.as_bytes());
    digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn write(out: &mut String, value: &Value) {
    match value {
        Value::Object(fields) => {
            // Sorted here, as a feature of serde_json elsewhere in the build may keep file order.
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort();
            out.push('{');
            for (key_idx, key) in keys.into_iter().enumerate() {
                if key_idx > 0 {
                    out.push(',');
                }
                out.push_str(&Value::String(key.clone()).to_string());
                out.push(':');
                write(out, &fields[key]);
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for (item_idx, item) in items.iter().enumerate() {
                if item_idx > 0 {
                    out.push(',');
                }
                write(out, item);
            }
            out.push(']');
        }
        Value::Number(number) => out.push_str(&number_text(number)),
        Value::Null | Value::Bool(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
}

/// A number as Python writes it: exponents from 1e16 and below 1e-4, signed and of two digits.
fn number_text(number: &Number) -> String {
    let Some(float) = number.as_f64().filter(|_| number.is_f64()) else {
        return number.to_string();
    };
    let magnitude = float.abs();
    if magnitude == 0.0 || (1e-4..1e16).contains(&magnitude) {
        return format!("{float:?}");
    }
    let text = format!("{float:e}");
    match text.split_once('e') {
        Some((digits, exponent)) => {
            let (sign, exponent) = match exponent.strip_prefix('-') {
                Some(exponent) => ('-', exponent),
                None => ('+', exponent),
            };
            format!("{digits}e{sign}{exponent:0>2}")
        }
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_that_of_python() {
        let text = r#"{"z":[1,2.5,0.65,4.0,1e-7,0.0001,1e16,1e22,123456789.125,-3],"a":"§ \"x\"\n\u0001\u007f é 😀 </","m":{"b":null,"a":true}}"#;
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(question_hash(&value), "d6b53cde277ee6b609d0fd545c01043d");
    }
}
