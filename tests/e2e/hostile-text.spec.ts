import type { Page } from '@playwright/test';
import { documentedBut, exampleText } from '../payloads.ts';
import { expect, test } from './test.ts';

/**
 * Texts that try to run, to become a link or to mislead. Each calls `attack` if it can. None needs
 * the start of a value, and none ends the one behind it, so a value may hold all of them.
 */
const ATTACKS = [
  // a way out of an attribute
  '" onmouseover="attack()" autofocus onfocus="attack()" x="',
  // an element with an event handler
  '<img src=x onerror=attack()>',
  // a script
  '</script><script>attack()</script>',
  // a frame with a document
  '<iframe srcdoc="<script>parent.attack()</script>"></iframe>',
  // a link of Markdown
  '[x](javascript:attack()) <a href="javascript:attack()">x</a>',
  // a template
  '${attack()} {{constructor.constructor("attack()")()}} {@html attack()}',
  // a style
  '</style><style>*{display:none!important}</style>',
  // controls of the reading direction
  '\u202Egpj.exe\u202C \u2066x\u2067y\u2069 \u200E\u200F',
  // an element that runs when it is shown
  '<svg/onload=attack()><details open ontoggle=attack()>',
];

/** The values to try: all of these texts, and what is an address as a whole. */
const VALUES = {
  'all attacks': ATTACKS.join(' '),
  'a javascript: link': 'javascript:attack()',
  'a data: document': 'data:text/html,<script>attack()</script>',
};

const POISON = '"__proto__": {"poisoned": true}, "constructor": {"prototype": {"poisoned": true}}';

/** A payload with the attack in place of every string, and as a key where keys are free. */
function poisoned(attack: string): string {
  const payload = JSON.parse(exampleText('unique-codes')) as unknown;
  const text = JSON.stringify(
    payload,
    (key, value: unknown) => {
      if (typeof value === 'string') return attack;
      if (key === 'metadata') return { [attack]: attack, nested: { [attack]: [attack] } };
      return value;
    },
    2,
  );
  return text.replaceAll('"nested": {', `${POISON}, "nested": {`);
}

/** The attacks that have succeeded in this page. */
function findBreaches(page: Page) {
  return page.evaluate(() => {
    const { attacks, violations } = window as unknown as { attacks: number; violations: number };
    return {
      attacks,
      violations,
      isPoisoned: 'poisoned' in {},
      elements: document.querySelectorAll(
        'iframe, [onerror], [onload], [ontoggle], [onmouseover], [onfocus], [src="x"], object, embed',
      ).length,
      links: [...document.querySelectorAll('a')]
        .map(({ href }) => href)
        .filter((href) => !href.startsWith(location.href.replace(/#.*/, ''))),
      scripts: [...document.scripts].filter(({ src }) => !/\/assets\/index-[\w-]+\.js$/.test(src))
        .length,
    };
  });
}

test.use({ fullEditor: true });

test('an attack in every string place is shown as text, and runs nothing', async ({
  page,
  playground,
}) => {
  await page.addInitScript(() => {
    const counts = { attacks: 0, violations: 0 };
    Object.assign(window, counts);
    const counted = window as unknown as typeof counts;
    Object.assign(window, { attack: () => (counted.attacks += 1) });
    addEventListener('securitypolicyviolation', () => (counted.violations += 1));
  });
  await playground.open();
  for (const [name, attack] of Object.entries(VALUES)) {
    await test.step(name, async () => {
      await playground.paste(poisoned(attack));
      await playground.hasVerdict('Invalid');
      await expect(playground.region('Customer')).toContainText(attack);
      await page.getByRole('region', { name: 'Voucher' }).hover();
      await playground.editor.press('ControlOrMeta+Home');
      await playground.button(/^Share/).click();
      await expect(playground.shareDialog).toBeVisible();
      expect(await findBreaches(page)).toEqual({
        attacks: 0,
        violations: 0,
        isPoisoned: false,
        elements: 0,
        links: [],
        scripts: 0,
      });
      await page.keyboard.press('Escape');
      await expect(playground.shareDialog).toBeHidden();
    });
  }

  await test.step('a value that turns the direction of writing does not turn the words around it', async () => {
    await playground.paste(
      documentedBut(
        ['"source_id": "4l3x-d03"', '"source_id": "\u202e30d-x3l4"'],
        ['Alex Doe', '\u202eeoD xelA'],
      ),
    );
    await playground.hasVerdict('Valid');
    const receipt = page.getByRole('region', { name: 'Summary' });
    const left = (words: string) =>
      receipt.evaluate((paragraph, sought) => {
        const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const at = text.textContent!.indexOf(sought);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        }
        return NaN;
      }, words);
    expect(await left('PAID')).toBeGreaterThan(await left('eoD'));
    expect(await left('ord_')).toBeGreaterThan(await left('Order'));
  });
});
