import type { Finding, Severity } from '../analysis.ts';
import { MAX_VIEW_DEPTH } from '../limits.ts';
import { append } from '../read/pointer.ts';
import { worst } from '../severities.ts';

const NONE: readonly number[] = [];

type Counts = Readonly<Record<Severity, number>>;
const ZERO: Counts = { error: 0, warning: 0, notice: 0 };

/** The findings by pointer: those at a value, and those inside it. */
export class FindingIndex {
  readonly #findings: readonly Finding[];
  readonly #at = new Map<string, number[]>();
  readonly #within = new Map<string, Record<Severity, number>>();

  constructor(findings: readonly Finding[]) {
    this.#findings = findings;
    findings.forEach(({ pointer: holder, missingKey, severity }, index) => {
      // The finding of a missing member is at the place where the member would be.
      const pointer = missingKey === undefined ? holder : append(holder, missingKey);
      const here = this.#at.get(pointer);
      if (here) here.push(index);
      else this.#at.set(pointer, [index]);
      // Counts at every holder that can be laid out; deeper ones are skipped, because a pointer can
      // be as long as the text.
      let end = 0;
      for (let level = 0; level <= MAX_VIEW_DEPTH + 2 && end >= 0; level++) {
        this.#add(pointer.slice(0, end), severity);
        if (end === pointer.length) break;
        const next = pointer.indexOf('/', end + 1);
        end = next < 0 ? pointer.length : next;
      }
    });
  }

  /** Indices of the findings that point exactly here. */
  at(pointer: string): readonly number[] {
    return this.#at.get(pointer) ?? NONE;
  }

  /** The most severe of the findings at a pointer. */
  worstAt(pointer: string): Severity | undefined {
    return worst(this.at(pointer).map((index) => this.#findings[index]!.severity));
  }

  /**
   * The paths below the elements of a list, or the members of a map, that have a finding: "price",
   * "product/name". Notices do not count.
   */
  pathsBelow(holder: string): ReadonlySet<string> {
    const start = `${holder}/`;
    const paths = this.#findings
      .filter(({ pointer, severity }) => severity !== 'notice' && pointer.startsWith(start))
      .map(({ pointer }) => pointer.slice(start.length).replace(/^[^/]*\/?/, ''));
    return new Set(paths);
  }

  /** Findings at a pointer or anywhere inside it. */
  within(pointer: string): Counts {
    return this.#within.get(pointer) ?? ZERO;
  }

  #add(pointer: string, severity: Severity): void {
    const counts = this.#within.get(pointer) ?? { ...ZERO };
    counts[severity]++;
    this.#within.set(pointer, counts);
  }
}
