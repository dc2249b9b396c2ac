import { childrenOf, keyOf, kindOf, pointerOf } from '../read/json-document.ts';
import { objectAt, textAt } from '../read/node-at.ts';
import { partsOf } from '../read/pointer.ts';
import { propertySchema, schemaAt } from '../schema/event-schema.ts';
import { isCurrencyKey } from '../format/currency.ts';
import { groupDigits } from '../format/digits.ts';
import { shorten } from '../read/shorten.ts';
import type { LayoutContext } from './context.ts';
import { figure, figureAt, quiet, type Line } from './spans.ts';
import type { Fact } from './summary/types.ts';

export type FactParts = readonly [label: string, value: Line, note?: Line];

/** The facts of a card. One without a value is left out. */
export function factsOf(parts: readonly FactParts[]): Fact[] {
  return parts
    .filter(([, value]) => value.length > 0)
    .map(([label, value, note = []]) => ({ label, value, ...(note.length > 0 ? { note } : {}) }));
}

/** The first of several values that is there. */
export function firstFigure(
  context: LayoutContext,
  from: number,
  paths: readonly (readonly string[])[],
): Line {
  for (const path of paths) {
    const line = figureAt(context, from, path);
    if (line.length > 0) return line;
  }
  return [];
}

/** The name of the customer or referrer in an object, else the email address. */
export function personName(
  context: LayoutContext,
  holder: number,
  person: 'customer' | 'referrer' = 'customer',
): Line {
  return firstFigure(context, holder, [
    [person, 'name'],
    [person, 'email'],
  ]);
}

/** The campaign of a voucher or promotion, by name. @param other the campaign when it names none. */
export function campaignLine(context: LayoutContext, voucher: number, other: number): Line {
  if (textAt(context.doc, voucher, 'campaign') !== null) {
    return figureAt(context, voucher, ['campaign']);
  }
  const nested = figureAt(context, voucher, ['campaign', 'name']);
  return nested.length > 0 ? nested : figureAt(context, other, ['name']);
}

/** Metadata that a card lists; the fold has all. */
const MAX_METADATA = 3;

/** UTF-16 code units of a metadata key in a card. */
const MAX_KEY = 40;

/** "language pt, tier gold and 2 more", without the currency, which has a line of its own. */
export function metadataFact(context: LayoutContext, holder: number): FactParts {
  const { doc } = context;
  const metadata = objectAt(doc, holder, 'metadata');
  if (metadata < 0) return ['Metadata', []];
  const members = childrenOf(doc, metadata).filter((member) => !isCurrencyKey(keyOf(doc, member)));
  const listed = members
    .filter((member) => !['object', 'array', 'null'].includes(kindOf(doc, member)))
    .slice(0, MAX_METADATA);
  const more = members.length - listed.length;
  const schema = context.form && schemaAt(context.form, partsOf(pointerOf(doc, metadata)));
  const nameOf = (member: number) => {
    const key = keyOf(doc, member);
    return propertySchema(schema, key)?.title ?? shorten(key, MAX_KEY);
  };
  const spans = listed.flatMap((member, index) => [
    quiet(`${index === 0 ? '' : ', '}${nameOf(member)} `),
    figure(context, member),
  ]);
  if (more === 0) return ['Metadata', spans];
  const rest =
    listed.length === 0
      ? `${groupDigits(members.length)} fields`
      : ` and ${groupDigits(more)} more`;
  return ['Metadata', [...spans, quiet(rest)]];
}

/** Says Active or Not active. */
export function activityBadge(context: LayoutContext, object: number): Line {
  return figureAt(context, object, ['active'], {
    say: ({ source }) => (source === 'true' ? 'Active' : 'Not active'),
  });
}

/** An enumeration in words; a value that has no words stays as it is. */
export function worded(
  context: LayoutContext,
  holder: number,
  key: string,
  words: Readonly<Record<string, string>>,
): Line {
  return figureAt(context, holder, [key], {
    mark: 'none',
    say: ({ source, text }) => (Object.hasOwn(words, source) ? words[source]! : text),
  });
}
