import type { Form } from '../analysis.ts';
import { isIndex } from '../read/pointer.ts';

/** The schema of the values at one place. A reader resolves each `$ref` first. */
export interface FieldSchema {
  /** The name of the file that describes an object, which has a validator of its own. */
  readonly definition?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  /** The pattern of a time of day. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly items?: FieldSchema;
  readonly additionalProperties?: FieldSchema | boolean;
  /** The unit of a number: `minor` (minor units of a currency), `percent`, `points`, `pieces`, … */
  readonly 'x-unit'?: string;
  /** The prefixes of identifiers at this place. */
  readonly 'x-prefix'?: readonly string[];
  /** `code`: text for machines, shown in monospace. */
  readonly 'x-kind'?: string;
  /** The meaning of `null` here, as a part of a sentence. */
  readonly 'x-null'?: string;
  /** The meaning of absence here, as a part of a sentence. */
  readonly 'x-absent'?: string;
  /** The value names a person or leads to one. */
  readonly 'x-personal'?: boolean;
  /** A map with the user's own keys. */
  readonly 'x-free'?: boolean;
  /** The full schema alone has descriptions. The page loads it with the editor. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

interface RawSchema extends FieldSchema {
  readonly $ref?: string;
}

interface Bundle {
  readonly $defs: unknown;
}

/** The schemas of one bundled schema. */
export interface SchemaReader {
  /** The schema of a whole delivery or of the data object. */
  rootSchema(form: Form): FieldSchema;
  /** The schema of a member; `null` when the schema does not describe it. */
  propertySchema(schema: FieldSchema | null, key: string): FieldSchema | null;
  /** The schema of an array's elements; `null` when the schema does not describe them. */
  elementSchema(schema: FieldSchema | null): FieldSchema | null;
  /** The described members, in the schema's order. */
  propertiesOf(schema: FieldSchema): ReadonlyMap<string, FieldSchema>;
  /**
   * The schema at the end of a path of keys and indices from a value with a schema; `null` when the
   * schema does not describe it.
   */
  schemaBelow(schema: FieldSchema | null, parts: readonly string[]): FieldSchema | null;
  /** The same from the root. */
  schemaAt(form: Form, parts: readonly string[]): FieldSchema | null;
}

/** Creates the reader of a bundled schema. It resolves each `$ref` once, when first asked for. */
export function createSchemaReader({ $defs }: Bundle): SchemaReader {
  const definitions = $defs as Readonly<Record<string, RawSchema>>;
  const resolved = new WeakMap<RawSchema, FieldSchema>();
  const propertyMaps = new WeakMap<FieldSchema, ReadonlyMap<string, FieldSchema>>();
  const roots: Readonly<Record<Form, RawSchema>> = {
    data: { $ref: '#/$defs/data' },
    delivery: { $ref: '#/$defs/delivery' },
  };

  function rootSchema(form: Form): FieldSchema {
    return resolve(roots[form]);
  }

  function propertySchema(schema: FieldSchema | null, key: string): FieldSchema | null {
    if (!schema) return null;
    const property = propertiesOf(schema).get(key);
    if (property) return property;
    const additional = schema.additionalProperties;
    return typeof additional === 'object' ? resolve(additional) : null;
  }

  function elementSchema(schema: FieldSchema | null): FieldSchema | null {
    return schema?.items ? resolve(schema.items) : null;
  }

  function propertiesOf(schema: FieldSchema): ReadonlyMap<string, FieldSchema> {
    let map = propertyMaps.get(schema);
    if (!map) {
      const entries = Object.entries(schema.properties ?? {});
      map = new Map(entries.map(([key, property]) => [key, titled(key, property)]));
      propertyMaps.set(schema, map);
    }
    return map;
  }

  /** The page's copy of the schema leaves out titles that are the words of their key. */
  function titled(key: string, property: RawSchema): FieldSchema {
    if (property.title !== undefined || property.$ref !== undefined) return resolve(property);
    const words = key.replaceAll('_', ' ');
    return { ...property, title: words[0]!.toUpperCase() + words.slice(1) };
  }

  function schemaBelow(schema: FieldSchema | null, parts: readonly string[]): FieldSchema | null {
    return parts.reduce<FieldSchema | null>((holder, part) => {
      return (isIndex(part) ? elementSchema(holder) : null) ?? propertySchema(holder, part);
    }, schema);
  }

  function schemaAt(form: Form, parts: readonly string[]): FieldSchema | null {
    return schemaBelow(rootSchema(form), parts);
  }

  function resolve(raw: RawSchema): FieldSchema {
    if (raw.$ref === undefined) return raw;
    let schema = resolved.get(raw);
    if (!schema) {
      const { $ref, properties, ...siblings } = raw;
      const target = resolve(definitionAt($ref));
      const definition = target.definition ?? $ref.slice('#/$defs/'.length);
      schema = { ...target, definition, ...siblings };
      // A place may narrow single members of the schema that it refers to; their titles stay.
      if (properties && target.properties) {
        const narrowed = Object.entries(properties).map(
          ([key, property]): [string, FieldSchema] => {
            const whole = target.properties![key];
            return [key, whole ? { ...resolve(whole), ...property } : property];
          },
        );
        const all = Object.fromEntries<FieldSchema>(narrowed);
        schema = { ...schema, properties: { ...target.properties, ...all } };
      }
      resolved.set(raw, schema);
    }
    return schema;
  }

  /** The schema that a local reference names: `#/$defs/<name>` and keys of the schema below it. */
  function definitionAt($ref: string): RawSchema {
    let at: unknown = { $defs: definitions };
    for (const part of $ref.slice(2).split('/')) at = (at as Record<string, unknown>)[part];
    return at as RawSchema;
  }

  return { rootSchema, propertySchema, elementSchema, propertiesOf, schemaBelow, schemaAt };
}

const types = new WeakMap<FieldSchema, readonly string[]>();

/** The types that a schema allows, without `null`. Kept, because many findings share a schema. */
export function typesOf(schema: FieldSchema): readonly string[] {
  let known = types.get(schema);
  if (!known) {
    const all = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
    types.set(schema, (known = all.filter((type) => type !== 'null')));
  }
  return known;
}

/** Whether a schema allows numbers. */
export function allowsNumbers(schema: FieldSchema): boolean {
  return typesOf(schema).some((type) => type === 'integer' || type === 'number');
}

const values = new WeakMap<readonly unknown[], readonly string[]>();

/** The values of an enumeration as text, without `null`. Kept, because many findings share it. */
export function valuesIn(enumeration: readonly unknown[]): readonly string[] {
  let known = values.get(enumeration);
  if (!known) {
    known = enumeration.filter((value) => value !== null).map(String);
    values.set(enumeration, known);
  }
  return known;
}
