import type { StoreCode } from "../wire/error";

/** What happened, what it means for the learner's work, and what can be done about it. */
export type TroubleWords = { title: string; means: string; remedies: readonly string[] };

export const TROUBLE_WORDS: Record<StoreCode, TroubleWords> = {
  store_corrupt: {
    title: "Your study record cannot be read",
    means: "The file that holds your answers is damaged. Docket has changed nothing in it, and will write nothing to it.",
    remedies: [
      "Close Docket and make a copy of its data folder.",
      "If you have an earlier copy of the folder, put it in place.",
      "Then try again.",
    ],
  },
  store_newer: {
    title: "Your study record is from a newer Docket",
    means: "A newer version of Docket has written this record. Nothing was changed, and nothing is lost.",
    remedies: ["Install the newest version of Docket on this device.", "Then open Docket again."],
  },
  store_read_only: {
    title: "Docket may not write to its folder",
    means: "New answers cannot be kept at the moment. Nothing was changed, and every earlier answer is still there.",
    remedies: ["Check that the folder, or the drive it is on, is not locked or write-protected.", "Then try again."],
  },
  store_full: {
    title: "There is no room left on this device",
    means: "The last thing you did could not be kept. Everything before it is safe.",
    remedies: ["Free some space, for example by emptying the bin.", "Then try again."],
  },
  store_busy: {
    title: "Another program is using your study record",
    means: "Docket may be open twice, or a backup is being made. Nothing was changed, and nothing is lost.",
    remedies: ["Close the other Docket, or wait until the backup is done.", "Then try again."],
  },
  store_failed: {
    title: "Your study record cannot be reached",
    means: "The last thing you did may not have been kept. Everything before it is safe, and nothing was changed.",
    remedies: ["If the record is on a removable or network drive, connect it again.", "Then try again."],
  },
};
