/**
 * The validators that `npm run generate` compiles from the schema. Each returns the errors of a value, all of them: as
 * many as there are wrong places, in the order in which the schema names the objects; `null` when the value fits.
 */

/** An error of Ajv, without a message: `messages` is off. */
export interface SchemaError {
  /** RFC 6901 JSON Pointer from the value that was given; for `required` the holder's. */
  readonly instancePath: string;
  /** `type`, `enum`, `format`, `required`, `pattern`, `minimum`, `maximum`; `if` says only that a `then` failed. */
  readonly keyword: string;
  /** What was asked for: types, values, the name of a format, the key that is missing; of a bound an object. */
  readonly params: unknown;
  /** Of `type`, what stands there instead. */
  readonly value?: unknown;
}

export type Validator = (value: unknown) => readonly SchemaError[] | null;

/** The whole body of a webhook, its data included. */
export const delivery: Validator;
/** The data object of an order event. */
export const data: Validator;
