import type { Form } from '../analysis.ts';
import type { Currency } from '../format/money.ts';
import type { JsonDocument } from '../read/json-document.ts';
import type { FieldSchema } from '../schema/event-schema.ts';
import type { FindingIndex } from './finding-index.ts';
import type { Block, RowWindow } from './types.ts';

/** What decides how a single value is shown. */
export interface ValueContext {
  readonly doc: JsonDocument;
  readonly form: Form | null;
  readonly currency: Currency;
  /**
   * Units of nodes whose number is in another unit than the schema says, because of a value beside
   * it.
   */
  readonly units: ReadonlyMap<number, string>;
}

/** What every part of the layout needs to know. */
export interface LayoutContext extends ValueContext {
  readonly findings: FindingIndex;
  readonly windows: Readonly<Record<string, RowWindow>>;
  /** `null`: nothing is filtered. */
  readonly matches: Matches | null;
  /**
   * Fields that may still be laid out, so that no payload makes a view larger than a page can hold.
   */
  readonly budget: { left: number };
  /**
   * Lays out the inside of an object or array, all of it even while a filter is set. The context
   * carries this for the tables: a row's inside may hold tables again, so they cannot import it.
   */
  readonly layOut: (node: number, schema: FieldSchema | null) => Block[];
}

/** Which values of a document a filter lets through. */
export interface Matches {
  /** How many fields match by themselves. */
  readonly count: number;
  /** Whether the value matches, holds one that does, or stands inside one whose name does. */
  shows(node: number): boolean;
}
