import type { RowWindow, TableBlock } from '../../../core/index.ts';
import { ROWS_ASKED } from './row-window.ts';

type Choice = Pick<RowWindow, 'sort' | 'filter'>;
type Rows = Pick<RowWindow, 'first' | 'count'>;
type Ask = (pointer: string, window: RowWindow) => Promise<TableBlock | null>;

/** The rows of one table: those that were asked for, and those that are there. */
export class TableRows {
  readonly #block: () => TableBlock;
  readonly #ask: Ask;
  readonly #onanswer: () => void;
  #answer = $state.raw<TableBlock | null>(null);
  #choice = $state.raw<Choice>({});
  #wanted: RowWindow | null = null;
  #isAsking = false;
  #isClosed = false;

  /**
   * @param block the table as the view has it now, with its first rows in the payload's order.
   * @param onanswer called when rows have come: others may be in sight by then.
   */
  constructor(block: () => TableBlock, ask: Ask, onanswer: () => void) {
    this.#block = block;
    this.#ask = ask;
    this.#onanswer = onanswer;
  }

  /** The newest rows that have come, perhaps not yet those asked for. */
  get table(): TableBlock {
    return this.#answer ?? this.#block();
  }
  get sort(): RowWindow['sort'] {
    return this.#choice.sort;
  }
  get filter(): string {
    return this.#choice.filter ?? '';
  }

  /** Asks for the first rows in another order or of another filter. */
  choose(sort: RowWindow['sort'], filter: string): void {
    this.#choice = { ...(sort ? { sort } : {}), ...(filter === '' ? {} : { filter }) };
    this.show({ first: 0, count: ROWS_ASKED });
  }

  /** Asks for rows. While an answer is awaited, only the newest question waits. */
  show(rows: Rows): void {
    this.#wanted = { ...this.#choice, ...rows };
    if (!this.#isAsking) void this.#run();
  }

  /** The text or the view has changed: the rows that have come are asked for again. */
  refresh(): void {
    if (this.#isClosed) return;
    const { first, rows } = this.table;
    if (this.#answer) this.show({ first, count: Math.max(rows.length, ROWS_ASKED) });
    else this.#onanswer();
  }

  /** The table is gone, and its block with it. Answers that are still to come are dropped. */
  close(): void {
    this.#isClosed = true;
    this.#wanted = null;
  }

  async #run(): Promise<void> {
    this.#isAsking = true;
    for (let window = this.#wanted; window; window = this.#wanted) {
      this.#wanted = null;
      this.#answer = await this.#ask(this.#block().pointer, window);
    }
    this.#isAsking = false;
    if (!this.#isClosed) this.#onanswer();
  }
}
