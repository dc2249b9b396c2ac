/**
 * `node scripts/draw-pictures.mjs` draws the pictures of the page for home screens and for previews
 * of its links, from public/favicon.svg and docs/picture-light.png. They are committed, because a
 * build needs no browser.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from './chromium-arguments.mjs';
import { findChromium } from './find-chromium.mjs';

const ROOT = join(import.meta.dirname, '..');
/** The accent of src/app.css in its light theme. */
const ACCENT = '#3a53c9';

const logo = readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8');
const page = readFileSync(join(ROOT, 'docs/picture-light.png')).toString('base64');

/** White on the accent, within the circle that a platform may cut out of it. */
const icon = `<style>
  body { margin: 0; height: 100vh; display: grid; place-items: center; background: ${ACCENT} }
  svg { width: 58vw } svg path { stroke: #fff !important }
</style>${logo}`;

const preview = `<style>
  body { margin: 0; height: 100vh; overflow: hidden; background: #f7f7f5; color: #1a1c21;
    font: 30px/1.4 'Liberation Sans', Arial, sans-serif }
  header { display: flex; gap: 28px; align-items: center; padding: 48px 64px 36px }
  svg { width: 112px; flex: none } svg path { stroke: ${ACCENT} !important }
  h1 { margin: 0; font-size: 52px; line-height: 1.2 }
  p { margin: 0; color: #5c6370 }
  img { display: block; width: 1072px; margin: 0 64px; border: 1px solid #e3e4e0;
    border-radius: 12px }
</style>
<header>${logo}<div><h1>Payload Playground</h1>
<p>Check a Voucherify order webhook in your browser.</p></div></header>
<img src="data:image/png;base64,${page}">`;

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: CHROMIUM_ARGUMENTS,
});
await draw(icon, 192, 192, 'icon-192.png');
await draw(icon, 512, 512, 'icon-512.png');
await draw(preview, 1200, 630, 'preview.png');
await browser.close();

async function draw(markup, width, height, name) {
  const tab = await browser.newPage({ viewport: { width, height } });
  await tab.setContent(markup);
  await tab.screenshot({ path: join(ROOT, 'public', name) });
}
