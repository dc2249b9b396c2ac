import { childOf, pointerOf, rangeOf } from '../read/json-document.ts';
import { append } from '../read/pointer.ts';
import { propertiesOf, type FieldSchema } from '../schema/event-schema.ts';
import { counted } from '../wording/lists.ts';
import type { LayoutContext } from './context.ts';
import { worst } from '../severities.ts';
import type { Block, Field } from './types.ts';

/**
 * The described members that a payload leaves out, under one closed title; nothing while a filter
 * is set.
 * @param skip keys that are shown elsewhere.
 */
export function absentGroup(
  context: LayoutContext,
  node: number,
  schema: FieldSchema,
  skip: readonly string[] = [],
): Block[] {
  const { doc } = context;
  if (context.matches) return [];
  const holder = pointerOf(doc, node);
  const fields = [...propertiesOf(schema)]
    .filter(([key]) => childOf(doc, node, key) < 0 && !skip.includes(key))
    .map(([key, property]) =>
      absentField(context, {
        pointer: append(holder, key),
        range: rangeOf(doc, node),
        key,
        label: property.title ?? key,
        text: 'not included',
        note: property['x-absent'],
      }),
    );
  if (fields.length === 0) return [];
  const severity = worst(fields.flatMap((field) => field.severity ?? []));
  return [
    {
      kind: 'group',
      title: 'Optional fields not in this payload',
      key: '',
      pointer: holder,
      range: rangeOf(doc, node),
      described: true,
      isAbsent: true,
      summary: counted(fields.length, 'field', 'fields'),
      blocks: [{ kind: 'fields', fields }],
      findings: fields.reduce((sum, { findings }) => sum + findings.length, 0),
      ...(severity === undefined ? {} : { severity }),
    },
  ];
}

/** A field that is not in the payload, in words with a note, and the findings about it. */
export function absentField(
  { budget, findings }: LayoutContext,
  {
    text,
    note,
    ...place
  }: Pick<Field, 'pointer' | 'range' | 'key' | 'label'> & {
    text: string;
    note: string | undefined;
  },
): Field {
  budget.left--;
  const severity = findings.worstAt(place.pointer);
  return {
    ...place,
    described: true,
    value: { kind: 'absent', text, source: '', ...(note === undefined ? {} : { note }) },
    findings: findings.at(place.pointer),
    ...(severity === undefined ? {} : { severity }),
  };
}
