/**
 * Whether two parsed values are equal. The order of keys does not count. Without recursion, because
 * a payload may be nested a million levels deep.
 */
export function isSame(one: unknown, other: unknown): boolean {
  const pairs: [unknown, unknown][] = [[one, other]];
  for (let pair = pairs.pop(); pair; pair = pairs.pop()) {
    const [left, right] = pair;
    if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) {
      if (left !== right) return false;
      continue;
    }
    if (Array.isArray(left) !== Array.isArray(right)) return false;
    const keys = Object.keys(left);
    if (keys.length !== Object.keys(right).length) return false;
    for (const key of keys) {
      if (!Object.hasOwn(right, key)) return false;
      pairs.push([left[key as keyof typeof left], right[key as keyof typeof right]]);
    }
  }
  return true;
}
