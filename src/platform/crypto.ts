/** Whether the browser offers cryptography here. It does so on https and localhost only. */
export function hasCrypto(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/**
 * HMAC-SHA256 (RFC 2104) of a text in UTF-8, as 64 lower-case hexadecimal digits. Rejects for an
 * empty secret and where there is no cryptography.
 */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  const { subtle } = crypto;
  const encoder = new TextEncoder();
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await subtle.importKey('raw', encoder.encode(secret), algorithm, false, ['sign']);
  const bytes = new Uint8Array(await subtle.sign('HMAC', key, encoder.encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
