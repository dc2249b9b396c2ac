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
  /** The counter of the instrumented modules. */
  var $steps: { taken: number };
}

export function workOf(task: () => unknown): Work {
  $steps.taken = 0;
  charactersHandled = 0;
  const made = task();
  const [steps, characters] = [$steps.taken, charactersHandled];
  return { steps, characters, result: sizeOfResult(made) };
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

let charactersHandled = 0;

/**
 * The built-in functions count from here on, for good: putting them back would recompile the code.
 */
for (const prototype of [String.prototype, Array.prototype]) {
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const isMethod = typeof (prototype as never)[name] === 'function';
    if (isMethod && !ONE_STEP.has(name)) watch(prototype, name, costOf(name));
  }
}
for (const name of ['exec', 'test']) watchRegExp(name);
watch(JSON, 'parse', (_self, first) => sizeOf(first));
watch(JSON, 'stringify', (_self, _first, _second, made) => sizeOf(made));
// A map reads a new key to find its place.
for (const name of ['get', 'set', 'has']) watch(Map.prototype, name, (_, key) => sizeOf(key));
for (const name of ['add', 'has']) watch(Set.prototype, name, (_, key) => sizeOf(key));
for (const name of ['keys', 'values', 'entries', 'fromEntries']) {
  watch(Object, name, (_self, first, _second, made) => sizeOf(first) + sizeOf(made));
}

/** The cost of a call, from its `this`, its first two arguments and its result. */
type Cost = (self: unknown, first: unknown, second: unknown, made: unknown) => number;

function watch(holder: object, name: string, cost: Cost): void {
  const methods = holder as Record<string, Method>;
  const original = methods[name]!;
  methods[name] = function (...args) {
    const made = Reflect.apply(original, this, args);
    charactersHandled += cost(this, args[0], args[1], made);
    return made;
  };
}

/** A pattern reads up to the end of its match, or all, unless it is sticky. */
function watchRegExp(name: string): void {
  const methods = RegExp.prototype as unknown as Record<string, Method>;
  const original = methods[name]!;
  methods[name] = function (this: RegExp, text) {
    const { lastIndex: start, sticky, global } = this;
    const made = Reflect.apply(original, this, [text]);
    if (made && (sticky || global)) charactersHandled += this.lastIndex - start;
    else if (Array.isArray(made)) {
      charactersHandled += (made as RegExpExecArray).index + sizeOf(made[0]);
    } else charactersHandled += sticky ? 1 : sizeOf(text);
    return made;
  } as Method;
}

function costOf(name: string): Cost {
  if (READS_ARGUMENTS.has(name))
    return (_self, first, _second, made) => sizeOf(made) + sizeOf(first);
  if (READS_UP_TO_FOUND.has(name)) {
    return (self, first, second, made) => {
      const from = typeof second === 'number' ? second : 0;
      const end = typeof made === 'number' && made >= 0 ? made : sizeOf(self);
      return sizeOf(first) + Math.max(1, end - from);
    };
  }
  return (self, first, _second, made) => sizeOf(made) + sizeOf(first) + sizeOf(self);
}

function sizeOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}
