import { kindOf, pointerOf, rangeOf, stringOf } from '../read/json-document.ts';
import { at, isSeen } from '../read/node-at.ts';
import { partsOf } from '../read/pointer.ts';
import { schemaAt, typesOf } from '../schema/event-schema.ts';
import { formatAmount } from '../format/money.ts';
import { shorten } from '../read/shorten.ts';
import type { LayoutContext } from './context.ts';
import type { Line, Span } from './line.ts';
import type { Copied } from './summary/types.ts';
import { toValue } from './value.ts';

export type { Line, Span } from './line.ts';

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, mark: 'strong' });
export const code = (text: string): Span => ({ text, mark: 'code' });
export const quiet = (text: string): Span => ({ text, mark: 'quiet' });

/** UTF-16 code units of a value that a line shows; its field has all of it. */
const MAX_FIGURE = 120;

/** The parts that are not empty, with a separator between them. */
export function listed(parts: readonly Line[], separator = ', '): Line {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [plain(separator), ...part]));
}

export interface FigureOptions {
  /** `none`: as text, although the schema calls it a code. */
  readonly mark?: Span['mark'] | 'none';
  /** The words for a value of the right type; by default those of its field. */
  readonly say?: (shown: { readonly text: string; readonly source: string }) => string;
}

/**
 * A value of the payload as a part of a line, with its place. A value of a wrong type is shown as
 * its source, because formatted it would look right.
 */
export function figure(context: LayoutContext, node: number, options: FigureOptions = {}): Span {
  const { doc, findings, form } = context;
  const pointer = pointerOf(doc, node);
  const schema = form === null ? null : schemaAt(form, partsOf(pointer));
  const value = toValue(context, node, schema);
  const isUnexpected =
    value.kind === 'json' && !(schema && typesOf(schema).includes(kindOf(doc, node)));
  const isWrong = value.kind === 'wrong' || isUnexpected;
  const severity = findings.worstAt(pointer);
  const asked = options.mark ?? (value.kind === 'code' ? 'code' : 'none');
  const mark = isWrong ? 'source' : asked;
  return {
    text: shorten(isWrong ? value.text : (options.say?.(value) ?? value.text), MAX_FIGURE),
    ...(mark === 'none' ? {} : { mark }),
    place: { pointer, range: rangeOf(doc, node) },
    ...(severity === undefined || severity === 'notice' ? {} : { severity }),
  };
}

/** The value at the end of a path as a line of one span; empty when it is absent, null or blank. */
export function figureAt(
  context: LayoutContext,
  from: number,
  path: readonly string[],
  options: FigureOptions = {},
): Line {
  const node = at(context.doc, from, ...path);
  if (node < 0) return [];
  const span = figure(context, node, options);
  return isSeen(span.text) && span.text !== '""' ? [span] : [];
}

/** Says an amount of money with its currency, because it is alone. */
export function inCurrency({ currency }: LayoutContext): FigureOptions {
  return { say: ({ source }) => formatAmount(source, currency) };
}

/** The currency of all amounts of a block, which leads to where the payload names it. */
export function currencySpan({ currency }: LayoutContext): Span {
  if (currency.code === null) return quiet('minor units');
  const { pointer, range } = currency;
  const place = pointer !== undefined && range ? { place: { pointer, range } } : {};
  return { ...quiet(currency.code), ...place };
}

/** A string of the payload that a button copies. */
export function copied({ doc }: LayoutContext, node: number, label: string): Copied {
  return {
    label,
    value: stringOf(doc, node),
    pointer: pointerOf(doc, node),
    range: rangeOf(doc, node),
  };
}

/** The text of a line. */
export function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}
