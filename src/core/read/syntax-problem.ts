/** The reason why a text is not JSON (RFC 8259), and its place. */
export interface SyntaxProblem {
  /** UTF-16 offset. */
  readonly offset: number;
  /** UTF-16 code units that are wrong; 0 where something is missing. */
  readonly length: number;
  /** At most two sentences. Code is between backticks. */
  readonly message: string;
}

/** The tokens that the grammar (RFC 8259) allows at the place of the problem. */
export type Expected =
  | 'text'
  | 'document'
  | 'value'
  | 'key'
  | 'key or end of object'
  | 'colon'
  | 'comma or end of object'
  | 'comma or end of array'
  | 'end'
  | 'quote'
  | 'escape'
  | 'escaped control'
  | 'digit'
  | 'no leading zero';
