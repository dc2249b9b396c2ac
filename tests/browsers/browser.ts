/** A function that runs in the page. It sees its arguments and the page, and nothing else. */
export type InPage<A extends unknown[], R> = (...values: A) => R | Promise<R>;

/** A browser with one page, as a person has it: an address, a mouse and a keyboard. */
export interface Browser {
  /** With its version: "Firefox 140.0". */
  readonly name: string;
  /** Goes to an address and waits until its page is loaded. */
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page. Values and result are JSON. */
  run<A extends unknown[], R>(script: InPage<A, R>, ...values: A): Promise<R>;
  /** Presses the mouse at a place of the window, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /**
   * Presses keys together, the last one while the others are down: a letter each, or a name as in
   * `KeyboardEvent.key`.
   */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  close(): Promise<void>;
}
