import type { Fix } from '../analysis.ts';
import { nodeAt } from '../read/json-document.ts';
import { change, offer } from '../validate/fixes.ts';
import { joinWords } from '../wording/lists.ts';
import { cut } from '../wording/quote.ts';
import { violation, type Violation, nameIn, type Rule, type OrderEventData } from './violation.ts';
import {
  identifierLinksIn,
  type LinkedIdentifier,
  type IdentifierLink,
} from './identifier-links.ts';

/**
 * Ties that one wrong identifier breaks: the end that they share, and the ends that contradict it.
 */
interface Disagreement {
  readonly at: LinkedIdentifier;
  readonly others: readonly LinkedIdentifier[];
  readonly ties: readonly IdentifierLink[];
}

/**
 * Identifiers that must agree. One that disagrees with several gives one finding, at the odd one
 * out.
 */
export const identity: Rule = (subject) => {
  const ties = identifierLinksIn(subject);
  const isBroken = (relation: IdentifierLink['relation']) => (tie: IdentifierLink) =>
    !tie.holds && tie.relation === relation;
  const confirmed = ties.filter(({ holds }) => holds);
  return [
    ...gather(ties.filter(isBroken('equal')), confirmed).map((set) =>
      explain(subject, set, confirmed),
    ),
    ...ties.filter(isBroken('among')).map((tie) => explainList(subject, tie)),
  ];
};

/**
 * Takes the largest set of broken ties that share an end, then again from the remaining ties. Of
 * two sets of one size it takes the end that fewer unbroken ties confirm.
 */
function gather(
  ties: readonly IdentifierLink[],
  confirmed: readonly IdentifierLink[],
): Disagreement[] {
  const disagreements: Disagreement[] = [];
  const left = new Set(ties);
  // Numbers replace the values in keys, because a value may be long.
  const numbers = new Map<string, number>();
  for (const { left, right } of ties) {
    for (const { value } of [left, right]) {
      if (!numbers.has(value)) numbers.set(value, numbers.size);
    }
  }
  const confirmations = ({ at }: Disagreement) =>
    confirmed.filter((tie) => isEndOf(tie, at)).length;
  const isOdder = (a: Disagreement, b: Disagreement) =>
    a.ties.length > b.ties.length ||
    (a.ties.length === b.ties.length && confirmations(a) < confirmations(b));
  while (left.size > 0) {
    // The key is the shared end with the value on which the other ends agree.
    const sets = new Map<string, Disagreement>();
    for (const tie of left) {
      for (const [at, other] of [
        [tie.left, tie.right],
        [tie.right, tie.left],
      ] as const) {
        const key = `${at.pointer} ${numbers.get(other.value)}`;
        const known = sets.get(key);
        sets.set(key, {
          at,
          others: [...(known?.others ?? []), other],
          ties: [...(known?.ties ?? []), tie],
        });
      }
    }
    const largest = [...sets.values()].reduce((a, b) => (isOdder(b, a) ? b : a));
    const found = (largest.ties.length === 1 && triangle(largest, left)) || largest;
    const ends = [found.at, ...found.others];
    for (const tie of left)
      if (ends.filter((end) => isEndOf(tie, end)).length === 2) left.delete(tie);
    disagreements.push(found);
  }
  return disagreements;
}

/**
 * Three ends that all differ, each tied to both others, as one disagreement; `null` when there is
 * no such triangle.
 */
function triangle(
  { at, others }: Disagreement,
  ties: ReadonlySet<IdentifierLink>,
): Disagreement | null {
  const tied = (end: LinkedIdentifier) =>
    [...ties].flatMap((tie) =>
      isEndOf(tie, end)
        ? { tie, end: tie.left.pointer === end.pointer ? tie.right : tie.left }
        : [],
    );
  const beyond = tied(others[0]!).map(({ end }) => end.pointer);
  const corners = tied(at).filter(
    ({ end }) => end.pointer === others[0]!.pointer || beyond.includes(end.pointer),
  );
  if (corners.length !== 2) return null;
  return { at, others: corners.map(({ end }) => end), ties: corners.map(({ tie }) => tie) };
}

