import type { Analysis, Finding, Fix } from '../analysis.ts';
import { toCode } from '../read/code.ts';
import { codeOf } from '../wording/field-name.ts';

/** The title of a fix, and the sentence about its change. A `*` is the name of the field. */
const SENTENCES: readonly (readonly [title: RegExp, sentence: string])[] = [
  [/^Change to (.*)$/s, 'Changed * to $1.'],
  [/^Change "(.*?)" to (.*)$/s, 'Changed `$1` to $2.'],
  [/^Rename to (.*)$/s, 'Renamed * to $1.'],
  [/^Add (.*)$/s, 'Added $1.'],
  [/^Remove (.*)$/s, 'Removed $1.'],
  [/^Convert (.*)$/s, 'Converted $1.'],
  [/^Unwrap/, 'Unwrapped *.'],
  [/^Swap (.*)$/s, 'Swapped $1.'],
];

/**
 * A sentence about fixes that were applied, with code between backticks.
 * @param analysis the analysis that offered them.
 */
export function fixWords(analysis: Analysis, fixes: readonly Fix[]): string {
  const [fix, ...more] = fixes;
  if (!fix || more.length > 0) return `Applied ${fixes.length} fixes.`;
  const finding = analysis.findings.find(
    (one) => one.fix === fix || one.choices?.includes(fix) === true,
  );
  const found = SENTENCES.find(([title]) => title.test(fix.title));
  if (!finding || !found) return 'Applied the fix.';
  const name = nameOf(finding, analysis).replaceAll('$', '$$$$');
  return fix.title.replace(found[0], found[1].replace('*', name));
}

function nameOf({ code, pointer, related }: Finding, { form }: Analysis): string {
  // The finding of a missing field is at its holder, and the misspelt key is the renamed one.
  const renamed = code === 'missing' || code === 'purpose-incomplete' ? related?.[0] : undefined;
  return form === null ? toCode(pointer) : codeOf(renamed?.pointer ?? pointer, form);
}
