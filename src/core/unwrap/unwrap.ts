import type { Wrapper } from '../analysis.ts';
import { MAX_WRAPPERS } from '../limits.ts';
import type { JsonDocument } from '../read/json-document.ts';
import { read } from '../read/read.ts';
import { identify } from '../recognise/identify.ts';
import { peelBase64, peelBytes } from './encoded.ts';
import { peelEmbedded } from './embedded.ts';
import { peelDoubledQuotes, peelEscaped } from './escapes.ts';
import { peelHtml } from './html.ts';
import { peelHttpMessage } from './http-message.ts';
import { peelBrokenLines, peelLinePrefix } from './lines.ts';
import { peelMembers } from './members.ts';
import { isBrokenPayload, isPayload, mayHoldPayload } from './payload.ts';
import type { Peel, Peeler } from './peel.ts';
import { peelPercentEncoded } from './percent.ts';
import { peelQuotedPrintable } from './quoted-printable.ts';
import { peelQuoted } from './quoted.ts';
import { peelShellCommand, peelWindowsCommand } from './shell.ts';
import { signaturesIn } from './signature.ts';
import { peelStringPieces } from './string-pieces.ts';

/** A payload, and all that was taken off it. */
export interface Unwrapped {
  /** The payload alone. */
  readonly text: string;
  /** Outermost first; none where the given text is the payload. */
  readonly wrappers: readonly Wrapper[];
}

/**
 * The wrappers of texts that are not JSON. The first that leads to a payload counts: those that
 * know a whole format precede those that look for JSON anywhere, and these precede those that
 * decode the whole text.
 */
const PEELERS: readonly Peeler[] = [
  peelShellCommand,
  peelWindowsCommand,
  peelHttpMessage,
  peelStringPieces,
  peelQuoted,
  peelEmbedded,
  peelLinePrefix,
  peelEscaped,
  peelDoubledQuotes,
  peelHtml,
  peelPercentEncoded,
  peelBase64,
  peelBytes,
  peelQuotedPrintable,
  peelBrokenLines,
];

/**
 * Finds the payloads in a text: order event data or webhook bodies inside logs, requests, commands,
 * records and the like, nested in any order. Linear in the length of the text, whatever it holds.
 * @param doc the text as it was read.
 * @returns in the order of the text; none where no payload is certain, the text itself where it
 *   is one.
 */
export function unwrap(text: string, doc = read(text)): readonly Unwrapped[] {
  const search = new Search(text.length);
  const found = search.find(text, 0, doc);
  return found.some(({ isBroken }) => !isBroken) ? found : [];
}

interface Found extends Unwrapped {
  /** It is not JSON, but was a payload. It counts only beside whole ones. */
  readonly isBroken: boolean;
}

class Search {
  /** UTF-16 code units that may still be read: what bounds the time, whatever the text. */
  #left: number;

  constructor(length: number) {
    this.#left = MIN_UNITS_READ + length * MAX_READINGS;
  }

  find(text: string, depth: number, known?: JsonDocument | null): readonly Found[] {
    if (depth > MAX_WRAPPERS || !mayHoldPayload(text) || !this.#spend(text.length)) return [];
    const doc = known === undefined ? read(text) : known;
    if (doc) {
      const isFound =
        depth === 0 ? identify(doc).kind === 'order-event' || isPayload(doc) : isPayload(doc);
      if (isFound) return [{ text, wrappers: [], isBroken: false }];
      return this.#open(
        text,
        peelMembers(doc, (units) => this.#spend(units)),
        depth,
      );
    }
    for (const peeler of PEELERS) {
      const found = this.#open(text, peeler(text), depth);
      if (found.length > 0) return found;
    }
    return [];
  }

  #open(outer: string, peels: readonly Peel[], depth: number): readonly Found[] {
    const opened = peels.map(({ wrapper, text, is }) => {
      const alone = { text, wrappers: [], isBroken: false };
      if (is === 'payload' && depth < MAX_WRAPPERS) return { wrapper, inner: [alone] };
      const inner = is === 'broken' || text === outer ? [] : this.find(text, depth + 1);
      const isBroken = inner.length === 0 && isBrokenPayload(text);
      return { wrapper, inner: isBroken ? [{ ...alone, isBroken }] : inner };
    });
    const holders = opened.filter(({ inner }) => inner.length > 0);
    if (holders.every(({ inner }) => inner.every(({ isBroken }) => isBroken))) return [];
    const signatures = signaturesIn(outer, holders.length);
    return holders.flatMap(({ wrapper, inner }, index) => {
      const signature = signatures[index];
      const signed = signature === undefined ? wrapper : { ...wrapper, signature };
      return inner.map((found) => ({ ...found, wrappers: [signed, ...found.wrappers] }));
    });
  }

  #spend(units: number): boolean {
    this.#left -= units + READING_UNITS;
    return this.#left >= 0;
  }
}

/** Each reading counts as so many units more: small texts take longer than their length. */
const READING_UNITS = 300;
/**
 * How often the length of a long text may be read in all: JSON in a string in a record takes three
 * times.
 */
const MAX_READINGS = 3;
/** Shorter texts are read as often as they have wrappers. */
const MIN_UNITS_READ = 8_000_000;
