import { checkSignature, writeCode, type Code, type SignatureAnswer } from '../core/index.ts';
import * as crypto from '../platform/crypto.ts';
import type { PageState } from './page.ts';
import type { Pasted } from './unwrapping.svelte.ts';

type Parts = Pick<PageState, 'session' | 'tools' | 'unwrapping'>;

/**
 * Signs the open payload: to check the signature of a webhook, and to send the webhook again. It
 * gets the secret with each call and keeps nothing of it.
 */
export class Signing {
  readonly #parts: Parts;
  readonly #crypto: typeof crypto;

  constructor(parts: Parts, cryptography = crypto) {
    this.#parts = parts;
    this.#crypto = cryptography;
  }

  /** Whether the browser can sign here. */
  get isSupported(): boolean {
    return this.#crypto.hasCrypto();
  }

  /** The signature that was pasted with the payload; empty when there is none. */
  get pastedSignature(): string {
    const wrappers = this.#pasted?.wrappers ?? this.#parts.session.analysis?.wrappers ?? [];
    return wrappers.find(({ signature }) => signature !== undefined)?.signature ?? '';
  }

  /**
   * Whether a signature belongs to the payload as it was pasted. The secret does not go to a worker.
   * Rejects when the worker fails.
   */
  check(secret: string, signature: string): Promise<SignatureAnswer> {
    const { session, tools } = this.#parts;
    const text = this.#pasted?.payload ?? session.analysis?.text ?? '';
    return checkSignature(secret, signature, {
      textOf: (form) => tools('signedText', text, form),
      sign: (key, signed) => this.#crypto.hmacSha256(key, signed),
    });
  }

  /** The open payload as code. @param secret without it the code has no signature. */
  code(id: string, url: string, secret: string): Promise<Code> {
    const { analysis } = this.#parts.session;
    const sign = (body: string) => this.#crypto.hmacSha256(secret, body);
    return writeCode(analysis?.text ?? '', id, {
      form: analysis?.form ?? null,
      url,
      sign: secret === '' ? null : sign,
    });
  }

  /** The pasted text, while the user has not changed its payload. */
  get #pasted(): Pasted | null {
    const { session, unwrapping } = this.#parts;
    return unwrapping.pasted?.revision === session.revision ? unwrapping.pasted : null;
  }
}
