import type { Finding, Form, Place } from '../analysis.ts';
import { childOf, rangeOf, stringOf, type JsonDocument } from '../read/json-document.ts';
import { append } from '../read/pointer.ts';
import type { FieldSchema } from '../schema/event-schema.ts';
import type { FindTwin } from './missing.ts';

/** A wrong value with all that a sentence about it needs. */
export interface WrongValue {
  readonly doc: JsonDocument;
  readonly form: Form;
  readonly node: number;
  readonly pointer: string;
  /** The parts of the pointer. */
  readonly parts: readonly string[];
  /** The field's name as code. */
  readonly name: string;
  /** The value as a part of a sentence. */
  readonly found: string;
  readonly schema: FieldSchema | null;
  readonly findTwin: FindTwin;
}

export type Explanation = Pick<Finding, 'code' | 'message' | 'why' | 'related' | 'fix' | 'choices'>;

/** A quoted value without its type, because it has the expected one. */
export function withoutType(found: string): string {
  return found.replace(/^the (string|number) /, '');
}

/** The member `type` beside a value, which a condition of the schema needs. */
export function typeBeside(
  doc: JsonDocument,
  node: number,
  pointer: string,
): { text: string; place: Place } {
  const type = childOf(doc, doc.positions.parent[node]!, 'type');
  const place = append(pointer.slice(0, pointer.lastIndexOf('/')), 'type');
  return {
    text: stringOf(doc, type),
    place: { pointer: place, range: rangeOf(doc, type) },
  };
}

/** The parsed object or list that holds a value. */
export function holderOf(doc: JsonDocument, parts: readonly string[]): object {
  let holder = doc.root as Record<string | number, unknown>;
  for (const part of parts.slice(0, -1)) {
    // Engines are slow when an index is a text.
    holder = holder[Array.isArray(holder) ? Number(part) : part] as typeof holder;
  }
  return holder;
}
