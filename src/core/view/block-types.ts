/** The fields, tables and groups of which the folds of a report are made, as plain data. */
import type { Range, Severity } from '../analysis.ts';

/** The meaning of a value; it decides the looks and nothing else. */
export type ValueKind =
  | 'text' // a string for people
  | 'code' // an identifier, a code, a formula: monospace
  | 'number'
  | 'money' // `text` is formatted with the currency's decimals, `source` is the minor units
  | 'points'
  | 'percent'
  | 'date' // a calendar day
  | 'time' // an instant
  | 'boolean'
  | 'enum'
  | 'null'
  | 'absent' // not in the payload, but worth saying so
  | 'empty' // "", [] or {}
  | 'json' // nested deeper than the view goes
  | 'wrong'; // of a type that the schema does not expect; `text` is the source

export interface Value {
  readonly kind: ValueKind;
  /** For a person: "12 Mar 2024, 08:37:24 UTC", "55.00". Hostile until shown as text. */
  readonly text: string;
  /**
   * As the payload has it, without the quotes and escapes of strings; numbers exactly as written.
   */
  readonly source: string;
  /** A remark beside the value: "5 h 3 min later", "nobody referred this customer". */
  readonly note?: string;
}

export interface Field {
  /**
   * The value's pointer and range; of an absent field the holder's pointer plus the key, and the
   * holder's range.
   */
  readonly pointer: string;
  readonly range: Range;
  /** The key as written; for an array's element its index. */
  readonly key: string;
  /** The schema's title in sentence case; the key where the schema has none. */
  readonly label: string;
  /**
   * Whether the schema describes the field; members of free-form maps (metadata) count as
   * described.
   */
  readonly described: boolean;
  readonly value: Value;
  /** The indices in `Analysis.findings` of the findings that point exactly here. */
  readonly findings: readonly number[];
  /** The most severe of them. */
  readonly severity?: Severity;
}

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly align: 'start' | 'end';
  /** `main` is the first column and takes the space; `extra` may be left out on a narrow page. A
   * column with a finding is never `extra`. */
  readonly role: 'main' | 'usual' | 'extra';
}

export interface Cell {
  readonly column: string;
  /** `null` when the row has no such field. */
  readonly field: Field | null;
  /** A second, quieter line in the cell: a product's id under its name. */
  readonly under?: Field;
}

export interface Row {
  readonly pointer: string;
  readonly range: Range;
  readonly cells: readonly Cell[];
  /** Everything that the element holds, shown when the row is opened. */
  readonly more: readonly Block[];
  readonly severity?: Severity;
}

/** A bar of the amounts' picture: from `from` to `to`, in minor units. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly tone: 'plain' | 'less' | 'open' | 'total';
  readonly pointer?: string;
  readonly range?: Range;
}

export type Block =
  | { readonly kind: 'fields'; readonly fields: readonly Field[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly pointer: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      /** Index of the first row here among the `total` rows that pass the table's filter. */
      readonly first: number;
      readonly total: number;
      /** The number of all rows, also of those that the filter hides. */
      readonly unfiltered: number;
      readonly sort?: { readonly column: string; readonly descending: boolean };
      /** The filter of the rows, as it was asked for. */
      readonly filter?: string;
      /** Texts under the columns: sums and counts over all rows. */
      readonly foot: readonly { readonly column: string; readonly text: string }[];
    }
  | { readonly kind: 'amounts'; readonly bars: readonly Bar[] }
  | {
      readonly kind: 'group';
      readonly title: string;
      readonly key: string;
      readonly pointer: string;
      readonly range: Range;
      readonly described: boolean;
      /** The group of the members that the payload leaves out. */
      readonly isAbsent?: true;
      /** A line about the contents, for a closed group. */
      readonly summary?: string;
      readonly blocks: readonly Block[];
      /** The number of findings anywhere inside; `severity` is the most severe of them. */
      readonly findings: number;
      readonly severity?: Severity;
    };

export type TableBlock = Extract<Block, { kind: 'table' }>;
