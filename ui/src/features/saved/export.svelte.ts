import { call } from "../../wire/client";
import { WireError } from "../../wire/error";

/** The noted faults as a file, handed to the browser (or the window) to keep. */
export class ReportsExport {
  said = $state("");
  error = $state.raw<WireError | null>(null);

  async save(): Promise<void> {
    this.error = null;
    try {
      const file = await call("reports_export", {});
      download(file.name, new Blob([file.text], { type: file.mime }));
      this.said = `Saved as ${file.name} among your downloads.`;
    } catch (thrown) {
      this.error = WireError.from(thrown);
    }
  }
}

function download(name: string, blob: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has its own hold on the data by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
