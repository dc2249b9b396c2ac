import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/core/index.ts';
import {
  defectsIn,
  membersOf,
  root,
  valuesOf,
  type Defect,
  type Place,
} from './schema-instances.ts';

/** Instances of each kind of object. They are random, so few are enough. */
const INSTANCES = 25;
/** Defects of each instance. All of them would be thousands. */
const DEFECTS = 12;

interface Way {
  readonly place: Place;
  /** The objects and lists on the way, from the data object on. */
  readonly holders: readonly Place[];
}

/** The shortest way from the data object to each kind of object. */
function waysToObjects(): Way[] {
  const found = new Map<string, Way>();
  const waysIn = (holder: Place, holders: readonly Place[]): Way[] =>
    [...membersOf(holder).values()].map((place) => ({ place, holders: [...holders, holder] }));
  const queue = waysIn(root, []);
  for (let way = queue.shift(); way; way = queue.shift()) {
    const { file, field } = way.place.inside;
    if (field === '') {
      if (found.has(file)) continue;
      found.set(file, way);
    }
    queue.push(...waysIn(way.place, way.holders));
  }
  return [...found.values()];
}

type Members = Record<string, unknown>;

/**
 * A delivery with required members only and a value at the end of a way, and the value's pointer.
 */
function deliveryWith({ place, holders }: Way, value: unknown): { text: string; pointer: string } {
  const data: Members = { customer: { id: 'a' }, referrer: null, redemption: null };
  data['order'] = { id: 'a', items: [] };
  let at = data;
  const keys = place.path.map((part, index) => {
    const key = part === '*' ? '0' : part;
    const inner = holders[index + 1];
    at[key] = inner ? Object.assign(leastOf(inner), at[key]) : value;
    at = at[key] as Members;
    return key;
  });
  const delivery = { id: 'whs_1', data, event: { type: 'customer.order.updated' } };
  return { text: JSON.stringify(delivery), pointer: `/data/${keys.join('/')}` };
}

/** A list or an object with required members only. */
function leastOf({ shape }: Place): Members | unknown[] {
  if ([shape.type].flat().includes('array')) return [];
  const required = shape.required ?? [];
  return Object.fromEntries(required.map((key) => [key, 'a']));
}

const errorsOf = (text: string) =>
  analyse(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => `${code} ${pointer}`);

/** The same value with one defect. */
function withDefect(value: unknown, { code, path, value: other }: Defect): unknown {
  const copy = structuredClone(value);
  let holder = copy as Members;
  for (const key of path.slice(0, -1)) holder = holder[key] as Members;
  if (code === 'missing') delete holder[path.at(-1)!];
  else holder[path.at(-1)!] = other;
  return copy;
}

describe('a random object that the schema takes', () => {
  const ways = waysToObjects();

  test('every kind of object of the event is tried', () => {
    expect(ways.length).toBeGreaterThanOrEqual(30);
  });

  test.each(ways.map((way) => [way.place.inside.file, way] as const))(
    '%s has no error, and one at the exact place for each single defect',
    (_file, way) => {
      const { place } = way;
      const instances = valuesOf(place).filter(
        (value) => typeof value === 'object' && value !== null,
      );
      const picks = fc.array(fc.nat(), { minLength: DEFECTS, maxLength: DEFECTS });
      fc.assert(
        fc.property(instances, picks, (value, chosen) => {
          const sound = deliveryWith(way, value);
          expect(errorsOf(sound.text)).toEqual([]);
          const defects = defectsIn(place, value);
          if (defects.length === 0) return;
          for (const defect of chosen.map((pick) => defects[pick % defects.length]!)) {
            const { text } = deliveryWith(way, withDefect(value, defect));
            const path = defect.code === 'missing' ? defect.path.slice(0, -1) : defect.path;
            const pointer = [sound.pointer, ...path].join('/');
            expect([defect, errorsOf(text)]).toEqual([defect, [`${defect.code} ${pointer}`]]);
          }
        }),
        { numRuns: INSTANCES },
      );
    },
  );
});
