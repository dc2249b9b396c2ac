import { schemaDifferences } from './differences.mjs';
import { countEvidence } from './evidence.mjs';

/** Differences whose two sides are the same in every place. The document states each once. */
const PLAIN = new Set(['nullable', 'optional', 'required', 'open', 'narrowed']);

/** Differences in the allowed values. Those of one place may differ from those of another. */
const OF_VALUES = new Set(['nullable', 'type', 'values', 'format']);

/**
 * The documented data objects: those of the event examples, and that of the one documented
 * delivery.
 * @returns {Record<string, object>} name → data object
 */
export function documentedData(examples, delivery) {
  return { ...examples, 'the documented delivery': delivery.data };
}

/**
 * The corrections as they are stored: file → field → list, in the schema's order.
 * @param known the corrections stored so far. Their handwritten notes stay.
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
