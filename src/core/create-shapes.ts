import type { Form } from './analysis.ts';

/** What the schema says of the values at a place; `$ref`s are resolved when a shape is handed out. */
export interface Shape {
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  /** Of a time of day. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly additionalProperties?: Shape | boolean;
  /** Of a number: `minor` (minor units of a currency), `percent`, `points`, `pieces`, … */
  readonly 'x-unit'?: string;
  /** What identifiers at this place begin with. */
  readonly 'x-prefix'?: readonly string[];
  /** `code`: text for machines, shown in monospace. */
  readonly 'x-kind'?: string;
  /** What `null` means here, as a part of a sentence. */
  readonly 'x-null'?: string;
  /** What absence means here, likewise. */
  readonly 'x-absent'?: string;
  /** Names a person or leads to one. */
  readonly 'x-personal'?: boolean;
  /** A map with keys of the user's own. */
  readonly 'x-free'?: boolean;
  /** Only in the full schema, which the page loads with the editor. */
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

interface RawShape extends Shape {
  readonly $ref?: string;
}

interface Bundle {
  readonly $defs: unknown;
}

/** The shapes of one bundled schema. */
export interface Shapes {
  /** The shape of a whole delivery or of the data object. */
  rootShape(form: Form): Shape;
  /** The shape of a member; `null` when the schema does not describe it. */
  propertyShape(shape: Shape | null, key: string): Shape | null;
  /** The shape of an array's elements; `null` when the schema does not describe them. */
  elementShape(shape: Shape | null): Shape | null;
  /** The described members, in the schema's order. */
  propertiesOf(shape: Shape): ReadonlyMap<string, Shape>;
  /** The shape at the end of a path of keys and indices; `null` when the schema does not describe it. */
  shapeAt(form: Form, parts: readonly string[]): Shape | null;
}

const DIGITS = /^\d+$/;

/** Reads a bundled schema as shapes, lazily: each `$ref` is resolved once, when it is first asked for. */
export function createShapes({ $defs }: Bundle): Shapes {
  const definitions = $defs as Readonly<Record<string, RawShape>>;
  const resolved = new WeakMap<RawShape, Shape>();
  const propertyMaps = new WeakMap<Shape, ReadonlyMap<string, Shape>>();
  const roots: Readonly<Record<Form, RawShape>> = {
    data: { $ref: '#/$defs/data' },
    delivery: { $ref: '#/$defs/delivery' },
  };

  function rootShape(form: Form): Shape {
    return resolve(roots[form]);
  }

  function propertyShape(shape: Shape | null, key: string): Shape | null {
    if (!shape) return null;
    const property = propertiesOf(shape).get(key);
    if (property) return property;
    const additional = shape.additionalProperties;
    return typeof additional === 'object' ? resolve(additional) : null;
  }

  function elementShape(shape: Shape | null): Shape | null {
    return shape?.items ? resolve(shape.items) : null;
  }

  function propertiesOf(shape: Shape): ReadonlyMap<string, Shape> {
    let map = propertyMaps.get(shape);
    if (!map) {
      const entries = Object.entries(shape.properties ?? {});
      map = new Map(
        entries.map(([key, property]) => {
          const described = resolve(property);
          // Only what lacks a title is copied: others compare shapes by identity.
          return [key, described.title ? described : { title: titleOf(key), ...described }];
        }),
      );
      propertyMaps.set(shape, map);
    }
    return map;
  }

  function shapeAt(form: Form, parts: readonly string[]): Shape | null {
    let shape: Shape | null = rootShape(form);
    for (const part of parts) {
      const step: Shape | null = DIGITS.test(part) ? elementShape(shape) : null;
      shape = step ?? propertyShape(shape, part);
    }
    return shape;
  }

  function resolve(raw: RawShape): Shape {
    if (raw.$ref === undefined) return raw;
    let shape = resolved.get(raw);
    if (!shape) {
      const { $ref, properties, ...siblings } = raw;
      const target = resolve(definitionAt($ref));
      shape = { ...target, ...siblings };
      // A place may narrow single members of what it refers to; their titles stay.
      if (properties && target.properties) {
        const narrowed = Object.entries(properties).map(([key, property]): [string, Shape] => {
          const whole = target.properties![key];
          return [key, whole ? { ...resolve(whole), ...property } : property];
        });
        const all = Object.fromEntries<Shape>(narrowed);
        shape = { ...shape, properties: { ...target.properties, ...all } };
      }
      resolved.set(raw, shape);
    }
    return shape;
  }

  /** What a local reference names: `#/$defs/<name>` and, below it, keys of the schema. */
  function definitionAt($ref: string): RawShape {
    let at: unknown = { $defs: definitions };
    for (const part of $ref.slice(2).split('/')) at = (at as Record<string, unknown>)[part];
    return at as RawShape;
  }

  return { rootShape, propertyShape, elementShape, propertiesOf, shapeAt };
}

const types = new WeakMap<Shape, readonly string[]>();

/** The types that the schema allows, without `null`. Found once for each shape: a thousand findings share a few. */
export function typesOf(shape: Shape): readonly string[] {
  let known = types.get(shape);
  if (!known) {
    const all = typeof shape.type === 'string' ? [shape.type] : (shape.type ?? []);
    types.set(shape, (known = all.filter((type) => type !== 'null')));
  }
  return known;
}

const values = new WeakMap<readonly unknown[], readonly string[]>();

/** The values of an enumeration, as text, without `null`. Likewise. */
export function valuesIn(enumeration: readonly unknown[]): readonly string[] {
  let known = values.get(enumeration);
  if (!known) {
    known = enumeration.filter((value) => value !== null).map(String);
    values.set(enumeration, known);
  }
  return known;
}

/** The title of a field whose own would say no more: `customer_id` → «Customer ID». */
function titleOf(key: string): string {
  const words = key.replaceAll('_', ' ').replace(/\bid\b/g, 'ID');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
