import { formatSpan } from '../format/time.ts';
import { shortWhen, ticksBetween, type Tick } from './timeline-ticks.ts';
import type { TimelineEntry } from './types.ts';

/**
 * The timeline as a picture: lanes on one scale. The moments that are too close together on it are
 * drawn once more, on a scale of their own.
 */
export interface TimelinePicture {
  readonly whole: TimelineScale;
  readonly magnified: TimelineScale | null;
}

/** Lanes and marks that share one span of time. */
export interface TimelineScale {
  readonly lanes: readonly TimelineLane[];
  readonly ticks: readonly Tick[];
}

/** What happened to one object, and when it is valid. */
export interface TimelineLane {
  /** "Order", "Redemption · Voucher". */
  readonly title: string;
  readonly validity: TimelineBar | null;
  /** The moments outside of the validity, the earliest first. Equal ones are one point. */
  readonly points: readonly TimelinePoint[];
}

/** Moments at one time. All positions are shares of the scale, 0 to 1. */
export interface TimelinePoint {
  readonly x: number;
  readonly moments: readonly TimelineEntry[];
  /** "18 Jun", "10:15:45.9". */
  readonly when: string;
  /**
   * "0.4 s later" than the point before it on a magnified scale. '' on another scale, and where its
   * own lane has an earlier point that readers would count from.
   */
  readonly later: string;
}

/** From when until when something is valid. */
export interface TimelineBar {
  readonly from: number;
  /** 1 when there is no end. */
  readonly to: number;
  readonly start: TimelinePoint | null;
  readonly end: TimelinePoint | null;
  /** "105 days"; '' without a start or an end. */
  readonly span: string;
}

/** Moments within this share of the scale are too close together on it. */
const CLUSTER = 0.01;

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** Lanes of a picture. The list below it has the moments of the others. */
const MAX_LANES = 10;

/** @param moments the earliest first, at least one. */
export function timelinePicture(moments: readonly TimelineEntry[]): TimelinePicture {
  const objects = objectsOf(moments);
  const shown = objects.flatMap((object) => object.moments);
  const [from, to] = [Math.min(...times(shown)), Math.max(...times(shown))];
  const ends = new Set(objects.flatMap(({ start, end }) => [start, end]));
  const points = shown.filter((moment) => !ends.has(moment)).sort((a, b) => a.at - b.at);
  const cluster = clusterOf(points, (to - from) * CLUSTER);
  const close = new Set(cluster);
  const whole = withMoments(objects, (moment) => !close.has(moment));
  const magnified = withMoments(objects, (moment) => close.has(moment));
  return {
    whole: scaleOf(whole, [from, to], cluster),
    magnified:
      cluster.length === 0
        ? null
        : scaleOf(magnified, [cluster[0]!.at, cluster.at(-1)!.at], [], true),
  };
}

/** The objects with some of their moments, the earliest first; those without any are left out. */
function withMoments(
  objects: readonly TimedObject[],
  isKept: (moment: TimelineEntry) => boolean,
): TimedObject[] {
  const kept = objects.flatMap((object) => {
    const moments = object.moments.filter(isKept);
    const has = (end: TimelineEntry | null) => (end && isKept(end) ? end : null);
    return moments.length === 0
      ? []
      : [{ ...object, moments, start: has(object.start), end: has(object.end) }];
  });
  return kept.sort((a, b) => a.moments[0]!.at - b.moments[0]!.at);
}

interface TimedObject {
  readonly title: string;
  readonly start: TimelineEntry | null;
  readonly end: TimelineEntry | null;
  readonly moments: readonly TimelineEntry[];
}

