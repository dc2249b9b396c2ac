/**
 * The validators that `npm run generate` compiles from the schema. Each says whether the value fits and leaves
 * its errors, all of them, in `errors` until its next call: as many as there are wrong places, in the order in
 * which the schema names the fields.
 */

/** An error as Ajv words it, without a message: `messages` is off. */
export interface SchemaError {
  /** RFC 6901 JSON Pointer from the value that was given; for `required` the holder's. */
  readonly instancePath: string;
  /** `type`, `enum`, `format`, `required`, `pattern`, `minimum`, `maximum`; `if` says only that a `then` failed. */
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** The whole body of a webhook, its data included. */
export const delivery: Validator;
/** The data object of an order event. */
export const data: Validator;
/** What the data must not have for a plain message. */
export const plainMessage: Validator;
/** What the data must and must not have to notify about a promotion. */
export const promotion: Validator;
/** What the data must and must not have to hand out codes. */
export const uniqueCodes: Validator;
