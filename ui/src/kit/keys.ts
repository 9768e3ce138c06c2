const TYPING = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=range])";
const CONTROLS = "button, a[href], summary, input[type=checkbox], input[type=range]";

/** Whether a key belongs to the page: no dialog stands open, nobody is typing, no modifier but Shift is held. */
export function isFree(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (document.querySelector("dialog[open]") !== null) return false;
  return !(event.target instanceof Element && event.target.closest(TYPING) !== null);
}

/** Whether the key's target does something of its own on Enter. */
export function isOnControl(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest(CONTROLS) !== null;
}
