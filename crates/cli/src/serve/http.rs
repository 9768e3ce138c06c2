//! The built UI and the commands for a browser on this machine. Loopback only; a command needs the
//! token that stands in the printed address, and a host name of this machine.

use std::io::{self, Read};
use std::net::SocketAddr;

use docket_app::Env;
use docket_app::system::SystemEnv;
use rust_embed::RustEmbed;
use tiny_http::{Header, Method, Request, Response, Server};

use super::Host;
use super::request::{self, MAX_BYTES};

/// `ui/dist` as it was built; in a debug build, as it is now.
#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Ui;

const TOKEN_HEADER: &str = "X-Docket-Token";

/// As strict as the window's.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'none'; object-src 'none'";

pub fn serve(mut host: Host, address: SocketAddr) -> io::Result<()> {
    if !address.ip().is_loopback() {
        return Err(io::Error::other(format!(
            "{address} can be reached from other machines; give a loopback address such as \
             127.0.0.1:4321"
        )));
    }
    let server = Server::http(address).map_err(io::Error::other)?;
    let address = server
        .server_addr()
        .to_ip()
        .ok_or_else(|| io::Error::other("the server has no address"))?;
    let token = SystemEnv::default().new_id().simple().to_string()
        + &format!("{:016x}", SystemEnv::default().new_seed().0);
    println!("Docket is at http://{address}/?token={token}");
    for request in server.incoming_requests() {
        let reply = reply(
            &mut host,
            request,
            &Door {
                address,
                token: &token,
            },
        );
        if let Err(error) = reply {
            // The browser went away; the next request comes over a new connection.
            eprintln!("docket: {error}");
        }
    }
    Ok(())
}

/// Who may come in.
struct Door<'a> {
    address: SocketAddr,
    token: &'a str,
}

impl Door<'_> {
    /// Keeps out pages of other sites whose name was made to point at this machine.
    fn knows_host(&self, request: &Request) -> bool {
        let port = self.address.port();
        header(request, "Host").is_some_and(|host| {
            host == self.address.to_string() || host == format!("localhost:{port}")
        })
    }

    fn knows_token(&self, request: &Request) -> bool {
        header(request, TOKEN_HEADER).is_some_and(|token| token == self.token)
    }
}

fn reply(host: &mut Host, mut request: Request, door: &Door<'_>) -> io::Result<()> {
    if !door.knows_host(&request) {
        return request.respond(text(421, "Unknown host."));
    }
    let path = request
        .url()
        .split(['?', '#'])
        .next()
        .unwrap_or("/")
        .to_owned();
    match (request.method(), path.as_str()) {
        (Method::Post, "/rpc") if !door.knows_token(&request) => request.respond(text(
            403,
            "The token is missing or wrong. Open the address that docket serve printed.",
        )),
        (Method::Post, "/rpc") => {
            let mut body = Vec::new();
            request
                .as_reader()
                .take(MAX_BYTES + 1)
                .read_to_end(&mut body)?;
            let answer = if body.len() as u64 > MAX_BYTES {
                request::too_long()
            } else {
                request::answer(host, &body)
            };
            let bytes = serde_json::to_vec(&answer)?;
            request.respond(response(200, "application/json", bytes))
        }
        (Method::Get | Method::Head, path) => {
            let response = file(path);
            request.respond(response)
        }
        _ => request.respond(text(405, "Only GET, and POST to /rpc.")),
    }
}

type Bytes = Response<io::Cursor<Vec<u8>>>;

fn file(path: &str) -> Bytes {
    let name = match path.trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    match Ui::get(name) {
        Some(file) => response(200, file.metadata.mimetype(), file.data.into_owned()),
        None if name == "index.html" => text(
            503,
            "The user interface was not built. Run `npm run build` first.",
        ),
        None => text(404, "There is no such file."),
    }
}

fn text(status: u16, words: &str) -> Bytes {
    response(
        status,
        "text/plain; charset=utf-8",
        words.as_bytes().to_vec(),
    )
}

fn response(status: u16, mime: &str, bytes: Vec<u8>) -> Bytes {
    let headers = [
        ("Content-Type", mime),
        ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"),
    ];
    headers
        .into_iter()
        .filter_map(|(name, value)| Header::from_bytes(name, value).ok())
        .fold(
            Response::from_data(bytes).with_status_code(status),
            Response::with_header,
        )
}

fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request
        .headers()
        .iter()
        .find(|header| header.field.as_str().as_str().eq_ignore_ascii_case(name))
        .map(|header| header.value.as_str())
}
