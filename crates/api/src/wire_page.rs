//! `docs/wire.md`: every command with its request and reply, from the one table.

use crate::table;
use crate::typescript;

const INTRODUCTION: &str = "# The wire

Generated from the table of commands in `crates/api/src/table.rs`. Do not edit: run
`docket wire` instead.

`docket serve --stdio` reads one request a line and writes one reply a line:

```json
{\"id\":1,\"cmd\":\"practice_next\",\"payload\":{\"session\":\"…\"}}
{\"id\":1,\"ok\":{\"kind\":\"question\"}}
{\"id\":1,\"error\":{\"code\":\"not_found\",\"message\":\"…\",\"details\":{}}}
```

`docket serve --http 127.0.0.1:PORT` takes the same object by `POST /rpc` with the header
`X-Docket-Token`, whose value stands in the address that it prints. With `--now`, the clock stands
still and is moved by `{\"id\":1,\"cmd\":\"clock_set\",\"payload\":{\"now\":\"2026-11-24T20:00:00Z\"}}`;
`clock_set` belongs to the host and is refused without `--now`.

Times are RFC 3339, dates `YYYY-MM-DD`, spans milliseconds, shares 0 to 1. A field marked `?` may
be left out.

## Commands

";

/// The page as a whole.
pub fn page() -> String {
    let mut page = String::from(INTRODUCTION);
    page += "| command | request | reply | what it does |\n| --- | --- | --- | --- |\n";
    for command in table::documented() {
        let link = |name: &str| format!("[`{name}`](#{})", name.to_lowercase());
        page += &format!(
            "| `{}` | {} | {} | {} |\n",
            command.name,
            link(&command.request),
            link(&command.reply),
            command.doc
        );
    }
    page += "\n## Types\n";
    for (file, text) in typescript::files() {
        let name = file.trim_end_matches(".ts");
        if name == "Commands" {
            continue;
        }
        let declaration: Vec<&str> = text
            .lines()
            .filter(|line| !line.starts_with("import ") && !line.starts_with("// This file"))
            .collect();
        page += &format!(
            "\n### {name}\n\n```ts\n{}\n```\n",
            declaration.join("\n").trim()
        );
    }
    page
}
