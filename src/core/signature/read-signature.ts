/** A signature as the user gave it. */
export type GivenSignature =
  | {
      readonly ok: true;
      /** 64 lower-case hexadecimal digits: an HMAC-SHA256. */
      readonly hex: string;
      /** How it differs from a header of Voucherify; `null` where it does not. */
      readonly remark: string | null;
    }
  | { readonly ok: false; readonly message: string };

/** Hexadecimal digits of an HMAC-SHA256. */
const DIGITS = 64;

/** Hashes that are not SHA-256, by the number of their hexadecimal digits. */
const OTHER_HASHES: Readonly<Record<number, string>> = {
  32: 'MD5',
  40: 'SHA-1',
  96: 'SHA-384',
  128: 'SHA-512',
};

const HEADER_NAME = /^["'`]?x-voucherify-signature["'`]?\s*[:=]\s*/i;
const PREFIX = /^((?:hmac-?)?(?:sha-?\d+|v\d+|hmac)\s*[=:])\s*/i;
/** 32 bytes, in either alphabet. */
const BASE64 = /^[\w+/-]{43}=?$/;

/**
 * Reads a signature: the value of the header `x-voucherify-signature`, or the whole header. A
 * prefix, capital letters and base64 are no reason not to compare it, but they get a sentence.
 */
export function readSignature(text: string): GivenSignature {
  const value = text
    .trim()
    .replace(HEADER_NAME, '')
    .replace(/^["'`]|["'`,;]+$/g, '');
  if (value === '') return refused('Enter the signature from the header `x-voucherify-signature`.');
  const [, prefix = ''] = PREFIX.exec(value) ?? [];
  const digits = value.slice(prefix.length).trim();
  const given = readDigits(digits);
  if (!given.ok || prefix === '') return given;
  const remark = `A signature of Voucherify has no \`${prefix.replaceAll('`', '')}\` before its digits. Remove it before you compare.`;
  return { ...given, remark };
}

function readDigits(digits: string): GivenSignature {
  if (/^[\da-f]+$/i.test(digits)) {
    const { length } = digits;
    if (length !== DIGITS) return refused(wrongLength(length));
    const hex = digits.toLowerCase();
    const remark =
      hex === digits
        ? null
        : 'A signature of Voucherify has lower-case letters, but these are capitals.';
    return { ok: true, hex, remark };
  }
  if (BASE64.test(digits)) {
    return {
      ok: true,
      hex: hexOfBase64(digits),
      remark:
        'This signature is in base64, but Voucherify writes 64 hexadecimal digits. Encode the hash as hexadecimal digits.',
    };
  }
  const odd = /[^\da-f\s]/i.exec(digits)?.[0];
  return refused(
    odd === undefined || odd === '`'
      ? 'A signature has hexadecimal digits only. Copy it again.'
      : `A signature has only the digits 0–9 and a–f, but this one has \`${[...digits.slice(digits.indexOf(odd))][0]!}\`.`,
  );
}

function wrongLength(length: number): string {
  const other = OTHER_HASHES[length];
  return other === undefined
    ? `A signature has 64 hexadecimal digits, but this one has ${length}. Copy it again.`
    : `${length} digits are the length of ${other}. Voucherify signs with HMAC-SHA256, which has 64.`;
}

function hexOfBase64(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/').replace('=', ''));
  return Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function refused(message: string): GivenSignature {
  return { ok: false, message };
}
