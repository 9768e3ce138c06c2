import type { TextFile } from "./generated/TextFile";

/** Hands a text to the browser, or to Docket's window, as a file to save. */
export function download(file: TextFile): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: file.mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The save may begin after the click returns; a minute is plenty for a text.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
