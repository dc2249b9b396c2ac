import type { Wrapper } from '../analysis.ts';

/**
 * Says in one sentence what a payload was found in, the innermost wrapper first: “Found in a JSON
 * string in the field `body`.” Code has backticks.
 * @returns `null` where nothing was taken off.
 */
export function foundInside(wrappers: readonly Wrapper[]): string | null {
  if (wrappers.length === 0) return null;
  const labels = wrappers.map(({ label }) => label).reverse();
  return `Found in ${labels.join(' in ')}.`;
}