/** The objects with their moments, without those of a copy inside another object. */
function objectsOf(moments: readonly TimelineEntry[]): TimedObject[] {
  const byTitle = new Map<string, TimelineEntry[]>();
  const seen = new Set<string>();
  // An object of the event comes before its copies inside others.
  for (const moment of moments.toSorted((a, b) => a.titles.length - b.titles.length)) {
    const [holder = '', field] = moment.titles.slice(-2);
    const copy = JSON.stringify([holder, field, moment.at]);
    if (moment.titles.length > 2 && seen.has(copy)) continue;
    seen.add(copy);
    const title = moment.titles.slice(0, -1).join(' · ') || 'Payload';
    byTitle.set(title, [...(byTitle.get(title) ?? []), moment]);
  }
  return [...byTitle]
    .map(([title, own]) => {
      const of = (key: string) => own.find(({ pointer }) => pointer.endsWith(`/${key}`)) ?? null;
      const moments = own.sort((a, b) => a.at - b.at);
      return { title, start: of('start_date'), end: of('expiration_date'), moments };
    })
    .slice(0, MAX_LANES);
}

/** The most moments at at least two times within a span. */
function clusterOf(moments: readonly TimelineEntry[], span: number): readonly TimelineEntry[] {
  let best: readonly TimelineEntry[] = [];
  let first = 0;
  moments.forEach((moment, last) => {
    while (moment.at - moments[first]!.at > span) first += 1;
    const near = moments.slice(first, last + 1);
    if (near.length > best.length && near[0]!.at < moment.at) best = near;
  });
  return best;
}

/** @param cluster moments that are shown as one point, in a lane of their own. */
function scaleOf(
  objects: readonly TimedObject[],
  [from, to]: readonly [number, number],
  cluster: readonly TimelineEntry[],
  isMagnified = false,
): TimelineScale {
  const all = [...new Set(objects.flatMap(({ moments }) => times(moments)))].sort((a, b) => a - b);
  const point = (moments: readonly TimelineEntry[], inLane?: number): TimelinePoint => {
    const { at, precision } = moments[0]!;
    const before = all[all.indexOf(at) - 1];
    const isSaid = isMagnified && before !== undefined && before === (inLane ?? before);
    return {
      x: to === from ? 0 : (at - from) / (to - from),
      moments,
      when: shortWhen(at, precision === 'day' ? Infinity : to - from),
      later: isSaid ? `${formatSpan(at - before)} later` : '',
    };
  };
  const lanes = objects.map(({ title, start, end, moments }): TimelineLane => {
    const others = moments.filter((moment) => moment !== start && moment !== end);
    const validity = start || end ? barOf(start && point([start]), end && point([end])) : null;
    const points = equalOf(others).map((equal, index, groups) =>
      point(equal, groups[index - 1]?.[0]!.at),
    );
    return { title, validity, points };
  });
  const far: TimelineLane[] =
    cluster.length === 0 ? [] : [{ title: '', validity: null, points: [point(cluster)] }];
  return { lanes: [...lanes, ...far], ticks: ticksBetween(from, to) };
}

/** A bar between two ends. Without a start it begins where the scale does. */
function barOf(start: TimelinePoint | null, end: TimelinePoint | null): TimelineBar {
  return {
    from: start?.x ?? 0,
    to: end?.x ?? 1,
    start,
    end,
    span: start && end ? formatSpan(wholeMinute(end.moments[0]!.at) - start.moments[0]!.at) : '',
  };
}

/** The end of a minute for a time in its last second: 23:59:59 is meant as the end of the day. */
function wholeMinute(at: number): number {
  return at % MINUTE_MS < MINUTE_MS - SECOND_MS ? at : Math.ceil(at / MINUTE_MS) * MINUTE_MS;
}

/** Moments at one time together, the earliest first. */
function equalOf(moments: readonly TimelineEntry[]): TimelineEntry[][] {
  const groups = new Map<number, TimelineEntry[]>();
  for (const moment of moments) {
    const group = groups.get(moment.at);
    if (group) group.push(moment);
    else groups.set(moment.at, [moment]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}

function times(moments: readonly TimelineEntry[]): number[] {
  return moments.map(({ at }) => at);
}
