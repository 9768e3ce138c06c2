/** Gives a heading the focus when it comes onto the page, so that it is read out, and shows the page from its top. */
export function arrive(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
