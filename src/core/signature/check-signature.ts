import { joinWords } from '../wording/lists.ts';
import { readSignature } from './read-signature.ts';
import { SIGNED_FORMS, type SignedForm } from './signed-forms.ts';

/** Whether a signature belongs to a body and a secret. All texts have backticks around code. */
export interface SignatureAnswer {
  /**
   * `matches`: the signature of the body. `differs`: the signature of another form of it. `none`: of
   * no form that was tried. `unusable`: the secret or the signature is missing or malformed.
   */
  readonly kind: 'matches' | 'differs' | 'none' | 'unusable';
  /** The answer in at most two sentences. */
  readonly message: string;
  /** What to do next. */
  readonly advice: readonly string[];
}

/** What the check needs from outside, because the core has no cryptography and no other thread. */
export interface SignatureTools {
  /** The body in a form of `SIGNED_FORMS`; `null` where it has none. */
  readonly textOf: (form: string) => Promise<string | null>;
  /** HMAC-SHA256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
  readonly sign: (secret: string, text: string) => Promise<string>;
}

/** Tries the forms of a body until the signature fits one. Rejects only when a tool rejects. */
export async function checkSignature(
  secret: string,
  signature: string,
  { textOf, sign }: SignatureTools,
): Promise<SignatureAnswer> {
  if (secret === '') return unusable('Enter the secret of the webhook.');
  const given = readSignature(signature);
  if (!given.ok) return unusable(given.message);
  const remarks = given.remark === null ? [] : [given.remark];
  for (const form of SIGNED_FORMS) {
    const text = await textOf(form.id);
    if (text === null) continue;
    for (const key of new Set([secret, secret.trim()])) {
      if (key === '' || (await sign(key, text)) !== given.hex) continue;
      const others = await programsLike(form, text, textOf);
      return fitting(form, [...others, ...remarks, ...(key === secret ? [] : [SPACES])]);
    }
  }
  return { kind: 'none', message: NO_FORM, advice: [...remarks, ...OTHER_CAUSES] };
}

/** Names the other programs that write the same text, because then nobody knows which it was. */
async function programsLike(
  { program, kind }: SignedForm,
  text: string,
  textOf: SignatureTools['textOf'],
): Promise<readonly string[]> {
  if (program === null) return [];
  const others = new Set<string>();
  for (const form of SIGNED_FORMS) {
    if (form.kind !== kind || form.program === null || form.program === program) continue;
    if ((await textOf(form.id)) === text) others.add(form.program);
  }
  return others.size === 0 ? [] : [`The same text also comes from ${joinWords([...others])}.`];
}

const SPACES = 'Remove the spaces at the ends of the secret.';
const NO_FORM = 'The signature does not match, in any form of this payload that was tried.';
const OTHER_CAUSES = [
  'Compare the secret with the one of this webhook in Voucherify.',
  'Paste the body again as it was received, with the signature of the same request.',
];

/** The advice for a form that is not the signed body. */
const ADVICE: Readonly<Record<Exclude<SignedForm['kind'], 'body'>, string>> = {
  bytes:
    'A program has added or removed line breaks or white space. Use the raw body in the receiver.',
  rewritten:
    'A program has read the JSON and written it again. Use the raw body in the receiver, before any parser.',
  part: 'Voucherify signs the whole body. Use the raw body in the receiver.',
};

function fitting({ id, kind, label }: SignedForm, remarks: readonly string[]): SignatureAnswer {
  if (kind !== 'body') {
    const message = `The signature does not match the payload. It fits ${label}.`;
    return { kind: 'differs', message, advice: [ADVICE[kind], ...remarks] };
  }
  const message = 'The signature matches this payload.';
  // A pasted body that is JSON has the compact form, which was tried before.
  return { kind: 'matches', message, advice: id === 'pasted' ? [AS_IT_IS, ...remarks] : remarks };
}

const AS_IT_IS =
  'It covers the text as it is, with its white space. Voucherify removes white space between the tokens of JSON first.';

function unusable(message: string): SignatureAnswer {
  return { kind: 'unusable', message, advice: [] };
}
