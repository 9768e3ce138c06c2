/** The letter in front of an option: A for the first. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** The option that a key stands for: A or 1 for the first; -1 for any other key. */
export function indexOfKey(key: string): number {
  if (/^[a-h]$/i.test(key)) return key.toUpperCase().charCodeAt(0) - 65;
  return /^[1-8]$/.test(key) ? Number(key) - 1 : -1;
}
