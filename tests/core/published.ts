import { readReference } from './reference.ts';

/** A field of the vendor's published description, whichever branch describes it. */
export interface PublishedField {
  /** Keys below the data object; `*` for the elements of an array and for the members of a map. */
  readonly path: readonly string[];
  readonly types: ReadonlySet<string>;
  readonly formats: ReadonlySet<string>;
  /** The values of all branches; empty when a branch allows any value. */
  readonly values: ReadonlySet<unknown>;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

/** No new fields are described below this depth, because the description contains itself. */
const MAX_DEPTH = 9;

/** Every field of the data of `customer.order.updated`, the outer ones first. */
export function publishedFields(): PublishedField[] {
  const { components } = readReference('order-events.openapi.json') as {
    components: { schemas: Readonly<Record<string, Schema>> };
  };

  /** The schemas about one place: references followed, branches side by side. */
  function branchesOf(schema: Schema): Schema[] {
    const { $ref, allOf = [], oneOf = [], anyOf = [], ...own } = schema;
    const named = $ref === undefined ? [] : [components.schemas[$ref.split('/').at(-1)!]!];
    const others = [...named, ...allOf, ...oneOf, ...anyOf].flatMap(branchesOf);
    return Object.keys(own).length > 0 ? [own, ...others] : others;
  }

  const fields: PublishedField[] = [];
  function visit(schemas: readonly Schema[], path: readonly string[]): void {
    const branches = schemas.flatMap(branchesOf);
    if (path.length > 0) fields.push(toField(path, branches));
    if (path.length >= MAX_DEPTH) return;
    const members = new Map<string, Schema[]>();
    const add = (key: string, schema: Schema) =>
      members.set(key, [...(members.get(key) ?? []), schema]);
    for (const { properties = {}, items, additionalProperties } of branches) {
      for (const [key, property] of Object.entries(properties)) add(key, property);
      if (items) add('*', items);
      if (typeof additionalProperties === 'object') add('*', additionalProperties);
    }
    for (const [key, inner] of members) visit(inner, [...path, key]);
  }
  visit([{ $ref: '#/components/schemas/EventCustomerOrderUpdatedData' }], []);
  return fields;
}

function toField(path: readonly string[], branches: readonly Schema[]): PublishedField {
  const typed = branches.filter(({ type, enum: values }) => type !== undefined || values);
  const isOpen = typed.some(({ enum: values }) => values === undefined);
  return {
    path,
    types: new Set(branches.flatMap(({ type }) => type ?? [])),
    formats: new Set(branches.flatMap(({ format }) => format ?? [])),
    values: new Set(isOpen ? [] : typed.flatMap(({ enum: values }) => values ?? [])),
  };
}
