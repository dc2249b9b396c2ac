import type { Analysis, Fix, Place } from '../../analysis.ts';
import { documentOf } from '../../documents.ts';
import { nodeAt, rangeOf } from '../../read/json-document.ts';
import { isIndex, partsOf } from '../../read/pointer.ts';
import { schemaAt } from '../../schema/event-schema.ts';
import { nameOf } from '../../wording/field-name.ts';
import { changeTo, pointerOfHolder, type Holder } from '../changed-amount.ts';
import { createMoney, type Money } from '../money.ts';
import { ordersIn } from '../orders.ts';
import { subjectOf, type OrderEventData } from '../violation.ts';
import { itemName, mistakesIn, type Mistake } from './causes.ts';
import { equationOf, type Equation, type Term } from './equation.ts';
import type { Cause, Derivation, Operand } from './types.ts';

/** Operands that are listed one by one. An order can have ten thousand items. */
const MAX_OPERANDS = 12;

/**
 * Explains an amount of an order: the values that make it, and where it is not what they make, the
 * mistakes that the digits support. Only the sums that the rules check are explained.
 * @param pointer of the amount in `analysis.text`.
 * @param currency the ISO 4217 code that the user chose, for a payload that names none.
 * @returns `null` when no rule makes this amount, or when the payload lacks a part of it.
 */
export function derive(analysis: Analysis, pointer: string, currency?: string): Derivation | null {
  const doc = documentOf(analysis);
  const subject = doc && subjectOf(analysis, doc);
  const equation = subject && equationAt(subject, pointer);
  return equation ? explain(subject, equation, createMoney(subject, currency)) : null;
}

function equationAt(subject: OrderEventData, pointer: string): Equation | null {
  const found = ordersIn(subject).find((order) => pointer.startsWith(`${order.pointer}/`));
  if (!found) return null;
  const [first = '', index = '', key = '', ...deeper] = partsOf(
    pointer.slice(found.pointer.length),
  );
  if (index === '') return equationOf({ found, item: null }, first);
  const isItem = first === 'items' && isIndex(index) && deeper.length === 0;
  return isItem ? equationOf({ found, item: Number(index) }, key) : null;
}

function explain(subject: OrderEventData, equation: Equation, money: Money): Derivation {
  const { at, key, stated, made, terms, evidence } = equation;
  const of = placeOf(subject, at, key);
  const shown = terms.slice(0, MAX_OPERANDS);
  const rest = terms.slice(MAX_OPERANDS);
  const mistakes = mistakesIn(equation, money.factor());
  const changes = new Set(mistakes.map((mistake) => changeKey(mistake)));
  const fits = changes.size === 1 ? mistakes : [];
  const apart = stated - made;
  return {
    of,
    label: titleOf(subject, of.pointer) ?? key,
    path: nameOf(of.pointer, subject.form),
    operands: shown.map((term) => toOperand(subject, term, at, money)),
    more:
      rest.length === 0
        ? null
        : {
            count: rest.length,
            text: money.short(rest.reduce((sum, { amount }) => sum + amount, 0)),
          },
    result: money.full(made),
    stated: money.full(stated),
    difference:
      apart === 0
        ? null
        : `${money.short(Math.abs(apart))} ${money.currency().code ?? 'minor units'} ${apart > 0 ? 'more' : 'less'}`,
    why: `The equation is correct in ${evidence}.`,
    causes: fits.map((mistake) => toCause(mistake, money)),
    causesFound: changes.size,
    fix: fits[0] ? fixOf(subject, fits[0]) : null,
  };
}

/** Mistakes with one change are one explanation. */
function changeKey({ change, text }: Mistake): string {
  return change ? `${pointerOfHolder(change.at)}/${change.key} ${change.value}` : text;
}

function toCause({ text, change }: Mistake, money: Money): Cause {
  if (!change) return { text, made: null };
  return {
    text,
    made: change.key === 'quantity' ? String(change.value) : money.full(change.value),
  };
}

function fixOf(subject: OrderEventData, { change }: Mistake): Fix | null {
  return change && changeTo(subject, change.at, change.key, change.value, false);
}

/** @param of the equation's own holder: the operands of an order's sum over items are items. */
function toOperand(subject: OrderEventData, term: Term, of: Holder, money: Money): Operand {
  const { at, key, amount, operator } = term;
  const place = placeOf(subject, at, key);
  return {
    ...place,
    operator,
    label:
      at.item !== null && of.item === null
        ? itemName(at.found.items[at.item], at.item)
        : (titleOf(subject, place.pointer) ?? key),
    text: key === 'quantity' ? String(amount) : money.short(amount),
    isDerived: equationOf(at, key) !== null,
  };
}

function placeOf({ doc }: OrderEventData, at: Holder, key: string): Place {
  const pointer = `${pointerOfHolder(at)}/${key}`;
  return { pointer, range: rangeOf(doc, nodeAt(doc, pointer)) };
}

function titleOf({ form }: OrderEventData, pointer: string): string | undefined {
  return schemaAt(form, partsOf(pointer))?.title;
}
