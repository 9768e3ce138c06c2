const FIGURES = new Intl.NumberFormat("en-US");

/** A number as it is read: `1,250`. */
export function figure(n: number): string {
  return FIGURES.format(n);
}

/** A count with its noun: `1 question`, `12 questions`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** A share, 0 to 1, in whole percent: `62 %`. */
export function percent(share: number): string {
  return `${figure(Math.round(share * 100))} %`;
}

/** An interval of shares, 0 to 1: `62–74 %`. */
export function percentRange(low: number, high: number): string {
  const from = Math.round(low * 100);
  const to = Math.round(high * 100);
  return from === to ? `${figure(to)} %` : `${figure(from)}–${figure(to)} %`;
}
