import MarkdownIt from "markdown-it";

/** Words, emphasis, lists and tables. No HTML, no links, no pictures: a pack cannot reach outside. */
const reader = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  "link",
  "image",
  "autolink",
  "html_inline",
  "html_block",
  "reference",
]);

/** Markdown as paragraphs of safe HTML. */
export function paragraphs(text: string): string {
  return reader.render(text);
}

/** Markdown as safe HTML without a paragraph around it. */
export function inline(text: string): string {
  return reader.renderInline(text);
}
