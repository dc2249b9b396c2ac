import type { Analysis, Range } from '../analysis.ts';
import { documentOf } from '../documents.ts';
import { childrenOf, keyOf, kindOf, pointerOf, rangeOf } from '../read/json-document.ts';
import { shorten } from '../read/shorten.ts';
import { toFieldPath } from '../wording/field-path.ts';
import { schemasOf, type FieldSchema } from '../schema/event-schema.ts';
import type { ValueContext } from './context.ts';
import { valueContextOf } from './create-context.ts';
import { filterWords, matchesOf } from './filter.ts';
import { sizeOf } from './members.ts';
import type { ViewOptions } from './types.ts';
import { toValue } from './value.ts';

/** A field that a search has found. */
export interface FoundField {
  readonly pointer: string;
  readonly range: Range;
  /** The schema's title; the key where the schema has none. */
  readonly label: string;
  /** As people write it, inside the data object: `order.items[0].price`. */
  readonly path: string;
  /** The value as it is shown, in short; the size of an object or array. */
  readonly value: string;
}

export interface FoundFields {
  /** The number of all fields that were found. */
  readonly count: number;
  /** The first of them. Those whose name begins with what was typed come first. */
  readonly fields: readonly FoundField[];
}

/** Fields that a search lists. Another word finds the others. */
const MAX_FOUND = 50;

/** UTF-16 code units of the label, path and value of a field that was found. */
const MAX_SHOWN_UNITS = 80;

/**
 * Finds fields by the words of a filter, as a filtered view does.
 * @param options of the view; their currency counts.
 * @returns nothing for a blank filter, and for an unreadable text.
 */
export function findFields(
  analysis: Analysis,
  filter: string,
  options: ViewOptions = {},
): FoundFields {
  const doc = documentOf(analysis);
  if (!doc) return { count: 0, fields: [] };
  const context = valueContextOf(doc, analysis, options);
  const matches = matchesOf(context, filter);
  if (!matches) return { count: 0, fields: [] };
  const schemas = schemasOf(doc, analysis.form);
  const labelOf = (node: number) => schemas[node]?.title ?? keyOf(doc, node);
  const phrase = filter.trim().toLowerCase();
  const [word = ''] = filterWords(filter);
  const ranks: [number[], number[], number[]] = [[], [], []];
  for (let node = 1; node < doc.positions.count; node++) {
    if (!matches.isFound(node)) continue;
    const names = [labelOf(node).toLowerCase(), keyOf(doc, node).toLowerCase()];
    const begins = (start: string) => names.some((name) => name.startsWith(start));
    const rank = ranks[begins(phrase) ? 0 : begins(word) ? 1 : 2];
    if (rank.length < MAX_FOUND) rank.push(node);
  }
  const nodes = ranks.flat().slice(0, MAX_FOUND);
  const fields = nodes.map((node): FoundField => {
    const pointer = pointerOf(doc, node);
    return {
      pointer,
      range: rangeOf(doc, node),
      label: shorten(labelOf(node), MAX_SHOWN_UNITS),
      path: shorten(toFieldPath(pointer, analysis.dataPointer ?? ''), MAX_SHOWN_UNITS),
      value: shorten(textOf(context, node, schemas[node] ?? null), MAX_SHOWN_UNITS),
    };
  });
  return { count: matches.count, fields };
}

function textOf(context: ValueContext, node: number, schema: FieldSchema | null): string {
  const { doc } = context;
  const isHolder = ['object', 'array'].includes(kindOf(doc, node));
  return isHolder && childrenOf(doc, node).length > 0
    ? sizeOf(doc, node)
    : toValue(context, node, schema).text;
}
