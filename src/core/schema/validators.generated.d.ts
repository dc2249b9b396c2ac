/** The validators that `npm run generate` compiles from the schema. */

/** An error of Ajv, without a message: `messages` is off. */
export type SchemaError = {
  /** RFC 6901 JSON Pointer from the value that was given; for `required` the holder's. */
  readonly instancePath: string;
} & (
  | { readonly keyword: 'type'; readonly params: { readonly type: string | readonly string[] } }
  | {
      readonly keyword: 'enum';
      readonly params: { readonly allowedValues: readonly (string | number | null)[] };
    }
  | { readonly keyword: 'format'; readonly params: { readonly format: string } }
  | { readonly keyword: 'pattern'; readonly params: { readonly pattern: string } }
  | {
      readonly keyword: 'minimum' | 'maximum';
      readonly params: { readonly comparison: '>=' | '<='; readonly limit: number };
    }
  | { readonly keyword: 'required'; readonly params: { readonly missingProperty: string } }
  /** A condition whose `then` fails, which has errors of its own. */
  | { readonly keyword: 'if'; readonly params: { readonly failingKeyword: string } }
);

export interface Validator {
  /** Whether a value fits. Otherwise `errors` has all of its defects, in the schema's order. */
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/** The keywords that check a value without its inside, in the order of the validators' keys. */
export const valueKeywords: string[];

/**
 * The validators of values by the JSON text of their keywords, and of objects with required keys or
 * conditions by the name of their file. None of them follows a `$ref`.
 */
export const validators: Readonly<Record<string, Validator | undefined>>;
