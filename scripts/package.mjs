// `npm run package`: the .deb and the .rpm, with their sizes and the program's.

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fail, root, runNpm, say, setUp } from "./setup.mjs";

if (process.platform !== "linux") fail("packages are made on Linux so far; on other systems run `npx tauri build`.");
setUp();
runNpm("run", "tauri", "--", "build", "--bundles", "deb,rpm");

const target = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "release");
const made = ["deb", "rpm"].flatMap((kind) => {
  const folder = join(target, "bundle", kind);
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(`.${kind}`)).map((name) => join(folder, name)) : [];
});
for (const file of [join(target, "docket-desktop"), ...made]) {
  say(`${(statSync(file).size / 1024 / 1024).toFixed(2)} MiB  ${file.slice(root.length + 1)}`);
}
