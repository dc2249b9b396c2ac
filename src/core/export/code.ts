import type { Form } from '../analysis.ts';
import { MAX_CODE_UNITS } from '../limits.ts';
import { read } from '../read/read.ts';
import type { Code, CodeForm } from './code-form.ts';
import { curl } from './curl.ts';
import { curlCmd } from './curl-cmd.ts';
import { fetchCall } from './fetch.ts';
import { httpFile } from './http-file.ts';
import { powershell } from './powershell.ts';
import { pytest } from './pytest.ts';
import { typescript } from './typescript.ts';
import { vitest } from './vitest.ts';

const FORMS: readonly CodeForm[] = [
  curl,
  powershell,
  curlCmd,
  httpFile,
  fetchCall,
  typescript,
  vitest,
  pytest,
];

/** The forms in which a payload can be copied as code, in the order of the page's list. */
export const CODE_FORMS: readonly Pick<CodeForm, 'id' | 'title' | 'isRequest'>[] = FORMS;

/** What the code sends, and where. */
export interface CodeOptions {
  /** The event's form; `null` for a payload that is not this event. */
  readonly form: Form | null;
  readonly url: string;
  /** Signs the body that the code sends, as Voucherify does; `null` for code without a signature. */
  readonly sign: ((body: string) => Promise<string>) | null;
}

/**
 * A payload as code in one of `CODE_FORMS`. Rejects only when `sign` rejects.
 * @param url an address that `addressFault` accepts.
 */
export async function writeCode(
  text: string,
  id: string,
  { form, url, sign }: CodeOptions,
): Promise<Code> {
  const codeForm = FORMS.find((one) => one.id === id);
  if (!codeForm) throw new Error(`There is no form ${id}.`);
  if (text.length > MAX_CODE_UNITS) return { ok: false, message: TOO_LONG };
  const doc = read(text);
  if (!doc) return { ok: false, message: NOT_JSON };
  const body = codeForm.bodyOf(doc);
  const signature = sign && codeForm.isRequest ? await sign(body) : null;
  return codeForm.write({ url, body, signature }, doc, form);
}

const TOO_LONG = 'This payload is too long for a command. Save it as a file.';
const NOT_JSON = 'This text is not JSON. Repair it before you copy it as code.';
