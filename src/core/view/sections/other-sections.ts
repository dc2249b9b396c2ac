import type { Analysis } from '../../analysis.ts';
import {
  childOf,
  childrenOf,
  holderRangeOf,
  keyOf,
  kindOf,
  pointerOf,
  rangeOf,
} from '../../read/json-document.ts';
import { rootSchema, type FieldSchema } from '../../schema/event-schema.ts';
import { blocksOf } from '../blocks.ts';
import { counted } from '../../wording/lists.ts';
import { toField } from '../members.ts';
import { absentGroup } from '../absent.ts';
import type { LayoutContext } from '../context.ts';
import { deliveryCard } from '../cards/delivery.ts';
import type { Section } from '../types.ts';

/** The one section of JSON that is not this event: all of it, as it is. */
export function contentSections(context: LayoutContext): Section[] {
  const { doc } = context;
  if (context.matches?.count === 0) return [];
  const kind = kindOf(doc, 0);
  const isScalar = kind !== 'object' && kind !== 'array';
  const isEmpty = !isScalar && childrenOf(doc, 0).length === 0;
  return [
    {
      id: 'content',
      title: 'Content',
      key: '',
      pointer: '',
      range: rangeOf(doc, 0),
      state: 'present',
      card: null,
      unset: '',
      all: '',
      blocks:
        isScalar || isEmpty
          ? [{ kind: 'fields', fields: [toField(context, 0, null, { label: 'Content' })] }]
          : blocksOf(context, 0, null),
      counts: context.findings.within(''),
    },
  ];
}

/**
 * The other members of the data object: undocumented keys, objects of another purpose, and the
 * earlier of two members with the same key.
 * @param shown nodes of the members that have sections of their own.
 */
export function restSection(
  context: LayoutContext,
  data: number,
  schema: FieldSchema,
  shown: readonly number[],
): Section[] {
  const { doc } = context;
  const blocks = blocksOf(context, data, schema, shown);
  if (blocks.length === 0) return [];
  const counts = { error: 0, warning: 0, notice: 0 };
  // The findings of a duplicate key count once.
  const shownKeys = new Set(shown.filter((node) => node >= 0).map((node) => keyOf(doc, node)));
  const pointers = new Set(
    childrenOf(doc, data)
      .filter((member) => !shownKeys.has(keyOf(doc, member)))
      .map((member) => pointerOf(doc, member)),
  );
  for (const pointer of pointers) {
    const within = context.findings.within(pointer);
    counts.error += within.error;
    counts.warning += within.warning;
    counts.notice += within.notice;
  }
  return [
    {
      id: 'other',
      title: 'Other fields',
      key: '',
      pointer: pointerOf(doc, data),
      range: holderRangeOf(doc, data),
      state: 'present',
      card: null,
      unset: '',
      all: '',
      blocks,
      counts,
    },
  ];
}

/** The section of the delivery, when there is one around the data. */
export function deliverySection(
  context: LayoutContext,
  { form, dataPointer }: Analysis,
): Section[] {
  if (form !== 'delivery') return [];
  const { doc, findings } = context;
  const schema = rootSchema('delivery');
  const all = findings.within('');
  const data = childOf(doc, 0, 'data');
  // Without a data object its findings belong to the delivery, since no other section shows them.
  const isObject = data >= 0 && kindOf(doc, data) === 'object';
  const inData = findings.within(isObject ? dataPointer! : '-');
  const { next } = doc.positions;
  // The data object has sections of its own.
  const fields = next[0]! - 1 - (data < 0 ? 0 : next[data]! - data);
  const blocks = blocksOf(context, 0, schema, [data]);
  if (context.matches && blocks.length === 0) return [];
  return [
    {
      id: 'delivery',
      title: 'Delivery',
      key: '',
      pointer: '',
      range: holderRangeOf(doc, 0),
      state: 'present',
      card: context.matches ? null : deliveryCard({ context, data, node: 0 }),
      unset: '',
      all: `All ${counted(fields, 'field', 'fields')}`,
      blocks: [...blocks, ...absentGroup(context, 0, schema, ['data'])],
      counts: {
        error: all.error - inData.error,
        warning: all.warning - inData.warning,
        notice: all.notice - inData.notice,
      },
    },
  ];
}
