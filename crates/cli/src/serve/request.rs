//! One request and its reply as JSON, the same over lines and over HTTP.

use docket_api::{Code, WireError};
use serde::Deserialize;
use serde_json::{Value, json};

use super::Host;

/// The longest request, in bytes.
pub const MAX_BYTES: u64 = 1024 * 1024;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Request {
    /// Given back with the reply.
    #[serde(default)]
    id: Value,
    cmd: String,
    #[serde(default = "nothing")]
    payload: Value,
}

fn nothing() -> Value {
    json!({})
}

/// Answers one request.
pub fn answer(host: &mut Host, bytes: &[u8]) -> Value {
    match serde_json::from_slice::<Request>(bytes) {
        Ok(request) => match host.carry_out(&request.cmd, request.payload) {
            Ok(reply) => json!({ "id": request.id, "ok": reply }),
            Err(error) => refuse(&request.id, &error),
        },
        Err(error) => refuse(
            &Value::Null,
            &WireError::new(
                Code::BadRequest,
                format!("This is not a request: {error}. Nothing was changed."),
                json!({ "expected": {"id": 1, "cmd": "home", "payload": {}} }),
            ),
        ),
    }
}

/// Refuses a request that is longer than [`MAX_BYTES`].
pub fn too_long() -> Value {
    refuse(
        &Value::Null,
        &WireError::new(
            Code::BadRequest,
            "The request is longer than 1 MiB. Nothing was changed.",
            json!({ "max_bytes": MAX_BYTES }),
        ),
    )
}

fn refuse(id: &Value, error: &WireError) -> Value {
    json!({ "id": id, "error": error })
}
