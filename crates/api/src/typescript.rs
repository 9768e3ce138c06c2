//! The wire's types as TypeScript, one file each, and the map of commands.

use std::collections::{BTreeMap, BTreeSet};

use ts_rs::{Config, TS, TypeVisitor};

use crate::table;
use crate::{Code, WireError};

/// Every file of `ui/src/wire/generated` by name.
pub fn files() -> BTreeMap<String, String> {
    let mut collected = Collected {
        config: table::config(),
        files: BTreeMap::new(),
    };
    table::visit_types(&mut collected);
    collected.visit::<Code>();
    collected.visit::<WireError>();
    let mut files = collected.files;
    files.insert("Commands.ts".to_owned(), commands());
    files
}

struct Collected {
    config: Config,
    files: BTreeMap<String, String>,
}

impl TypeVisitor for Collected {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types without a path are TypeScript's own.
        let Some(path) = T::output_path() else {
            return;
        };
        let name = path.display().to_string();
        if self.files.contains_key(&name) {
            return;
        }
        let text = T::export_to_string(&self.config)
            .expect("a type with a path has a declaration to export");
        self.files.insert(name, text);
        T::visit_dependencies(self);
    }
}

fn commands() -> String {
    let documented = table::documented();
    let names: BTreeSet<&str> = documented
        .iter()
        .flat_map(|command| [command.request.as_str(), command.reply.as_str()])
        .collect();
    let mut text = String::from("// Generated from the table of commands. Do not edit.\n");
    for name in names {
        text += &format!("import type {{ {name} }} from \"./{name}\";\n");
    }
    text += "\n/** Every command with its request and its reply. */\nexport type Commands = {\n";
    for command in documented {
        let table::CommandDoc {
            name,
            doc,
            request,
            reply,
        } = command;
        text += &format!("  /** {doc} */\n  {name}: {{ request: {request}; reply: {reply} }};\n");
    }
    text + "};\n"
}
