import type { Form } from '../analysis.ts';
import type { Currency } from '../format/money.ts';
import type { JsonDocument } from '../read/json-document.ts';
import type { FieldSchema } from '../schema/event-schema.ts';
import type { FindingIndex } from './finding-index.ts';
import type { Block, RowWindow } from './types.ts';

/** The context of a single value. */
export interface ValueContext {
  readonly doc: JsonDocument;
  readonly form: Form | null;
  readonly currency: Currency;
  /**
   * The units of nodes whose unit depends on a value beside them, so that the schema cannot know
   * it.
   */
  readonly units: ReadonlyMap<number, string>;
}

/** The context of every part of the layout. */
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
  /** The number of fields that match. */
  readonly count: number;
  /** Whether the value matches, holds a match, or is inside a value whose name matches. */
  shows(node: number): boolean;
  /** Whether the value matches. */
  isFound(node: number): boolean;
}
