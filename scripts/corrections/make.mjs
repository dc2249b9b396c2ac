import { schemaDifferences } from './differences.mjs';
import { countEvidence } from './evidence.mjs';

/** Differences whose two sides are the same wherever they occur: what they say stands in the document, once. */
const PLAIN = new Set(['nullable', 'optional', 'required', 'open', 'narrowed']);

/** Differences in what a value may be; those of one place need not be those of another. */
const OF_VALUES = new Set(['nullable', 'type', 'values', 'format']);

/**
 * What the documents show: the data objects of the event examples, and of the one documented delivery.
 * @returns {Record<string, object>} name → data object
 */
export function documentedData(examples, delivery) {
  return { ...examples, 'the documented delivery': delivery.data };
}

/**
 * The corrections as they are kept: file → field → list, in the schema's order.
 * @param known the corrections kept so far: their notes, written by hand, are taken over.
 */
export function makeCorrections(openapi, examples, bundle, known) {
  const evidence = countEvidence(examples, bundle);
  const corrections = {};
  for (const difference of schemaDifferences(openapi, bundle)) {
    const { file, field, kind, published, ours, isPartial } = difference;
    const before = known[file]?.[field]?.find((one) => one.kind === kind);
    const fields = (corrections[file] ??= {});
    (fields[field] ??= []).push({
      kind,
      ...(PLAIN.has(kind) ? {} : { published, ours }),
      ...(isPartial && OF_VALUES.has(kind) ? { partial: true } : {}),
      ...defined('seen', evidence(difference)),
      ...defined('note', before?.note),
    });
  }
  return corrections;
}

function defined(key, value) {
  return value === undefined ? {} : { [key]: value };
}
