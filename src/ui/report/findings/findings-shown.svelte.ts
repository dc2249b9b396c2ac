import type { FindingGroup, FindingRows } from '../../../core/index.ts';
import type { CurrentFinding } from '../../../state/finding-walk.svelte.ts';

/** Findings of a group that are drawn at first. */
const FEW = 3;
/** Findings that are drawn at once: more than anyone reads, few enough for a page. */
const PAGE = 200;

/** The id of the findings outside of groups, which share their pages. */
const SINGLE = '';

/** A line that is drawn. The id of a finding's line stays when a fix removes the one before it. */
export type Line = { readonly id: string } & (
  | { readonly kind: 'head'; readonly group: FindingGroup; readonly isOpen: boolean }
  | {
      readonly kind: 'finding';
      /** In `Analysis.findings`. */
      readonly index: number;
      /** Its number among the findings that are drawn, from 0. */
      readonly at: number;
      readonly isInset: boolean;
    }
  | { readonly kind: 'more'; readonly group: string; readonly count: number }
);

interface Choice {
  readonly isOpen: boolean;
  /** Where the user was led to when they chose. A step into the group opens it again. */
  readonly current: CurrentFinding | null;
}

/** Which groups of the list are open, and how many of their findings are drawn. */
export class FindingsShown {
  readonly #list: () => FindingRows;
  readonly #current: () => CurrentFinding | null;
  #choices = $state.raw<Readonly<Record<string, Choice>>>({});
  /** The pages after the first findings of a group, by its id. */
  #pages = $state.raw<Readonly<Record<string, number>>>({});

  /** @param current the finding that the user was led to. It is always drawn. */
  constructor(list: () => FindingRows, current: () => CurrentFinding | null) {
    this.#list = list;
    this.#current = current;
  }

  get lines(): readonly Line[] {
    const { rows } = this.#list();
    const single = rows.flatMap((row) => (row.kind === 'finding' ? [row.index] : []));
    const most = this.#mostOf(SINGLE, single, PAGE);
    const lines: Line[] = [];
    let [singles, at] = [0, 0];
    const draw = (index: number, id: string, isInset: boolean) =>
      lines.push({ kind: 'finding', id, index, at: at++, isInset });
    for (const row of rows) {
      if (row.kind === 'finding') {
        if (singles < most) draw(row.index, `finding ${singles++}`, false);
        continue;
      }
      const { group } = row;
      const { id, findings } = group;
      const isOpen = this.#isOpen(group);
      lines.push({ kind: 'head', id, group, isOpen });
      if (!isOpen) continue;
      const drawn = this.#mostOf(id, findings, FEW);
      findings.slice(0, drawn).forEach((index, nth) => draw(index, `${id} ${nth}`, true));
      const count = findings.length - drawn;
      if (count > 0) lines.push({ kind: 'more', id: `${id} more`, group: id, count });
    }
    const count = single.length - singles;
    if (count > 0) lines.push({ kind: 'more', id: 'more', group: SINGLE, count });
    return lines;
  }

  toggle(group: FindingGroup): void {
    const choice = { isOpen: !this.#isOpen(group), current: this.#current() };
    this.#choices = { ...this.#choices, [group.id]: choice };
  }

  /** Draws more findings. @param group its id */
  showMore(group: string): void {
    this.#pages = { ...this.#pages, [group]: (this.#pages[group] ?? 0) + 1 };
  }

  #isOpen({ id, findings, severity }: FindingGroup): boolean {
    const current = this.#current();
    const isLedTo = current !== null && findings.includes(current.index);
    const choice = this.#choices[id];
    if (choice && !(isLedTo && choice.current !== current)) return choice.isOpen;
    const first = this.#list().rows.find((row) => row.kind === 'group');
    // The notices below errors or warnings can wait.
    return isLedTo || (id !== severity && first?.group.id === id);
  }

  #mostOf(id: string, findings: readonly number[], first: number): number {
    const current = this.#current();
    const position = current ? findings.indexOf(current.index) : -1;
    return Math.max(first + PAGE * (this.#pages[id] ?? 0), position + 1);
  }
}
