import { vendorPrefixOf } from './allow-list.ts';

/** Keys of secrets, in lower case without what joins their words. */
const SECRET_KEY =
  /password|passwd|passphrase|secret|token|apikey|accesskey|privatekey|authorization|credential|cookie|signature/;
/** Words that mean a secret only on their own. */
const SECRET_WORDS = new Set('pwd auth bearer session sid jwt pin otp cvv cvc csrf'.split(' '));

/**
 * Keys and tokens whose makers give them a form of their own: JSON Web Tokens, PEM, age, Stripe,
 * AWS, GitHub, GitLab, Slack, Google, SendGrid, npm, Square, Hugging Face, OpenAI, Anthropic,
 * Telegram, Discord, and the headers of HTTP. Then hashes, and values that name themselves.
 */
const KNOWN_SECRETS = [
  /\beyJ[\w-]{8,99}\.[\w-]{8}/,
  /-----BEGIN [A-Z ]{0,30}(?:PRIVATE KEY|CERTIFICATE)|\bAGE-SECRET-KEY-/,
  /\b[spr]k_(?:live|test)_\w{8}/,
  /\bwhsec_\w{8}/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\b(?:gh[opsur]_|github_pat_|glpat-|npm_|hf_|sq0[a-z]{3}-|ya29\.)[\w-]{16}/,
  /\bsk-(?:(?:proj|ant|svcacct)-[\w-]{16}|\w{20})/,
  /\b\d{8,10}:[\w-]{35}/,
  /\b[\w-]{23,28}\.[\w-]{6}\.[\w-]{27}/,
  /\bxox[a-z]-[\w-]{10}/,
  /hooks\.slack\.com\/(?:services|workflows)\//,
  /\bAIza[\w-]{30}/,
  /\bSG\.[\w-]{16,99}\./,
  /^(?:Bearer|Basic) +\S{8}/i,
  /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:]{1,200}:[^\s/@]{1,200}@/i,
  /\b[\da-f]{32}/i,
  /(?:password|passwd|secret|token|api_?key|accountkey)=[^\s&]{4}/i,
];

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** A shorter run of letters and digits may be a code or an identifier of the shop. */
const ENTROPIC = /^[\w+/-]{32,}={0,2}$/;
/** UTF-16 code units of a text that is searched for a secret. A longer text is free text. */
const MAX_SEARCHED_UNITS = 4_000;

/** Whether the value of a key that the schema does not describe is a secret. */
export function isSecretKey(words: readonly string[]): boolean {
  return SECRET_KEY.test(words.join('')) || words.some((word) => SECRET_WORDS.has(word));
}

/** Whether a text is or holds what looks like a password, token or key. */
export function isSecretText(text: string): boolean {
  if (text.length > MAX_SEARCHED_UNITS) return false;
  if (KNOWN_SECRETS.some((known) => known.test(text))) return true;
  // A set of characters, as a pattern of codes has one, names each once.
  if (new Set(text).size === text.length) return false;
  // Both letters and digits, and not a word, identifier or number.
  if (!ENTROPIC.test(text) || UUID.test(text) || vendorPrefixOf(text) !== '') return false;
  return (text.match(/\d/g)?.length ?? 0) >= 4 && (text.match(/[A-Za-z]/g)?.length ?? 0) >= 4;
}
