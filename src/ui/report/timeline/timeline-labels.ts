/** A point on a lane, and the words beside it. */
export interface Labelled {
  /** The share of the lane, 0 to 1. */
  readonly x: number;
  /** The words, and those that may be left out where there is little room. */
  readonly text: string;
  readonly extra: string;
}

/** Where the words of a point are; `null` where there is no room for them. */
export type LabelPlace = { readonly side: 'left' | 'right'; readonly hasExtra: boolean } | null;

/** About the width of a character of small type, in CSS pixels. */
const CHARACTER_PX = 6.4;
/** A point, and the room between it and its words, in CSS pixels. */
const BESIDE_PX = 20;

/**
 * Places the words of each point beside it, so that they cover neither a point nor other words.
 * @param points of one lane, from left to right.
 * @param width of the lane in CSS pixels.
 */
export function placeLabels(points: readonly Labelled[], width: number): LabelPlace[] {
  let taken = 0;
  return points.map(({ x, text, extra }, index) => {
    const at = x * width;
    const next = points[index + 1]?.x;
    const room = {
      right: (next === undefined ? width : next * width) - at - BESIDE_PX,
      left: at - taken - BESIDE_PX,
    };
    const short = text.length * CHARACTER_PX;
    const long = extra === '' ? short : (text.length + 1 + extra.length) * CHARACTER_PX;
    for (const needed of long === short ? [short] : [long, short]) {
      const side = needed <= room.right ? 'right' : needed <= room.left ? 'left' : null;
      if (side === null) continue;
      taken = side === 'right' ? at + BESIDE_PX + needed : at;
      return { side, hasExtra: needed === long };
    }
    taken = at;
    return null;
  });
}
