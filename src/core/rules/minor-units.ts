import { kindOf, pointerOf, rangeOf, sourceOf } from '../read/json-document.ts';
import { formatMinor, type Currency } from '../format/money.ts';
import { counted } from '../wording/lists.ts';
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
        why: 'Every documented amount is a whole number in minor units. For example, 5500 means 55.00 USD.',
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
