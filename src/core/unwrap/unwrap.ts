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
import { ENOUGH_BESIDE, isBrokenPayload } from './notation.ts';
import { isPayload, mayHoldPayload } from './payload.ts';
import type { Peel, Peeler } from './peel.ts';
import { peelPercentEncoded } from './percent.ts';
import { peelQuotedPrintable } from './quoted-printable.ts';
import { peelQuoted } from './quoted.ts';
import { peelShellCommand, peelWindowsCommand } from './shell.ts';
import { signaturesIn } from './signature.ts';
import { peelSlips } from './slips.ts';
import { peelStringPieces } from './string-pieces.ts';

/** A payload, and all that was taken off it. */
export interface Unwrapped {
  /** The payload alone. It may be broken: a payload with a slip, cut off, or printed by a program. */
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
  peelSlips,
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
 *   is one. A broken payload counts alone, or beside whole ones.
 */
export function unwrap(text: string, doc = read(text)): readonly Unwrapped[] {
  const found = new Search(text.length).find(text, 0, doc);
  return found.length === 1 || found.some(isWhole) ? found : [];
}

/**
 * The broken payloads in a text without whole ones, each inside something else.
 * @returns none for a text that is such a payload itself.
 */
export function brokenIn(text: string): readonly Unwrapped[] {
  const found = new Search(text.length).find(text, 0);
  return found.some(isWhole) ? [] : found;
}

interface Found extends Unwrapped {
  /** It is not JSON, but was a payload. */
  readonly isBroken: boolean;
}

function isWhole({ isBroken }: Found): boolean {
  return !isBroken;
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
      const isFound = isPayload(doc) || (depth === 0 && identify(doc).kind === 'order-event');
      if (isFound) return [{ text, wrappers: [], isBroken: false }];
      const peels = peelMembers(doc, (units) => this.#spend(units));
      const found = this.#open(text, peels, depth);
      // What another event holds is a value of it.
      return found.some(isWhole) || identify(doc).kind === 'other-json' ? found : [];
    }
    let broken: readonly Found[] = [];
    for (const peeler of PEELERS) {
      const found = this.#open(text, peeler(text), depth);
      if (found.some(isWhole)) return found;
      // Where the broken ones of `peelEmbedded` end is known only beside whole ones.
      if (broken.length === 0 && peeler !== peelEmbedded) broken = found;
    }
    // What a broken payload holds is a value of it.
    return isBrokenPayload(text) ? [] : broken;
  }

  #open(outer: string, peels: readonly Peel[], depth: number): readonly Found[] {
    const opened = peels.map(({ wrapper, text, is }) => {
      const alone = { text, wrappers: [], isBroken: false };
      if (is === 'payload' && depth < MAX_WRAPPERS) return { wrapper, text, inner: [alone] };
      const inner = is === 'broken' || text === outer ? [] : this.find(text, depth + 1);
      return { wrapper, text, inner };
    });
    const hasWhole = opened.some(({ inner }) => inner.some(isWhole));
    const holders = opened
      .map((one) => {
        if (one.inner.some(isWhole) || (one.inner.length > 0 && !hasWhole)) return one;
        const isBroken = isBrokenPayload(one.text, hasWhole ? ENOUGH_BESIDE : undefined);
        return { ...one, inner: isBroken ? [{ text: one.text, wrappers: [], isBroken }] : [] };
      })
      .filter(({ inner }) => inner.length > 0);
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
