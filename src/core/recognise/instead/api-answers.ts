import { DATA_OBJECTS } from '../../../event/purposes.ts';
import { toCode } from '../../read/code.ts';
import {
  childOf,
  childrenOf,
  kindOf,
  sourceOf,
  type JsonDocument,
} from '../../read/json-document.ts';
import { counted } from '../../wording/lists.ts';
import { textMember } from '../../read/node-at.ts';
import { foreign, type Description } from './description.ts';

const WAY_OUT = 'Use a webhook body instead.';

/** An error, a list or a single object, as Voucherify's API returns them. */
export function describeApiAnswer(doc: JsonDocument): Description | null {
  return describeError(doc) ?? describeList(doc) ?? describeObject(doc);
}

/** Keys of an error that the API returns: https://docs.voucherify.io, "Errors". */
const ERROR_KEYS = ['code', 'key', 'message', 'details', 'request_id', 'error'];
const ENOUGH_ERROR_KEYS = 3;

function describeError(doc: JsonDocument): Description | null {
  const code = childOf(doc, 0, 'code');
  if (code < 0 || kindOf(doc, code) !== 'number' || textMember(doc, 0, 'message') === null) {
    return null;
  }
  if (ERROR_KEYS.filter((key) => childOf(doc, 0, key) >= 0).length < ENOUGH_ERROR_KEYS) return null;
  const key = textMember(doc, 0, 'key') ?? textMember(doc, 0, 'message')!;
  return foreign(
    `This is an error from Voucherify’s API, ${toCode(key)} with the code ${toCode(sourceOf(doc, code), 12)}. ${WAY_OUT}`,
    'API errors have the keys `code`, `key`, `message` and `details` at the top level. Webhooks have none of them there.',
  );
}

function describeList(doc: JsonDocument): Description | null {
  if (textMember(doc, 0, 'object') !== 'list') return null;
  const key = textMember(doc, 0, 'data_ref') ?? 'data';
  const list = childOf(doc, 0, key);
  const count = list >= 0 && kindOf(doc, list) === 'array' ? childrenOf(doc, list).length : null;
  const what =
    count === null ? toCode(key) : `${counted(count, 'value', 'values')} in ${toCode(key)}`;
  return foreign(
    `This is a list from Voucherify’s API, with ${what}. ${WAY_OUT}`,
    'API lists have `list` in `object`. A webhook body has no `object` key at the top level.',
  );
}

/** An object as Voucherify's API returns it names its own kind in `object`. */
function describeObject(doc: JsonDocument): Description | null {
  const name = textMember(doc, 0, 'object');
  if (name === null) return null;
  // The data of an order event has its objects under their names.
  const advice = DATA_OBJECTS.includes(name)
    ? `Use the whole webhook body, with this object in \`data.${name}\`.`
    : WAY_OUT;
  return foreign(
    `This is a single ${toCode(name)} object from the API, not an event. ${advice}`,
    'API objects have an `object` key at the top level. Order event data does not.',
  );
}
