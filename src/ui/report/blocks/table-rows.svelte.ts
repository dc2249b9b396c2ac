import type { RowWindow, TableBlock } from '../../../core/index.ts';
import { ROWS_ASKED } from './row-window.ts';

type Choice = Pick<RowWindow, 'sort' | 'filter'>;
type Ask = (pointer: string, window: RowWindow) => Promise<TableBlock | null>;

/** The rows of one table: which were asked for, and which are there. */
export class TableRows {
  readonly #block: () => TableBlock;
  readonly #ask: Ask;
  #answer = $state.raw<TableBlock | null>(null);
  #choice = $state.raw<Choice>({});
  #wanted: RowWindow | null = null;
  #isAsking = false;

  /**
   * @param block the table as the view has it now, which knows its first rows in the payload's
   * order.
   */
  constructor(block: () => TableBlock, ask: Ask) {
    this.#block = block;
    this.#ask = ask;
  }

  /** The newest rows known, perhaps not yet those asked for. */
  get table(): TableBlock {
    return this.#answer ?? this.#block();
  }
  get sort(): RowWindow['sort'] {
    return this.#choice.sort;
  }
  get filter(): string {
    return this.#choice.filter ?? '';
  }

  /** The first rows of another order or choice. */
  choose(sort: RowWindow['sort'], filter: string): void {
    this.#choice = { ...(sort ? { sort } : {}), ...(filter === '' ? {} : { filter }) };
    this.show({ first: 0, count: ROWS_ASKED });
  }

  /** Asks for these rows; while an answer is awaited, only the newest question waits. */
  show(rows: Pick<RowWindow, 'first' | 'count'>): void {
    this.#wanted = { ...this.#choice, ...rows };
    if (!this.#isAsking) void this.#run();
  }

  /** The text or the view has changed: what was asked for is asked again. */
  refresh(): void {
    const { first, rows } = this.table;
    if (this.#answer) this.show({ first, count: Math.max(rows.length, ROWS_ASKED) });
  }

  async #run(): Promise<void> {
    this.#isAsking = true;
    for (let window = this.#wanted; window; window = this.#wanted) {
      this.#wanted = null;
      this.#answer = await this.#ask(this.#block().pointer, window);
    }
    this.#isAsking = false;
  }
}
