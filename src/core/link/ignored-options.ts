import { groupDigits } from '../format/digits.ts';
import { toCode } from '../read/code.ts';
import type { IgnoredOption } from './options.ts';

const SENTENCES: Readonly<
  Record<IgnoredOption['reason'], readonly [one: string, several: string]>
> = {
  unknown: ['is not supported and was ignored', 'are not supported and were ignored'],
  value: ['has an unknown value and was ignored', 'have unknown values and were ignored'],
  repeated: ['is repeated, so the first one was used', 'are repeated, so the first ones were used'],
};

/** UTF-16 code units of an option that a sentence quotes. */
const MAX_QUOTED_UNITS = 24;

/** A sentence for each reason why options were ignored, however many they are. */
export function explainIgnored(ignored: readonly IgnoredOption[]): string[] {
  return Object.entries(SENTENCES).flatMap(([reason, [one, several]]) => {
    const [first, ...more] = ignored.filter((option) => option.reason === reason);
    if (!first) return [];
    const quoted = toCode(first.part, MAX_QUOTED_UNITS);
    return more.length === 0
      ? `The link option ${quoted} ${one}.`
      : `The link option ${quoted} and ${groupDigits(more.length)} more ${several}.`;
  });
}
