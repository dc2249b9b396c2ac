import { amountFits } from '../amounts/sums.ts';
import { kindOf, pointerOf, rangeOf, sourceOf } from '../read/json-document.ts';
import { formatMinor, type Currency } from '../format/money.ts';
import { counted } from '../wording/lists.ts';
import { valueAtPointer } from '../read/value-at.ts';
import { change, offer } from '../validate/fixes.ts';
import { cut } from '../wording/quote.ts';
import { createMoney } from './money.ts';
import { schemasOf } from '../schema/event-schema.ts';
import { violation, nameIn, type OrderEventData, type Rule, type Violation } from './violation.ts';

const SEVERITY = 'warning';

const WHOLE = /^-?\d+\.0+$/;

/**
 * Whole amounts that are written with a point, as programs write decimals: 55.00 is read as 55
 * minor units and most probably meant 5500. The schema accepts them, because 55.00 is an integer
 * for JSON Schema.
 */
export const minorUnits: Rule = (subject) => {
  const { doc, form } = subject;
  const whole = doc.unusualNumbers.filter((node) => WHOLE.test(sourceOf(doc, node)));
  if (whole.length === 0) return [];
  const schemas = schemasOf(doc, form);
  const amounts = whole.filter(
    (node) => schemas[node]?.['x-unit'] === 'minor' && Number(sourceOf(doc, node)) !== 0,
  );
  const first = amounts[0];
  if (first === undefined) return [];
  const numbers = numbersOfSerialiser(subject, (node) => schemas[node]?.['x-unit'] === 'minor');
  if (numbers) return [rewritten(subject, first, numbers)];
  const { currency } = createMoney(subject);
  return amounts.map((node) =>
    violation(subject, SEVERITY, 'minor-units', () => {
      const pointer = pointerOf(doc, node);
      const source = sourceOf(doc, node);
      return {
        pointers: [pointer],
        message: explainDecimal(nameIn(subject, pointer), source, currency()),
        why: 'Every documented amount is an integer in minor units, so 5500 is 55.00 USD.',
        ...offer(
          readingsOf(subject, pointer, source, currency(), amounts.length === 1).map((amount) =>
            change(doc, node, String(amount)),
          ),
        ),
      };
    }),
  );
};

function explainDecimal(name: string, source: string, currency: Currency): string {
  const [whole] = source.split('.') as [string];
  const meaning = `${name} is ${cut(source)}, which means ${cut(whole)} minor units`;
  const { code, decimals } = currency;
  if (code === null)
    return `${meaning}. If you mean ${cut(source)} of a currency, write the amount in minor units.`;
  if (decimals === 0)
    return `${name} is ${cut(source)}, but amounts in ${code} have no decimals. Write ${cut(whole)}.`;
  const meant = whole + '0'.repeat(decimals);
  const [read, amount] = [whole, meant].map((minor) => cut(formatMinor(minor, currency)));
  return `${meaning} (${read} ${code}). If you mean ${amount} ${code}, write ${cut(meant)}.`;
}

/**
 * The amounts in minor units that a whole number with a point may mean, the likeliest first.
 * @param isAlone whether no other amount has a point. Then the sums can decide. If several have one,
 *   a program wrote amounts of the currency, and their sums hold in that unit too.
 */
function readingsOf(
  { doc }: OrderEventData,
  pointer: string,
  source: string,
  { code, decimals }: Currency,
  isAlone: boolean,
): readonly number[] {
  const [whole, fraction] = source.split('.') as [string, string];
  const places = code === null ? fraction.length : decimals;
  const [major, minor] = [Number(whole + '0'.repeat(places)), Number(whole)];
  if (!Number.isSafeInteger(major)) return [];
  if (code !== null && decimals === 0) return [minor];
  const [, holder, key] = /^(.*)\/(.*)$/.exec(pointer) as unknown as [string, string, string];
  const object = valueAtPointer(doc.root, holder) as object;
  const confirmed = [major, minor].filter((amount) => amountFits(object, key, amount) === true);
  if (isAlone && confirmed.length === 1) return confirmed;
  if (code === null) return [];
  return !isAlone && fraction.length === decimals ? [major] : [major, minor];
}

/** Fewer numbers may all have a point by chance. */
const MIN_NUMBERS = 3;
/** Places beside the first that one finding names. */
const MAX_RELATED = 8;
/** More numbers are not offered as one fix. */
const MAX_EDITS = 20_000;

/**
 * All numbers of a payload when a program wrote `.0` behind each of them, counts included; `null`
 * when they may be amounts in the currency.
 */
function numbersOfSerialiser(
  { doc }: OrderEventData,
  isMoney: (node: number) => boolean,
): readonly number[] | null {
  const numbers: number[] = [];
  let others = 0;
  for (let node = 0; node < doc.positions.count; node++) {
    if (kindOf(doc, node) !== 'number') continue;
    if (!/\d\.0$/.test(sourceOf(doc, node))) return null;
    numbers.push(node);
    if (!isMoney(node)) others++;
  }
  return numbers.length >= MIN_NUMBERS && others > 0 ? numbers : null;
}

/** One finding for all of these numbers. @param first node of the first amount. */
function rewritten(subject: OrderEventData, first: number, numbers: readonly number[]): Violation {
  const { doc } = subject;
  const { severity, explain } = violation(subject, SEVERITY, 'minor-units', () => ({
    pointers: [first, ...numbers.filter((node) => node !== first).slice(0, MAX_RELATED)].map(
      (node) => pointerOf(doc, node),
    ),
    message: `All ${counted(numbers.length, 'number', 'numbers')} end in \`.0\`, such as ${sourceOf(doc, first)}. A program rewrote the payload, because Voucherify sends integers.`,
    why: 'Every documented amount is an integer. Programs that know only decimal numbers add the `.0`.',
  }));
  if (numbers.length > MAX_EDITS) return { severity, explain };
  const edits = numbers.map((node) => {
    const { end } = rangeOf(doc, node);
    return { range: { start: end - '.0'.length, end }, text: '' };
  });
  return { severity, explain: () => ({ ...explain(), fix: { title: 'Remove every .0', edits } }) };
}
