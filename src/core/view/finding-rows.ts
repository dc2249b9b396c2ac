import type { Analysis, Finding, FindingCode, Severity } from '../analysis.ts';
import { groupDigits } from '../format/digits.ts';
import { partsOf } from '../read/pointer.ts';
import { SEVERITIES, worst } from '../severities.ts';

/** Findings in document order, and the text that they are about. */
type Findings = Pick<Analysis, 'findings' | 'text'>;

/** A line of the list of findings: one finding, or the head above several of one kind. */
export type FindingRow =
  | { readonly kind: 'finding'; readonly index: number }
  | { readonly kind: 'group'; readonly group: FindingGroup };

/** Findings of one kind. Findings are indices in `Analysis.findings`. */
export interface FindingGroup {
  /** The same for this kind of finding in every analysis. */
  readonly id: string;
  readonly severity: Severity;
  /** "4 wrong types". */
  readonly title: string;
  /** The keys of the first fields, each once. They are parts of the payload. */
  readonly keys: readonly string[];
  /** How many more keys there are. */
  readonly moreKeys: number;
  readonly findings: readonly number[];
  readonly fixAll: FixAll | null;
}

/** Several fixes that can be applied as one step. */
export interface FixAll {
  /** "Fix 4 wrong types". */
  readonly title: string;
  readonly findings: readonly number[];
  /** Whether it is one fix, which all these findings have. */
  readonly isOne: boolean;
}

/** The list of findings as it is shown, the worst first. */
export interface FindingRows {
  readonly rows: readonly FindingRow[];
  /** All fixes as one step; `null` where one group, or one finding, has them all. */
  readonly fixAll: FixAll | null;
}

/** So many findings are read at one glance and need no groups. */
const FEW = 3;

/** Keys that the head of a group names. */
const MAX_NAMED = 3;

/** UTF-16 code units of a key in the head of a group. */
const MAX_KEY_UNITS = 40;

/** The kinds of finding in the plural. */
const KINDS: Readonly<Record<FindingCode, string>> = {
  syntax: 'syntax errors',
  'byte-order-mark': 'byte order marks',
  'too-large': 'large texts',
  'duplicate-key': 'repeated keys',
  'number-precision': 'imprecise numbers',
  'not-this-event': 'other events',
  'custom-payload': 'custom payloads',
  'unknown-event': 'unknown events',
  missing: 'missing fields',
  type: 'wrong types',
  enum: 'wrong values',
  format: 'wrong formats',
  range: 'out-of-range numbers',
  undocumented: 'undocumented fields',
  misspelt: 'misspelled keys',
  'purpose-incomplete': 'missing objects',
  'purpose-ambiguous': 'unclear purposes',
  'purpose-surplus': 'extra objects',
  totals: 'mismatched sums',
  identity: 'mismatched IDs',
  'id-prefix': 'unusual ID prefixes',
  'minor-units': 'unusual amounts',
  chronology: 'conflicting dates',
  state: 'contradictions',
};

/**
 * The rows of the list of findings. Up to three findings, or findings of one kind, are plain rows.
 * Of more, each kind with several findings has a head, and notices beside anything worse share one.
 */
export function findingRows(analysis: Findings): FindingRows {
  const { findings } = analysis;
  const isGrave = findings.some(({ severity }) => severity !== 'notice');
  const kinds = new Map<string, number[]>();
  findings.forEach(({ severity, code }, index) => {
    const id = severity === 'notice' && isGrave ? severity : `${severity} ${code}`;
    const kind = kinds.get(id);
    if (kind) kind.push(index);
    else kinds.set(id, [index]);
  });
  const isGrouped = findings.length > FEW && kinds.size > 1;
  const rows = SEVERITIES.flatMap((severity): FindingRow[] => {
    const own = [...kinds].filter(([, [first]]) => findings[first!]!.severity === severity);
    const groups = own.filter(([, kind]) => isGrouped && kind.length > 1);
    const single = own.filter(([, kind]) => !isGrouped || kind.length === 1);
    return [
      ...groups.map(([id, kind]): FindingRow => {
        return { kind: 'group', group: groupOf(analysis, id, severity, kind) };
      }),
      ...single
        .flatMap(([, kind]) => kind)
        .sort((a, b) => a - b)
        .map((index): FindingRow => ({ kind: 'finding', index })),
    ];
  });
  const fixable = fixableOf(findings);
  const isOfGroup = rows.some(
    (row) => row.kind === 'group' && row.group.fixAll?.findings.length === fixable.length,
  );
  return { rows, fixAll: isOfGroup ? null : fixAllOf(findings, fixable, findings.length) };
}

