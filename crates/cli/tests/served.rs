//! `docket serve`, as the real process: killed without warning, asked over HTTP, fed nonsense.

#![allow(clippy::unwrap_used, reason = "a panic is a test's report")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use docket_domain::seed::Seed;
use rand::RngExt;
use serde_json::{Value, json};

const NOW: &str = "2026-11-24T20:00:00Z";

struct Served {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Served {
    fn start(db: &Path) -> Self {
        let mut child = docket()
            .args(["serve", "--stdio", "--now", NOW, "--seed", "5", "--db"])
            .arg(db)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let input = child.stdin.take().unwrap();
        let output = BufReader::new(child.stdout.take().unwrap());
        Self {
            child,
            input,
            output,
        }
    }

    fn send(&mut self, line: &str) {
        writeln!(self.input, "{line}").unwrap();
    }

    fn reply(&mut self) -> Value {
        let mut line = String::new();
        self.output.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }

    fn ask(&mut self, cmd: &str, payload: Value) -> Value {
        self.send(&json!({"id": 1, "cmd": cmd, "payload": payload}).to_string());
        let mut reply = self.reply();
        assert!(reply.get("error").is_none(), "{cmd}: {reply}");
        reply["ok"].take()
    }

    /// SIGKILL on Unix: nothing in the process gets a say.
    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

fn docket() -> Command {
    Command::new(env!("CARGO_BIN_EXE_docket"))
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("docket.db");
    let mut rng = Seed(17).rng();
    let mut served = Served::start(&db);
    let pack = served.ask("home", json!({}))["pack"]["id"].clone();
    let attempt = served.ask("exam_start", json!({"pack": pack}))["attempt"].clone();
    let mut acknowledged: BTreeMap<u64, String> = BTreeMap::new();
    let mut n_practised = 0;
    for _ in 0..12 {
        for _ in 0..rng.random_range(0..6) {
            let position = rng.random_range(1..=125u64);
            let option = ["a", "b", "c", "d"][rng.random_range(0..4)].to_owned();
            served.ask(
                "exam_record",
                json!({"attempt": attempt, "act":
                {"kind": "answer", "position": position, "option": option}}),
            );
            acknowledged.insert(position, option);
        }
        let session = served.ask("practice_start", json!({"pack": pack, "n_questions": 3}));
        let session = &session["session"];
        let step = served.ask("practice_next", json!({"session": session}));
        served.ask(
            "practice_answer",
            json!({
                "session": session, "position": step["position"], "confidence": "sure",
                "option": step["question"]["options"][0]["id"], "elapsed_ms": 1000,
            }),
        );
        n_practised += 1;
        // A request whose reply nobody waits for: done or not done, but never half.
        let step = served.ask("practice_next", json!({"session": session}));
        served.send(
            &json!({"id": 2, "cmd": "practice_answer", "payload": {
                "session": session, "position": step["position"], "confidence": "unsure",
                "option": step["question"]["options"][0]["id"], "elapsed_ms": 1000,
            }})
            .to_string(),
        );
        if rng.random_bool(0.5) {
            served.reply();
            n_practised += 1;
        }
        served.kill();

        served = Served::start(&db);
        let view = served.ask("exam_open", json!({"attempt": attempt}));
        for (position, option) in &acknowledged {
            let place = &view["places"][usize::try_from(*position).unwrap() - 1];
            assert_eq!(place["chosen"], option.as_str(), "question {position}");
        }
        let n_answers = served.ask("progress", json!({"pack": pack}))["n_answers"]
            .as_u64()
            .unwrap();
        assert!(
            n_answers == n_practised || n_answers == n_practised + 1,
            "{n_answers} answers, {n_practised} acknowledged"
        );
        n_practised = n_answers;
    }
}

#[test]
fn nonsense_gets_an_error_and_the_next_request_is_served() {
    let folder = tempfile::tempdir().unwrap();
    let mut served = Served::start(&folder.path().join("docket.db"));
    for nonsense in [
        "{",
        "[]",
        "\"home\"",
        "{\"cmd\":1}",
        "{\"cmd\":\"home\",\"x\":1}",
        "\u{fffd}",
    ] {
        served.send(nonsense);
        assert_eq!(served.reply()["error"]["code"], "bad_request", "{nonsense}");
    }
    served.send("");
    assert_eq!(served.ask("home", json!({}))["welcome"], true);
}

#[test]
fn the_clock_stands_still_until_it_is_set() {
    let folder = tempfile::tempdir().unwrap();
    let mut served = Served::start(&folder.path().join("docket.db"));
    assert_eq!(served.ask("home", json!({}))["today"], "2026-11-24");
    served.ask("clock_set", json!({"now": "2026-12-01T12:00:00-05:00"}));
    assert_eq!(served.ask("home", json!({}))["today"], "2026-12-01");
    served.send(r#"{"id":3,"cmd":"clock_set","payload":{"now":"later"}}"#);
    assert_eq!(served.reply()["error"]["code"], "bad_request");
}

/// A server for a browser, stopped when dropped.
struct Site {
    child: Child,
    address: String,
    token: String,
}

impl Drop for Site {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

impl Site {
    fn start(db: &Path) -> Self {
        let mut child = docket()
            .args(["serve", "--http", "127.0.0.1:0", "--now", NOW, "--db"])
            .arg(db)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let url = line.split_whitespace().last().unwrap();
        let (address, token) = url
            .trim_start_matches("http://")
            .split_once("/?token=")
            .unwrap();
        Self {
            child,
            address: address.to_owned(),
            token: token.to_owned(),
        }
    }

    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    fn rpc(&self, host: &str, token: &str) -> String {
        let body = r#"{"id":1,"cmd":"home","payload":{}}"#;
        self.send(&format!(
            "POST /rpc HTTP/1.1\r\nHost: {host}\r\nX-Docket-Token: {token}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ))
    }
}

#[test]
fn a_browser_needs_the_token_and_this_machines_name() {
    let folder = tempfile::tempdir().unwrap();
    let site = Site::start(&folder.path().join("docket.db"));
    let answered = site.rpc(&site.address, &site.token);
    assert!(answered.starts_with("HTTP/1.1 200") && answered.contains("\"welcome\":true"));
    assert!(answered.contains("default-src 'none'"), "{answered}");
    assert!(site.rpc(&site.address, "guess").starts_with("HTTP/1.1 403"));
    assert!(
        site.rpc("evil.example", &site.token)
            .starts_with("HTTP/1.1 421")
    );
    let outside = site.send(&format!(
        "GET /../../Cargo.toml HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
        site.address
    ));
    assert!(outside.starts_with("HTTP/1.1 404"), "{outside}");
}

#[test]
fn other_machines_cannot_be_served() {
    let folder = tempfile::tempdir().unwrap();
    let output = docket()
        .args(["serve", "--http", "0.0.0.0:0", "--db"])
        .arg(folder.path().join("docket.db"))
        .output()
        .unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("loopback"));
}
