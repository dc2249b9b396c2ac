import { expect, test } from 'vitest';
import { testPayloads } from '../../scripts/test-payloads/write.mjs';
import { analyse, layout, type Analysis, type Line, type View } from '../../src/core/index.ts';
import { partsOf } from '../../src/core/read/pointer.ts';
import { schemaAt } from '../../src/core/schema/event-schema.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { exampleText } from '../payloads.ts';

const texts = [
  ...EXAMPLES.map(({ slug }) => exampleText(slug)),
  ...testPayloads()
    .filter(({ name }) => /^(promotion|unique-codes)-values-[1-4]$|^rollback/.test(name))
    .map(({ text }) => text),
];

/** Labels that are not the title of the field beside them, each with its reason. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  Valid: 'one row for both dates',
  'Each code gives': 'a sentence about the voucher template',
  'Each card starts with': 'a sentence about the voucher template',
  'Customers join': 'one row for two yes-or-no fields',
  Cause: 'the name of the API key or the ID of the user that caused the event',
  Item: 'the first of several fields by which people know an item',
  Currency: 'a key of the metadata',
  Metadata: 'keys of the user',
  'Outside the items': 'a calculated difference',
  'Below the item total': 'a calculated difference',
  'Unexplained difference': 'a calculated difference',
  'Discount above the amount': 'a calculated difference',
  'Referrer ID': 'the ID of a customer, copied from the referrer',
};

/** "2 items, 3 units" is counted. */
const COUNT = /^[\d,]+ items?\b/;

/** Keys by which people know an object, and the one number of an object that has no other. */
const KNOWN_BY = ['name', 'email', 'id', 'points', 'amount'];

/** A label of a view with the pointer of the first value beside it. */
type Labelled = readonly [label: string, pointer: string];

/** Labels of cards, tickets, receipts, tables and Copy buttons. */
function labelsOf({ summary, sections }: View): Labelled[] {
  const besideLine = (label: string, line: Line): Labelled[] => {
    const place = line.find((span) => span.place)?.place;
    return place ? [[label, place.pointer]] : [];
  };
  const rows = summary ? [...summary.receipt.steps, ...[summary.receipt.total ?? []].flat()] : [];
  const copied = [
    summary?.receipt.id,
    ...(summary?.tickets ?? []).map((ticket) => ticket.copied),
    ...sections.map(({ card }) => card?.copied),
  ];
  const parts = sections.flatMap(({ card }) => card?.parts ?? []);
  const facts = [
    ...(summary?.tickets ?? []).flatMap((ticket) => ticket.facts),
    ...parts.flatMap((part) => (part.kind === 'facts' ? part.facts : [])),
  ];
  return [
    // The currency follows the first word of the total's label.
    ...rows.flatMap(({ label, amount }) => besideLine(label[0]!.text, amount)),
    ...facts.flatMap(({ label, value }) => besideLine(label, value)),
    ...copied.flatMap((one): Labelled[] => (one ? [[one.label, one.pointer]] : [])),
    ...parts.flatMap((part): Labelled[] => {
      if (part.kind === 'amounts') {
        return part.bars.flatMap(({ label, pointer }): Labelled[] =>
          pointer === undefined ? [] : [[label, pointer]],
        );
      }
      if (part.kind !== 'table') return [];
      return part.rows.flatMap(({ cells }) =>
        cells.flatMap(({ column, field }): Labelled[] => {
          const { label } = part.columns.find(({ key }) => key === column)!;
          return field ? [[label, field.pointer]] : [];
        }),
      );
    }),
  ];
}

/** The names that a field may have: its title, and what it identifies. */
function namesOf({ form }: Analysis, pointer: string): (string | undefined)[] {
  const parts = partsOf(pointer);
  const title = schemaAt(form!, parts)?.title;
  const holder = KNOWN_BY.includes(parts.at(-1)!) ? schemaAt(form!, parts.slice(0, -1)) : null;
  return [title, title?.replace(/ (ID|name)$/, ''), holder?.title];
}

test('the report calls each field by its title in the schema', () => {
  const seen = new Set<string>();
  const others = new Set<string>();
  for (const text of texts) {
    const analysis = analyse(text);
    if (analysis.form === null) continue;
    for (const [label, pointer] of labelsOf(layout(analysis))) {
      seen.add(label);
      if (COUNT.test(label) || namesOf(analysis, pointer).includes(label)) continue;
      if (!Object.hasOwn(OTHER_LABELS, label)) others.add(`${label}: ${pointer}`);
    }
  }
  expect([...others]).toEqual([]);
  expect(seen.size).toBeGreaterThan(40);
});