/** The indices of all findings in the order of the list. */
export function orderOf({ rows }: FindingRows): readonly number[] {
  return rows.flatMap((row) => (row.kind === 'finding' ? [row.index] : row.group.findings));
}

function groupOf(
  { text, findings }: Findings,
  id: string,
  severity: Severity,
  indices: readonly number[],
): FindingGroup {
  const own = indices.map((index) => findings[index]!);
  const title = `${groupDigits(indices.length)} ${causeOf(own, text) ?? kindOf(own)}`;
  const fixable = fixableOf(findings, indices);
  return {
    id,
    severity,
    title,
    ...keysOf(own),
    findings: indices,
    fixAll: fixAllOf(findings, fixable, indices.length),
  };
}

/** What several findings of one kind may have in common: how their values are written. */
interface Cause {
  readonly title: string;
  readonly code?: FindingCode;
  readonly value: RegExp;
  /** What the fix writes. A date shows that the number is a time. */
  readonly repair?: RegExp;
}

const CAUSES: readonly Cause[] = [
  { title: 'numbers in quotes', code: 'type', value: /^"-?\d+([.,]\d+)?"$/ },
  { title: 'quoted values', code: 'type', value: /^"(true|false)"$/i },
  { title: 'null values', code: 'type', value: /^null$/ },
  { title: 'objects in quotes', code: 'type', value: /^"\s*(\{\s*[\\}]|\[\s*[\\{[\]\d-])/ },
  { title: 'times as numbers', value: /^"?\d+(\.\d+)?"?$/, repair: /^"\d{4}-\d\d-\d\d/ },
  { title: 'times without a zone', code: 'format', value: /^"[\d-]{10}[Tt ][\d:]{8}(\.\d+)?"$/ },
];

/** The cause that all of several findings share. */
function causeOf(findings: readonly Finding[], text: string): string | undefined {
  return CAUSES.find(({ code, value, repair = /^/ }) =>
    findings.every(
      (one) =>
        (code ?? one.code) === one.code &&
        value.test(text.slice(one.range.start, one.range.end)) &&
        repair.test(one.fix?.edits[0]?.text ?? ''),
    ),
  )?.title;
}

/** What several findings are: one kind, or only a severity. */
function kindOf(findings: readonly Finding[]): string {
  const [{ code } = { code: undefined }, ...others] = findings;
  if (code && others.every((other) => other.code === code)) return KINDS[code];
  return `${worst(findings.map(({ severity }) => severity))}s`;
}

function fixableOf(
  findings: readonly Finding[],
  indices: readonly number[] = findings.map((_, index) => index),
): readonly number[] {
  return indices.filter((index) => findings[index]!.fix);
}

/** @param of the number of findings among which these have a fix */
function fixAllOf(
  findings: readonly Finding[],
  fixable: readonly number[],
  of: number,
): FixAll | null {
  if (fixable.length < 2) return null;
  const own = fixable.map((index) => findings[index]!);
  const fix = own[0]!.fix!;
  if (own.every((one) => one.fix === fix))
    return { title: fix.title, findings: fixable, isOne: true };
  const isOneKind = own.every(({ code }) => code === own[0]!.code);
  const count = groupDigits(fixable.length);
  const all = fixable.length === of ? `Fix all ${count}` : `Fix ${count} of ${groupDigits(of)}`;
  const title = isOneKind ? `Fix ${count} ${kindOf(own)}` : all;
  return { title, findings: fixable, isOne: false };
}

function keysOf(findings: readonly Finding[]): Pick<FindingGroup, 'keys' | 'moreKeys'> {
  const all = findings.map(({ pointer, missingKey }) => missingKey ?? partsOf(pointer).at(-1));
  const keys = [...new Set(all)].filter((key) => key !== undefined);
  return {
    keys: keys.slice(0, MAX_NAMED).map((key) => key.slice(0, MAX_KEY_UNITS)),
    moreKeys: Math.max(0, keys.length - MAX_NAMED),
  };
}
