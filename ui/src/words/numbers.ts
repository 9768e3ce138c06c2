/** Reads a whole number that somebody typed; null when it is none or lies outside the bounds. */
export function wholeNumber(text: string, least: number, most: number): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,6}$/.test(trimmed)) return null;
  const n = Number(trimmed);
  return n >= least && n <= most ? n : null;
}
