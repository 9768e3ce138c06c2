import { isStoreCode, type StoreCode, type WireError } from "../wire/error";

/** What keeps the store from being read or written. While it stands, nothing else is shown. */
export class Trouble {
  current = $state.raw<{ code: StoreCode; message: string } | null>(null);

  /** Takes note of a refused command; everything but store trouble is its caller's to show. */
  hear(error: WireError): void {
    if (isStoreCode(error.code)) this.current = { code: error.code, message: error.message };
  }

  clear(): void {
    this.current = null;
  }
}

export const trouble = new Trouble();
