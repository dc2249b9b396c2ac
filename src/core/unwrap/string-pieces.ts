import { peel, type Peel } from './peel.ts';

/** The end of a piece, an operator, and the beginning of the next piece in another line. */
const JOINT = /(?<!\\)(["'`])[^\S\n]*(?:[+.&][^\S\n]*\r?\n\s*|\r?\n\s*[+.&]\s*)\1/g;

/** A string that a program puts together of several: `"{\"id\":" +`, a piece a line. */
export function peelStringPieces(text: string): Peel[] {
  const joined = text.replace(JOINT, '');
  if (joined === text) return [];
  return [peel('quotes', 'the pieces of a string', 0, text.length, joined)];
}
