/** The works of others that Docket's window and core are made with. */
export const PARTS: readonly { name: string; licence: string }[] = [
  { name: "Svelte", licence: "MIT" },
  { name: "Lucide icons", licence: "ISC" },
  { name: "markdown-it", licence: "MIT" },
  { name: "Tauri", licence: "MIT or Apache-2.0" },
  { name: "fsrs", licence: "BSD-3-Clause" },
  { name: "SQLite", licence: "public domain" },
  { name: "rusqlite", licence: "MIT" },
  { name: "serde, chrono, uuid and ts-rs", licence: "MIT or Apache-2.0 (ts-rs: MIT)" },
];
