import type { Severity } from '../../analysis.ts';
import { worst } from '../../severities.ts';
import type { IdentifierLink, LinkedIdentifier } from '../../rules/identifier-links.ts';

/** Places that should name the same thing. */
export interface Group {
  /** The identifier in most of the places. */
  readonly value: string;
  readonly places: LinkedIdentifier[];
  readonly severity?: Severity;
}

/** Puts the links that share a place together. */
export function groupsOf(links: readonly IdentifierLink[]): Group[] {
  let groups: IdentifierLink[][] = [];
  for (const link of links) {
    const isOther = (group: IdentifierLink[]) => !group.some((one) => sharePlace(one, link));
    groups = [
      ...groups.filter(isOther),
      [...groups.filter((group) => !isOther(group)).flat(), link],
    ];
  }
  return groups.map((group) => {
    const places = new Map(
      group.flatMap(({ left, right }) => [left, right]).map((place) => [place.pointer, place]),
    );
    const severity = worst(group.filter(({ holds }) => !holds).map((link) => link.severity));
    return {
      value: commonest([...places.values()]),
      places: [...places.values()],
      ...(severity === undefined ? {} : { severity }),
    };
  });
}

function sharePlace(one: IdentifierLink, other: IdentifierLink): boolean {
  const pointers = [one.left.pointer, one.right.pointer];
  return pointers.includes(other.left.pointer) || pointers.includes(other.right.pointer);
}

/** The value of most places; of two as frequent ones, the value of the shortest path. */
function commonest(places: readonly LinkedIdentifier[]): string {
  const counts = new Map<string, number>();
  const byDepth = places.toSorted((a, b) => depthOf(a) - depthOf(b));
  for (const { value } of byDepth) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = byDepth[0]!.value;
  for (const [value, count] of counts) if (count > counts.get(best)!) best = value;
  return best;
}

function depthOf({ pointer }: LinkedIdentifier): number {
  return pointer.split('/').length;
}
