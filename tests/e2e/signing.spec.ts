import { createHmac } from 'node:crypto';
import { DOCUMENTED } from '../payloads.ts';
import { expect, test } from './test.ts';

const SECRET = 'secretKey';
/** A vector that Voucherify documents. */
const VECTOR = 'a17d2ac229d1ebbb5f10e839c7985c4818e5986eab297f7e5979196d4d7d3ed2';
const BARE = JSON.stringify(JSON.parse(DOCUMENTED));

function signatureOf(text: string): string {
  return createHmac('sha256', SECRET).update(text).digest('hex');
}

test('a signature is checked, the webhook is copied signed, and the secret is nowhere', async ({
  page,
  playground,
}) => {
  const dialog = page.getByRole('dialog', { name: 'Check signature' });
  const secret = page.getByRole('textbox', { name: 'Secret' });
  const signature = dialog.getByRole('textbox', { name: 'Signature' });
  const check = dialog.getByRole('button', { name: 'Check', exact: true });
  /** All that the page shows, keeps or could pass on. */
  const hasNoSecret = async () => {
    const traces = await page.evaluate(() => [
      document.documentElement.outerHTML,
      document.body.innerText,
      location.href,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify(history.state),
    ]);
    expect([...traces, await playground.clipboard()].join('\n')).not.toContain(SECRET);
  };

  await test.step('the documented vector matches', async () => {
    await playground.openWith('{"a":1}', 'Unrecognised');
    await playground.openSigning('Check signature…');
    await expect(secret).toBeFocused();
    await secret.fill(SECRET);
    await signature.fill(VECTOR);
    await check.click();
    await expect(dialog.getByRole('status').first()).toHaveText(
      'The signature matches this payload.',
    );
    await hasNoSecret();
    await signature.fill(VECTOR.slice(1));
    await expect(dialog.getByText('The signature matches')).toHaveCount(0);
    await secret.press('Enter');
    await expect(dialog.getByText('but this one has 63')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });

  await test.step('a signature in pasted headers is taken over, and a mismatch has its reason', async () => {
    const rewritten = JSON.stringify(JSON.parse(BARE), null, 4);
    const pasted = `POST / HTTP/1.1\nX-Voucherify-Signature: ${signatureOf(rewritten)}\n\n${BARE}`;
    await playground.paste(pasted);
    await playground.hasVerdict('Valid');
    await playground.button('Check signature').click();
    await expect(secret).toHaveValue('');
    await expect(signature).toHaveValue(signatureOf(rewritten));
    await secret.fill(SECRET);
    await check.click();
    await expect(dialog).toContainText('The signature does not match the payload.');
    await expect(dialog).toContainText('JSON.stringify writes it, indented by four spaces');
    await expect(dialog).toContainText('Use the raw body in the receiver');
    await dialog.getByText('Code for the receiver').click();
    await dialog.getByRole('combobox', { name: 'Framework' }).selectOption('Django');
    await dialog.getByRole('button', { name: 'Copy code' }).click();
    await expect(dialog.getByText('Code copied.')).toBeVisible();
    expect(await playground.clipboard()).toContain('hmac.compare_digest');
    await hasNoSecret();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await expect(playground.button('Check signature')).toBeFocused();
  });

  await test.step('the webhook is copied as a request, signed and without the secret', async () => {
    await playground.openSigning('Copy as code…');
    const copying = page.getByRole('dialog', { name: 'Copy as code' });
    const code = copying.getByRole('region', { name: 'Code' });
    await expect(code).toContainText('curl --include');
    await expect(code).not.toContainText('x-voucherify-signature');
    await secret.fill(SECRET);
    await expect(code).toContainText(`x-voucherify-signature: ${signatureOf(BARE)}`);
    await copying.getByRole('textbox', { name: 'Address' }).fill('localhost');
    await expect(copying.getByRole('alert')).toContainText('The address must begin with');
    await copying.getByRole('textbox', { name: 'Address' }).fill('http://localhost:8080/hook');
    await copying.getByRole('combobox', { name: 'Form' }).selectOption('fetch (JavaScript)');
    await expect(code).toContainText("await fetch('http://localhost:8080/hook'");
    await copying.getByRole('button', { name: 'Copy code' }).click();
    await expect(copying.getByText('Code copied.')).toBeVisible();
    expect(await playground.clipboard()).toContain(signatureOf(BARE));
    await hasNoSecret();
    await page.keyboard.press('Escape');
    await playground.openSigning('Copy as code…');
    await expect(secret).toHaveValue('');
    await page.keyboard.press('Escape');
  });

  await test.step('the secret is in no link and in no draft', async () => {
    await page.evaluate(() => dispatchEvent(new Event('pagehide')));
    await playground.share();
    await hasNoSecret();
    await page.keyboard.press('Escape');
  });

  await test.step('where the browser offers no cryptography, as over http, the page says so', async () => {
    await page.evaluate(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
    for (const item of ['Check signature…', 'Copy as code…']) {
      await playground.button('Settings').click();
      await playground.button(item).click();
      await expect(page.getByText('This page was not loaded over https')).toBeVisible();
      await expect(secret).toHaveCount(0);
      await page.keyboard.press('Escape');
    }
  });
});
