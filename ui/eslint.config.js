import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";
import svelteConfig from "./svelte.config.js";

const fromTauri = {
  group: ["@tauri-apps/*"],
  message: "Only the Tauri transport (src/wire/tauri.ts) knows the shell.",
};
const fromBits = { group: ["bits-ui", "bits-ui/*"], message: "Only src/kit wraps foreign widgets." };
const betweenFeatures = {
  regex: "^\\.\\./(?!\\.\\.)|/features/",
  message: "Features never import features: lift what both need into kit, state, words or wire.",
};

export default ts.config(
  { ignores: ["dist", "src/wire/generated"] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: globals.browser },
    rules: {
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "off",
      "no-restricted-imports": ["error", { patterns: [fromTauri, fromBits] }],
      // TypeScript resolves names, and knows the DOM's types as well.
      "no-undef": "off",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name." },
      ],
    },
  },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: [".svelte"], svelteConfig } },
  },
  {
    files: ["src/features/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [fromTauri, fromBits, betweenFeatures] }] },
  },
  {
    files: ["src/wire/tauri.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [fromBits] }] },
  },
);
