import { PURPOSE_OBJECTS, PURPOSES } from '../../event/purposes.ts';
import type { Finding, Purpose, Severity } from '../analysis.ts';
import {
  childOf,
  holderRangeOf,
  keyRangeOf,
  pointerOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { append } from '../read/pointer.ts';
import { tellMisspelt } from './missing.ts';
import type { UndescribedKey } from './undescribed.ts';
import type { FoundPurpose, PurposeFit } from '../recognise/purpose.ts';

/**
 * What the data lacks or has too much for its purpose: a warning where the purpose was found, an error where
 * the user asked for it.
 * @param data node of the data object.
 * @param misspelt undescribed keys that were meant to be another one.
 */
export function findPurposeFindings(
  doc: JsonDocument,
  data: number,
  found: FoundPurpose,
  asked: Purpose | undefined,
  { lacking, surplus }: PurposeFit,
  misspelt: readonly UndescribedKey[],
): Finding[] {
  const pointer = pointerOf(doc, data);
  const range = holderRangeOf(doc, data);
  if (asked === undefined && found.purpose === null) {
    const isObject = (key: string | null) => (PURPOSE_OBJECTS as readonly unknown[]).includes(key);
    // What the campaign belongs with is there under another name, and told already.
    if (
      found.reason === 'campaign-alone' &&
      misspelt.some(({ holder, meant }) => holder === data && isObject(meant))
    ) {
      return [];
    }
    return [
      found.reason === 'ambiguous'
        ? {
            severity: 'warning',
            code: 'purpose-ambiguous',
            pointer,
            range,
            message:
              'promotion_tier stands beside a voucher or publication: a distribution either notifies about a promotion or publishes codes.',
            why: 'Each purpose of a distribution brings objects of its own; no documented one brings both.',
          }
        : {
            severity: 'warning',
            code: 'purpose-incomplete',
            pointer,
            range,
            message:
              'campaign stands alone: a promotion also has promotion_tier, published codes also have voucher and publication.',
            why: 'Each purpose of a distribution brings objects of its own; a campaign belongs to two of them, never alone.',
          },
    ];
  }
  const purpose = asked ?? found.purpose!;
  const severity: Severity = asked === undefined ? 'warning' : 'error';
  const title = PURPOSES[purpose].title;
  const source = asked === undefined ? 'found by the objects in the data' : 'as you have chosen';
  return [
    ...lacking.map((key): Finding => {
      const message = `${key} is missing or null: a distribution with the purpose «${title}» sends it`;
      const slip = misspelt.find(({ holder, meant }) => holder === data && meant === key);
      return {
        severity,
        code: 'purpose-incomplete',
        pointer,
        range,
        missingKey: key,
        why: `The purpose is ${source}. A payload that was customised in the distribution may have dropped the object.`,
        ...(slip ? tellMisspelt(doc, message, slip) : { message: `${message}.` }),
      };
    }),
    ...surplus.map((key): Finding => {
      const member = childOf(doc, data, key);
      return {
        severity,
        code: 'purpose-surplus',
        pointer: append(pointer, key),
        range: keyRangeOf(doc, member) ?? range,
        message: `${key} is here, but a distribution with the purpose «${title}» does not send it.`,
        why: `The purpose is ${source}.`,
      };
    }),
  ];
}
