/** What the keyboard does, by place, as the help shows it. */
export const SHORTCUTS: readonly { place: string; keys: readonly { keys: string; does: string }[] }[] = [
  {
    place: "Everywhere",
    keys: [
      { keys: "?", does: "Show this list" },
      { keys: "Tab", does: "Go to the next control" },
      { keys: "Esc", does: "Close a window, or leave a question" },
    ],
  },
  { place: "Today", keys: [{ keys: "Enter", does: "Start or continue" }] },
  {
    place: "In a question",
    keys: [
      { keys: "A to D, or 1 to 4", does: "Choose an answer" },
      { keys: "Up and Down", does: "Move through the answers" },
      { keys: "Enter", does: "I’m sure, then Next" },
      { keys: "Shift + Enter", does: "Not sure" },
      { keys: "S", does: "Set or remove the bookmark" },
      { keys: "N", does: "Write a note" },
    ],
  },
];
