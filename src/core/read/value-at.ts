/**
 * Short ways through parsed values, by keys joined with slashes. `undefined` means “absent”
 * throughout.
 */
import { partsOf } from './pointer.ts';

/** Whether a value is an object and not an array or `null`. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a member; `undefined` when it is absent or null, or the holder is not an object. */
export function memberOf(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null) return undefined;
  // The callers' keys are their own and name nothing that objects inherit. A check for own members
  // would double the time for each item of an order.
  return (holder as Record<string, unknown>)[key] ?? undefined;
}

/** The value at the end of a path; `undefined` when it or its holder is absent or null. */
export function valueAt(from: unknown, path: string): unknown {
  // Most paths are one key, and rules ask for several at every item.
  return path.includes('/') ? follow(from, path.split('/')) : memberOf(from, path);
}

/** The value that a JSON Pointer names; `undefined` when it is absent or null. */
export function valueAtPointer(root: unknown, pointer: string): unknown {
  return follow(root, partsOf(pointer));
}

/**
 * The integer at the end of a path; `undefined` for anything else, also for an integer that a
 * double cannot hold.
 */
export function integerAt(from: unknown, path: string): number | undefined {
  const value = valueAt(from, path);
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** The string at the end of a path; `undefined` for anything else. */
export function textAt(from: unknown, path: string): string | undefined {
  const value = valueAt(from, path);
  return typeof value === 'string' ? value : undefined;
}

function follow(from: unknown, parts: readonly string[]): unknown {
  return parts.reduce(memberOf, from) ?? undefined;
}
