import type { Form } from '../analysis.ts';
import { partsOf } from '../read/pointer.ts';

/** Where our schema departs from the vendor's published one, for a value that is accepted only thanks to that. */
export interface Correction {
  /** What the published description says of the field: «not null», «FAILED, SUCCEEDED». */
  readonly published: string;
  /** What our schema says instead. */
  readonly ours: string;
  /** What the documents show: «null in 34 of 40, such as in CUSTOMER.CREATED»; `null` where only the rule speaks. */
  readonly evidence: string | null;
}

interface Kept {
  readonly kind: string;
  readonly published?: string;
  readonly ours?: string;
  /** Somewhere the published description says what ours says; where, is not kept. */
  readonly partial?: boolean;
  readonly seen?: string;
  readonly note?: string;
}

interface RawSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly items?: RawSchema;
  readonly additionalProperties?: RawSchema | boolean;
}

type Definitions = Readonly<Record<string, RawSchema>>;
type List = Readonly<Record<string, Readonly<Record<string, readonly Kept[]>>>>;

let known: Promise<{ definitions: Definitions; list: List }> | undefined;

/**
 * The correction but for which the published description would refuse this value, or would not know it.
 * @param value the value at the pointer, as JSON.parse gives it.
 * @returns `null` when the published description takes the value as it is, when it does so in some places of such an
 *   object, so that nothing certain can be said, or when ours does not describe the field.
 *   Rejects when the list cannot be fetched.
 */
export async function correctionAt(
  form: Form,
  pointer: string,
  value: unknown,
): Promise<Correction | null> {
  // Asked for by few, and larger than what a verdict needs.
  known ??= Promise.all([
    import('../../event/schema.full.generated.json'),
    import('../../event/corrections.json'),
  ]).then(([bundle, list]) => ({
    definitions: bundle.default.$defs as Definitions,
    list: list.default as List,
  }));
  const { definitions, list } = await known;
  const field = fieldAt(definitions, form, partsOf(pointer));
  const all = (field && list[field.file]?.[field.name]) ?? [];
  // Published in some places only: in the others nothing is said of its values.
  if (all.some(({ kind }) => kind === 'elsewhere')) return null;
  const kept = all.find((one) => admits(one, value));
  if (!kept) return null;
  return {
    published: kept.published ?? 'not null',
    ours: kept.ours ?? 'may be null',
    evidence: kept.seen ?? kept.note ?? null,
  };
}

/** What `format: time` takes (RFC 3339, section 5.6). */
const FULL_TIME = /^\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i;

/** Whether the value is one that only this correction lets through. */
function admits({ kind, published = '', ours = '', partial }: Kept, value: unknown): boolean {
  if (partial) return false;
  const isAnyOf = (types: string) => types.split(' or ').some((type) => isOf(type, value));
  switch (kind) {
    case 'nullable':
      return value === null;
    case 'added':
      return value !== null;
    case 'type':
      return isAnyOf(ours) && !isAnyOf(published);
    case 'format':
      // Where none is published, ours is the narrower one.
      return typeof value === 'string' && published === 'time' && !FULL_TIME.test(value);
    case 'values':
      return (
        typeof value === 'string' &&
        ours.split(', ').includes(value) &&
        published !== 'any' &&
        !published.split(', ').includes(value)
      );
    default:
      return false;
  }
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return typeof value === type && value !== null && !Array.isArray(value);
}

/** The file of the schema that describes the field, and the field's name in it; `null` when none does. */
function fieldAt(
  definitions: Definitions,
  form: Form,
  parts: readonly string[],
): { file: string; name: string } | null {
  let file: string = form;
  let names: string[] = [];
  let schema = definitions[file];
  for (const part of parts) {
    while (schema?.$ref !== undefined) {
      file = schema.$ref.slice('#/$defs/'.length);
      names = [];
      schema = definitions[file];
    }
    const property = schema?.properties?.[part];
    const other = schema?.items ?? schema?.additionalProperties;
    names = [...names, property ? part : '*'];
    schema = property ?? (typeof other === 'object' ? other : undefined);
    if (!schema) return null;
  }
  return { file, name: names.join('.') };
}
