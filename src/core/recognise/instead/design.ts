import { distance } from 'fastest-levenshtein';
import type { Edit, Finding, Fix } from '../../analysis.ts';
import { toCode } from '../../read/code.ts';
import { groupDigits } from '../../format/digits.ts';
import { counted } from '../../wording/lists.ts';
import { describedPaths, foldName, isDescribedPath } from '../described-keys.ts';
import { listParts, type Description } from './description.ts';

/** `{{ name }}` and `{{{ name }}}`; no name of a field is longer. */
const PLACEHOLDER = /\{\{\{?\s*([^{}\n]{1,160}?)\s*\}?\}\}/g;
/** Names that are checked; more are not counted. */
const MAX_NAMES = 500;
/** Unknown names that a sentence lists. */
const MAX_LISTED = 3;
/** Unknown names for which the nearest field is looked for, each among a few thousand. */
const MAX_COMPARED = 20;

const NOT_SENT =
  'Voucherify replaces the placeholders when it sends the payload. To check the values, use a webhook body that was sent.';

/** A name in a placeholder that order events do not have. */
interface Unknown {
  readonly name: string;
  /** The field that it was probably meant to be. */
  readonly nearest: string | null;
}

/** The finding for the design of a payload: each of its placeholders is checked. */
export function describeDesign(text: string): Description {
  const { message, fix } = checkPlaceholders(text);
  return { code: 'custom-payload', message, why: NOT_SENT, ...(fix ? { fix } : {}) };
}

/**
 * Adds the check of all placeholders to the finding of a text that is not JSON because it has a
 * placeholder outside a string.
 */
export function withPlaceholderCheck(text: string, finding: Finding): Finding {
  if (finding.code !== 'syntax' || !text.startsWith('{{', finding.range.start)) return finding;
  if (placeholdersIn(text).size === 0) return finding;
  const { message, fix } = checkPlaceholders(text);
  return { ...finding, message, why: NOT_SENT, ...(fix ? { fix } : {}) };
}

/** The names in the placeholders of a text, with their places; those of helpers are left out. */
export function placeholdersIn(text: string): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  for (const match of text.matchAll(PLACEHOLDER)) {
    const name = match[1]!.replace(/\s*\|.*$/, '');
    if (!/^[\p{L}_][\p{L}\p{N}_.[\]-]*$/u.test(name) || /^(else|this)\b/.test(name)) continue;
    const places = names.get(name);
    const at = match.index + match[0].indexOf(name);
    if (places) places.push(at);
    else if (names.size < MAX_NAMES) names.set(name, [at]);
  }
  return names;
}

function checkPlaceholders(text: string): { message: string; fix: Fix | null } {
  const names = placeholdersIn(text);
  const foreign = [...names.keys()].filter((name) => !isDescribedPath(name));
  const unknown = foreign.map((name, index): Unknown => {
    return { name, nearest: index < MAX_COMPARED ? nearestPath(name) : null };
  });
  const first = names.size === MAX_NAMES ? 'first ' : '';
  const count = `${first}${counted(names.size, 'placeholder', 'placeholders')}`;
  const [only] = names.keys();
  if (unknown.length === 0) {
    const all =
      names.size === 1
        ? `The placeholder ${toCode(only!, 60)} of this payload template is a field`
        : `All ${count} of this payload template are fields`;
    return {
      message: `${all} of order events. Send a test event, and paste the body that arrives.`,
      fix: null,
    };
  }
  const named = unknown.slice(0, MAX_LISTED).map(({ name, nearest }) => {
    return nearest === null ? toCode(name) : `${toCode(name)} (nearest: ${toCode(nearest, 60)})`;
  });
  const list = listParts(named, unknown.length);
  const some =
    names.size === 1 ? 'The placeholder' : `${groupDigits(unknown.length)} of the ${count}`;
  const [are, them] = unknown.length === 1 ? ['is', 'it'] : ['are', 'them'];
  const message = `${some} in this payload template ${are} unknown: ${list}. Correct ${them}, or paste the body of a test event.`;
  return { message, fix: fixOf(names, unknown) };
}

function fixOf(names: ReadonlyMap<string, readonly number[]>, unknown: readonly Unknown[]) {
  const edits = unknown.flatMap(({ name, nearest }): Edit[] =>
    nearest === null
      ? []
      : names.get(name)!.map((start) => {
          return { range: { start, end: start + name.length }, text: nearest };
        }),
  );
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.range.start - b.range.start);
  return { title: `Correct ${counted(edits.length, 'placeholder', 'placeholders')}`, edits };
}

/** Names of the whole event, which designs write before the path. */
const PREFIX = /^(data|event|payload|body)\./;

/**
 * The described path that a name was probably meant to be: the same without separators, a few
 * letters away, the same last key, or a longer name with that beginning.
 */
function nearestPath(name: string): string | null {
  const bare = name.replace(PREFIX, '');
  if (bare !== name && isDescribedPath(bare)) return bare;
  const folded = foldName(bare);
  if (folded.length < 3) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(folded.length / 5)) + 1;
  for (const path of describedPaths()) {
    const other = foldName(path);
    if (Math.abs(other.length - folded.length) >= least) continue;
    const apart = distance(folded, other);
    if (apart < least) [best, least] = [path, apart];
  }
  if (best !== null) return best;
  const ending = describedPaths().find((path) => foldName(path.split('.').at(-1)!) === folded);
  return ending ?? describedPaths().find((path) => foldName(path).startsWith(folded)) ?? null;
}
