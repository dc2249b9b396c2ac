/** Counts of one task, the same on every machine. */
export interface Work {
  /** Calls of functions and turns of loops, see build.ts. */
  readonly steps: number;
  /** UTF-16 code units and elements that built-in functions read or make, which no step shows. */
  readonly characters: number;
  /** UTF-16 code units and values of what the task returns. */
  readonly result: number;
}

declare global {
  /** Of the modules that were built to count. */
  var $steps: { taken: number };
}

export function workOf(task: () => unknown): Work {
  let made: unknown;
  $steps.taken = 0;
  const characters = countCharacters(() => (made = task()));
  return { steps: $steps.taken, characters, result: sizeOfResult(made) };
}

/** Walks with a stack of its own, because a value may be nested deeper than calls can be. */
function sizeOfResult(made: unknown): number {
  let size = 0;
  const left = [made];
  const seen = new Set<unknown>();
  while (left.length > 0) {
    const value = left.pop();
    size += typeof value === 'string' ? value.length : 1;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const part of Object.values(value)) left.push(part);
  }
  return size;
}

type Method = (this: unknown, ...args: unknown[]) => unknown;

/** Functions that do one step, whatever the length of the text or the list. */
const ONE_STEP = new Set([
  ...['constructor', 'at', 'charAt', 'charCodeAt', 'codePointAt', 'push', 'pop'],
  ...['keys', 'values', 'entries', 'toString', 'valueOf'],
]);

/** Functions that read no more than they are given and make. */
const READS_ARGUMENTS = new Set(['slice', 'substring', 'startsWith', 'endsWith', 'concat']);

/** Functions that read up to the index that they return. */
const READS_UP_TO_FOUND = new Set(['indexOf', 'findIndex', 'search']);

function countCharacters(task: () => unknown): number {
  let count = 0;
  const restore: (() => void)[] = [];
  const watch = (holder: object, name: string, cost: Cost) => {
    const methods = holder as Record<string, Method>;
    const original = methods[name]!;
    methods[name] = function (...args) {
      const lastIndex = this instanceof RegExp ? this.lastIndex : 0;
      const made = Reflect.apply(original, this, args);
      count += cost(this, args, made, lastIndex);
      return made;
    };
    restore.push(() => (methods[name] = original));
  };
  for (const prototype of [String.prototype, Array.prototype]) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const isMethod = typeof (prototype as never)[name] === 'function';
      if (isMethod && !ONE_STEP.has(name)) watch(prototype, name, costOf(name));
    }
  }
  watch(RegExp.prototype, 'exec', costOfRegExp);
  watch(RegExp.prototype, 'test', costOfRegExp);
  watch(JSON, 'parse', (_, args) => sizeOf(args[0]));
  watch(JSON, 'stringify', (_self, _args, made) => sizeOf(made));
  for (const name of ['get', 'set', 'has']) watch(Map.prototype, name, costOfKey);
  for (const name of ['add', 'has']) watch(Set.prototype, name, costOfKey);
  for (const name of ['keys', 'values', 'entries', 'fromEntries'] as const) {
    watch(Object, name, (_, args, made) => sizeOf(args[0]) + sizeOf(made));
  }
  try {
    task();
  } finally {
    for (const undo of restore.reverse()) undo();
  }
  return count;
}

type Cost = (self: unknown, args: readonly unknown[], made: unknown, lastIndex: number) => number;

function costOf(name: string): Cost {
  return (self, args, made) => {
    const handled = sizeOf(made) + sizeOf(args[0]);
    if (READS_ARGUMENTS.has(name)) return handled;
    if (READS_UP_TO_FOUND.has(name)) {
      const from = typeof args[1] === 'number' ? args[1] : 0;
      const end = typeof made === 'number' && made >= 0 ? made : sizeOf(self);
      return sizeOf(args[0]) + Math.max(1, end - from);
    }
    return handled + sizeOf(self);
  };
}

/** What a pattern reads: up to the end of what it finds, or all, unless it is held to one place. */
const costOfRegExp: Cost = (self, args, made, lastIndex) => {
  const { sticky, global, lastIndex: end } = self as RegExp;
  if (made && (sticky || global)) return end - lastIndex;
  if (Array.isArray(made)) return (made as RegExpExecArray).index + sizeOf(made[0]);
  return sticky ? 1 : sizeOf(args[0]);
};

/** A new text is read to find its place in a map. */
const costOfKey: Cost = (_, args) => sizeOf(args[0]);

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}
