import { PURPOSE_OBJECTS, PURPOSES } from '../../event/purposes.ts';
import type { Finding, Place, Purpose } from '../analysis.ts';
import {
  childOf,
  holderRangeOf,
  keyRangeOf,
  pointerOf,
  type JsonDocument,
} from '../read/json-document.ts';
import { toCode } from '../read/code.ts';
import { at } from '../read/node-at.ts';
import { append } from '../read/pointer.ts';
import { explainMisspelt } from './missing.ts';
import type { UndescribedKey } from './undescribed.ts';
import { joinWords } from '../wording/lists.ts';
import { WHY_MAYBE_CUSTOM } from '../wording/reasons.ts';
import type { FoundPurpose, PurposeFit } from '../recognise/purpose.ts';

/** The data object that is compared with a purpose. */
interface PurposeData {
  readonly doc: JsonDocument;
  /** Node of the data object. */
  readonly data: number;
  /** Undescribed keys that were probably meant to be another key. */
  readonly misspelt: readonly UndescribedKey[];
}

/**
 * The findings about the purpose: it is unclear, or the data lacks an object of it or has one too
 * many. They are warnings, and errors when the user asked for the purpose.
 * @param data node of the data object.
 * @param fit of the data and the purpose that was asked for, else found.
 * @param misspelt undescribed keys that were probably meant to be another key.
 */
export function findPurposeFindings(
  doc: JsonDocument,
  data: number,
  found: FoundPurpose,
  asked: Purpose | undefined,
  fit: PurposeFit,
  misspelt: readonly UndescribedKey[],
): Finding[] {
  const subject = { doc, data, misspelt };
  if (asked !== undefined) return explainMisfits(subject, fit, asked, 'error');
  if (found.purpose !== null) return explainMisfits(subject, fit, found.purpose, 'warning');
  return explainUnclear(subject, found.reason);
}

function explainUnclear(
  { doc, data, misspelt }: PurposeData,
  reason: 'ambiguous' | 'campaign-alone',
): Finding[] {
  const place = {
    severity: 'warning',
    pointer: pointerOf(doc, data),
    range: holderRangeOf(doc, data),
  } as const;
  if (reason === 'ambiguous') {
    const surplus = PURPOSE_OBJECTS.filter((key) => key !== 'campaign' && at(doc, data, key) >= 0);
    const [first, ...related] = surplus.map((key): Place => {
      const member = childOf(doc, data, key);
      return { pointer: pointerOf(doc, member), range: keyRangeOf(doc, member)! };
    });
    return [
      {
        ...place,
        ...first,
        code: 'purpose-ambiguous',
        message: `${joinWords(surplus.map((key) => toCode(key)))} do not go together. A distribution either notifies about a promotion or publishes codes.`,
        why: 'Each purpose adds its own objects. No documented purpose adds both.',
        related,
      },
    ];
  }
  // The campaign is not alone: another object of its purpose is misspelt and has a finding.
  const objects: readonly (string | null)[] = PURPOSE_OBJECTS;
  if (misspelt.some(({ holder, meant }) => holder === data && objects.includes(meant))) return [];
  return [
    {
      ...place,
      code: 'purpose-incomplete',
      message:
        '`campaign` is the only purpose object. Add `promotion_tier` for a promotion, or `voucher` and `publication` for unique codes.',
      why: 'Each purpose adds its own objects. No documented purpose adds only a campaign.',
    },
  ];
}

/** @param severity `error` when the user asked for the purpose. */
function explainMisfits(
  { doc, data, misspelt }: PurposeData,
  { lacking, surplus }: PurposeFit,
  purpose: Purpose,
  severity: 'error' | 'warning',
): Finding[] {
  const pointer = pointerOf(doc, data);
  const range = holderRangeOf(doc, data);
  const { title } = PURPOSES[purpose];
  const source =
    severity === 'warning'
      ? 'The purpose was detected from the objects in the data.'
      : 'You chose this purpose.';
  return [
    ...lacking.map((key): Finding => {
      const name = toCode(key);
      const message = `${name} is missing or \`null\`, but the purpose “${title}” needs it.`;
      const slip = misspelt.find(({ holder, meant }) => holder === data && meant === key);
      return {
        severity,
        code: 'purpose-incomplete',
        pointer,
        range,
        missingKey: key,
        why: `${source} ${WHY_MAYBE_CUSTOM}`,
        ...(slip ? explainMisspelt(doc, name, slip) : { message }),
      };
    }),
    ...surplus.map((key): Finding => {
      const member = childOf(doc, data, key);
      return {
        severity,
        code: 'purpose-surplus',
        pointer: append(pointer, key),
        range: keyRangeOf(doc, member)!,
        message: `\`${key}\` is not part of the purpose “${title}”. Remove the object, or choose another purpose.`,
        why: source,
      };
    }),
  ];
}