function isEndOf({ left, right }: IdentifierLink, { pointer }: LinkedIdentifier): boolean {
  return left.pointer === pointer || right.pointer === pointer;
}

/** @param confirmed the ties that hold. */
function explain(
  subject: OrderEventData,
  { at, others, ties }: Disagreement,
  confirmed: readonly IdentifierLink[],
): Violation {
  const names = others.map(({ pointer }) => nameIn(subject, pointer));
  const verb = names.length === 1 ? 'is' : 'are';
  const object = objectOf(others[0]!.pointer);
  const isSplit = others.some(({ value }) => value !== others[0]!.value);
  const against = isSplit
    ? others.map(({ value }, i) => `${names[i]} is ${quote(value)}`).join(' and ')
    : `${joinWords(names)} ${verb} ${quote(others[0]!.value)}`;
  return violation(
    subject,
    ties.some(({ severity }) => severity === 'warning') ? 'warning' : 'notice',
    'identity',
    () => ({
      pointers: [at, ...others].map(({ pointer }) => pointer),
      message: `${nameIn(subject, at.pointer)} is ${quote(at.value)}, but ${against}.`,
      why:
        ties.length === 1
          ? `Both identify the same ${object}, ${isSeen(ties[0]!) ? 'and' : 'but'} ${ties[0]!.evidence}.`
          : `All ${others.length + 1} fields identify the same ${object}.${ties.every(isSeen) ? ' They match in every documented event that has them.' : ''}`,
      ...offer(isSplit ? [] : repairsOf(subject, at, others, confirmed)),
    }),
  );
}

/**
 * The odd one is changed where several other places agree on one identifier. Two places that differ
 * may each be the wrong one.
 */
function repairsOf(
  { doc }: OrderEventData,
  at: LinkedIdentifier,
  others: readonly LinkedIdentifier[],
  confirmed: readonly IdentifierLink[],
): Fix[] {
  const [other] = others as [LinkedIdentifier];
  const isConfirmed = (end: LinkedIdentifier) => confirmed.some((tie) => isEndOf(tie, end));
  const repair = (end: LinkedIdentifier, { value }: LinkedIdentifier) =>
    change(doc, nodeAt(doc, end.pointer), JSON.stringify(value));
  if ((others.length > 1 || isConfirmed(other)) && !isConfirmed(at)) return [repair(at, other)];
  if (others.length > 1) return [];
  const choice = (end: LinkedIdentifier, to: LinkedIdentifier): Fix => {
    const name = end.pointer.split('/').slice(-2).join('.');
    return { ...repair(end, to), title: `Change "${name}" to ${quote(to.value)}` };
  };
  // The ID that the payload has more often is probably the right one.
  const count = ({ value }: LinkedIdentifier) => doc.text.split(JSON.stringify(value)).length;
  const fixes = [choice(at, other), choice(other, at)];
  return count(at) > count(other) ? fixes.reverse() : fixes;
}

function explainList(
  subject: OrderEventData,
  { left, right, severity, evidence }: IdentifierLink,
): Violation {
  return violation(subject, severity, 'identity', () => ({
    pointers: [left.pointer, right.pointer],
    message: `${nameIn(subject, left.pointer)} is ${quote(left.value)}, but ${nameIn(subject, right.pointer)} does not list this ID.`,
    why: `The publication lists the published vouchers. In the examples, ${evidence}.`,
  }));
}

/** The object that a field identifies: the customer for `customer_id` and for `customer.id`. */
function objectOf(pointer: string): string {
  const [holder = '', key = ''] = pointer.split('/').slice(-2);
  if (key === 'entity_id') return 'customer';
  const name = key.endsWith('_id') ? key.slice(0, -'_id'.length) : holder;
  return key === 'campaign' ? key : name;
}

function isSeen({ evidence }: IdentifierLink): boolean {
  return evidence.startsWith('they');
}

function quote(value: string): string {
  return cut(JSON.stringify(value));
}
