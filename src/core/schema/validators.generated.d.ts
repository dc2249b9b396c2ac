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
  /** Whether a value fits. If not, `errors` has everything that is wrong with it, in the schema's order. */
  (value: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
}

/**
 * The validators of values, each by the JSON text of the keywords that it was made from, and those of objects that ask for
 * keys or set conditions, by the name of their file. None looks into what the schema refers to.
 */
export const validators: Readonly<Record<string, Validator | undefined>>;
