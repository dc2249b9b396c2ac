import { DATA_OBJECTS, REQUIRED_OBJECTS } from '../../../event/purposes.ts';
import type { Fix } from '../../analysis.ts';
import { toCode } from '../../read/code.ts';
import {
  childOf,
  childrenOf,
  keyOf,
  keyRangeOf,
  kindOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { counted } from '../../wording/lists.ts';
import { describedKeys } from '../described-keys.ts';
import { foreign, type Description } from './description.ts';

/** Renamed keys that show that a program rewrote all of them. */
const ENOUGH_RENAMED = 3;
/** More renamed keys are not offered as one fix. */
const MAX_EDITS = 20_000;

/**
 * Whether a program wrote the keys of order event data in another style, such as `customerId`. Then
 * nothing is left of the keys of several words as Voucherify writes them.
 * @param data node of the data object.
 */
export function hasRenamedKeys(doc: JsonDocument, data: number): boolean {
  if (data < 0) return false;
  const objects = DATA_OBJECTS.map((key) => childOf(doc, data, key));
  const inObjects = objects.flatMap((object) => keysOf(doc, object));
  const inOtherStyle = [...keysOf(doc, data), ...inObjects].filter(
    (key) => !key.includes('_') && /[A-Z-]/.test(key),
  );
  // To collect the keys of the schema takes longer than to check a payload.
  if (inOtherStyle.length < ENOUGH_RENAMED) return false;
  const known = describedKeys();
  if (inObjects.some((key) => key.includes('_') && known.has(key))) return false;
  return inOtherStyle.filter((key) => known.has(toSnakeCase(key))).length >= ENOUGH_RENAMED;
}

function keysOf(doc: JsonDocument, object: number): readonly string[] {
  if (object < 0 || kindOf(doc, object) !== 'object') return [];
  return childrenOf(doc, object).map((member) => keyOf(doc, member));
}

/**
 * The finding for keys in another style: one for all of them, with a fix that renames them back.
 */
export function describeRenamedKeys(doc: JsonDocument): Description | null {
  const members = childrenOf(doc, 0).filter(
    (member) => keyOf(doc, member).toLowerCase() === 'data',
  );
  const isRenamed = [0, ...members].some(
    (holder) => hasObjectsInOtherCase(doc, holder) || hasRenamedKeys(doc, holder),
  );
  if (!isRenamed) return null;
  const renamed = renamedMembers(doc);
  const first = renamed[0];
  if (first === undefined) return null;
  const example = `${toCode(toSnakeCase(keyOf(doc, first)))} to ${toCode(keyOf(doc, first))}`;
  return foreign(
    `A program renamed the keys, such as ${example}. Use the original webhook body.`,
    'Voucherify writes keys in lower case with underscores. A receiver that reads those keys does not find these.',
    fixOf(doc, renamed),
  );
}

/** Whether three of the four objects are there, but not all in small letters. */
function hasObjectsInOtherCase(doc: JsonDocument, holder: number): boolean {
  const keys = keysOf(doc, holder);
  const folded = new Set(keys.map((key) => key.toLowerCase()));
  const isThere = (key: string) => folded.has(key);
  return (
    REQUIRED_OBJECTS.filter(isThere).length >= ENOUGH_RENAMED &&
    REQUIRED_OBJECTS.filter((key) => keys.includes(key)).length < ENOUGH_RENAMED
  );
}

/** Members with a described key in another style. Keys of metadata are the user's own. */
function renamedMembers(doc: JsonDocument): number[] {
  const { count, next } = doc.positions;
  const known = describedKeys();
  const found: number[] = [];
  for (let node = 1; node < count;) {
    const key = keyRangeOf(doc, node) ? keyOf(doc, node) : '';
    const snake = key.length > 60 ? key : toSnakeCase(key);
    if (snake !== key && known.has(snake)) found.push(node);
    node = snake === 'metadata' ? next[node]! : node + 1;
  }
  return found;
}

function fixOf(doc: JsonDocument, members: readonly number[]): Fix | undefined {
  if (members.length > MAX_EDITS) return undefined;
  return {
    title: `Rename ${counted(members.length, 'key', 'keys')}`,
    edits: members.map((member) => ({
      range: keyRangeOf(doc, member)!,
      text: JSON.stringify(toSnakeCase(keyOf(doc, member))),
    })),
  };
}

function toSnakeCase(key: string): string {
  return key
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();
}
