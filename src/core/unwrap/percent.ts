import { peel, type Peel } from './peel.ts';

/** A bracket, a quote, or a mark of Base64, percent-encoded any number of times. */
const MARK = /%(?:25)*(?:7b|5b|22|2b|2f|3d)/gi;
const DELIMITER = /[\s"<>`]/;

/** Percent-encoded text: a form's fields, a URL that holds the payload, or the text alone. */
export function peelPercentEncoded(text: string): Peel[] {
  const peels: Peel[] = [];
  MARK.lastIndex = 0;
  for (let match; (match = MARK.exec(text));) {
    let start = match.index;
    while (start > 0 && !DELIMITER.test(text[start - 1]!)) start--;
    let end = match.index;
    while (end < text.length && !DELIMITER.test(text[end]!)) end++;
    MARK.lastIndex = end;
    if (text[start] === "'" && text[end - 1] === "'") [start, end] = [start + 1, end - 1];
    peels.push(...peelFields(text, start, end));
  }
  return peels;
}

function peelFields(text: string, start: number, end: number): Peel[] {
  const token = text.slice(start, end);
  const query = /^[\w.+-]*:?\/[^?#]*[?#]/.exec(token)?.[0].length ?? 0;
  const peels: Peel[] = [];
  let from = start + query;
  for (const field of token.slice(query).split(/[&#]/)) {
    const name = /^([\w.[\]-]+)=/.exec(field)?.[1];
    const skipped = name === undefined ? 0 : name.length + 1;
    const decoded = decode(field.slice(skipped), name !== undefined);
    const label =
      name === undefined
        ? 'percent-encoded text'
        : query > 0
          ? `the query parameter \`${name}\``
          : `the form field \`${name}\``;
    if (decoded !== null) {
      const kind = name === undefined ? 'percent-encoding' : query > 0 ? 'url' : 'form';
      peels.push(peel(kind, label, from + skipped, from + field.length, decoded));
    }
    from += field.length + 1;
  }
  return peels;
}

/** @returns `null` where an escape is incomplete or no UTF-8. */
function decode(encoded: string, isForm: boolean): string | null {
  // In forms a plus is a space; other text has %20 for it, and a plus of its own.
  const spaced = isForm || !encoded.includes('%20') ? encoded.replaceAll('+', ' ') : encoded;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return null;
  }
}
