import { pointerOf, sourceOf } from '../read/json-document.ts';
import { schemasOf } from '../schema/event-schema.ts';
import { violation, nameIn, type Rule, type RuleEntry } from './violation.ts';

const WHOLE_AMOUNT: RuleEntry = {
  severity: 'warning',
  evidence: 'every documented amount',
};

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
  return whole
    .filter((node) => schemas[node]?.['x-unit'] === 'minor' && Number(sourceOf(doc, node)) !== 0)
    .map((node) =>
      violation(subject, WHOLE_AMOUNT.severity, 'minor-units', () => {
        const pointer = pointerOf(doc, node);
        const source = sourceOf(doc, node);
        return {
          pointers: [pointer],
          message: `${nameIn(subject, pointer)} is written ${source}: amounts are in minor units, so this is read as ${String(Number(source))} of them, not as ${source} of the currency.`,
          why: `Amounts are integers without a point: so in ${WHOLE_AMOUNT.evidence}.`,
        };
      }),
    );
};
