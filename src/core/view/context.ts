import type { Form } from '../analysis.ts';
import type { JsonDocument } from '../read/json-document.ts';
import type { FindingIndex } from './finding-index.ts';
import type { Matches } from './filter.ts';
import type { Currency, RowWindow } from './types.ts';

/** What every part of the layout needs to know. */
export interface LayoutContext {
  readonly doc: JsonDocument;
  readonly form: Form | null;
  readonly currency: Currency;
  readonly findings: FindingIndex;
  readonly windows: Readonly<Record<string, RowWindow>>;
  /** `null`: nothing is filtered. */
  readonly matches: Matches | null;
  /** Fields that may still be laid out, so that no payload makes a view larger than a page can hold. */
  readonly budget: { left: number };
  /** Nodes whose number is in another unit than the schema says, because of what stands beside them. */
  readonly units: ReadonlyMap<number, string>;
}
