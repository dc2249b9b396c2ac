import { describe, expect, test } from 'vitest';
import { CODE_FORMS } from '../../src/core/index.ts';
import * as crypto from '../../src/platform/crypto.ts';
import { Signing } from '../../src/state/signing.ts';
import { DOCUMENTED } from '../payloads.ts';
import { idle, openTab, type Tab } from './harness.ts';

const SECRET = 'top-secret-of-this-webhook';
const BARE = JSON.stringify(JSON.parse(DOCUMENTED));
const signatureOf = (text: string) => crypto.hmacSha256(SECRET, text);

async function paste(tab: Tab, text: string): Promise<void> {
  await tab.type(text);
  await idle();
  await tab.settled();
}

describe('the signature of a webhook', () => {
  test('is picked up from the headers around the payload, and matches', async () => {
    const tab = await openTab();
    const signing = new Signing(tab);
    expect(signing.pastedSignature).toBe('');
    const signature = await signatureOf(BARE);
    await paste(tab, `POST / HTTP/1.1\nX-Voucherify-Signature: ${signature}\n\n${BARE}`);
    expect(tab.session.text).toContain('\n  "customer"');
    expect(signing.pastedSignature).toBe(signature);
    expect(await signing.check(SECRET, signature)).toMatchObject({ kind: 'matches', advice: [] });

    tab.workspace.edit(tab.session.text.replace('PAID', 'CREATED'));
    await tab.settled();
    expect(await signing.check(SECRET, signature)).toMatchObject({ kind: 'none' });
  });

  test('is compared with the bytes as they were pasted, not with the formatted text', async () => {
    const tab = await openTab();
    const signing = new Signing(tab);
    const pasted = JSON.stringify({ body: `\n${BARE}\n` });
    await paste(tab, pasted);
    const given = await signing.check(SECRET, await signatureOf(`\n${BARE}\n`));
    expect(given).toMatchObject({ kind: 'matches', advice: [expect.stringContaining('as it is')] });
  });

  test('of a body that a program has written again says so', async () => {
    const tab = await openTab();
    const signing = new Signing(tab);
    await paste(tab, BARE.replace('Alex Doe', 'Zoë'));
    const rewritten = BARE.replace('Alex Doe', 'Zo\\u00eb').replaceAll('/', '\\/');
    const given = await signing.check(SECRET, await signatureOf(rewritten));
    expect(given.message).toContain('`json.dumps` in Python');
    // The payload has no slash, so PHP would write the same.
    expect(given.advice[1]).toBe('The same text also comes from PHP.');
  });

  test('cannot be checked without cryptography, and the state says so', async () => {
    const tab = await openTab();
    const none = { ...crypto, hasCrypto: () => false };
    const signing = new Signing(tab, none);
    expect(signing.isSupported).toBe(false);
  });

  test('rejects where the worker fails', async () => {
    const tab = await openTab();
    const signing = new Signing(tab);
    await paste(tab, BARE);
    tab.toolsWorker.failure = 'broken';
    await expect(signing.check(SECRET, await signatureOf(BARE))).rejects.toThrow();
  });
});

test('the secret goes to no worker, link, draft, message or clipboard', async () => {
  const tab = await openTab();
  const signing = new Signing(tab);
  await paste(tab, BARE);
  await signing.check(SECRET, await signatureOf(BARE));
  await signing.check(SECRET, 'ab');
  for (const { id } of CODE_FORMS) {
    const code = await signing.code(id, 'http://localhost:3000/webhooks', SECRET);
    expect(code.ok).toBe(true);
    if (code.ok) await tab.actions.copy(code.text, 'Code');
    expect(tab.clipboard.text).toContain('ord_');
    expect(tab.clipboard.text).not.toContain(SECRET);
  }
  const links = (await tab.sharing.prepare())!;
  await links.begin(() => {});
  tab.workspace.stash.flush();
  const everywhere = JSON.stringify([
    tab.toolsWorker.asked,
    tab.core.asked,
    [...tab.storage.texts],
    tab.messages.all,
    tab.messages.toast,
    tab.clipboard.text,
    tab.hash,
    tab.saved,
  ]);
  expect(everywhere).toContain('ord_');
  expect(everywhere).not.toContain(SECRET);
});
