import type { Form } from '../analysis.ts';
import type { JsonDocument } from '../read/json-document.ts';
import { printable } from '../write/strings.ts';
import { COMPACT, write } from '../write/write.ts';

/** A request that sends a payload to a receiver. */
export interface WebhookRequest {
  /** An address that `addressFault` accepts. */
  readonly url: string;
  /** One line of JSON, without lone surrogates. */
  readonly body: string;
  /** The hexadecimal HMAC-SHA256 of the body; `null` for a request without a signature. */
  readonly signature: string | null;
}

/** Code, or a sentence that says why there is none. */
export type Code =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string };

/** A form in which a payload is copied as code. */
export interface CodeForm {
  /** Unique and stable. */
  readonly id: string;
  readonly title: string;
  /** Whether the code sends a request, and so has an address and may have a signature. */
  readonly isRequest: boolean;
  /** The body that the code sends. */
  readonly bodyOf: (doc: JsonDocument) => string;
  readonly write: (request: WebhookRequest, doc: JsonDocument, form: Form | null) => Code;
}

export const SIGNATURE_HEADER = 'x-voucherify-signature';

/** The headers of a request. Their values hold no quotes and no backslashes. */
export function headersOf({ signature }: WebhookRequest): readonly (readonly [string, string])[] {
  const type = ['content-type', 'application/json'] as const;
  return signature === null ? [type] : [type, [SIGNATURE_HEADER, signature]];
}

/** The payload on one line, with escapes for lone surrogates and for controls. */
export function compactBody(doc: JsonDocument): string {
  return printable(write(doc, COMPACT));
}

export function code(text: string): Code {
  return { ok: true, text };
}

/** The characters of an address (RFC 3986) with its scheme. */
const ADDRESS = /^https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]+$/i;

/** A sentence that says why an address cannot be used; `null` for a good one. */
export function addressFault(url: string): string | null {
  return ADDRESS.test(url)
    ? null
    : 'The address must begin with `http://` or `https://`. Write it in ASCII, without spaces or quotes.';
}
