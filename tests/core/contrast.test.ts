import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The colors of `app.css` by token: in light and in dark, as `#rrggbb` or `#rgb`. */
const TOKENS = new Map(
  Array.from(
    readFileSync('src/app.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g),
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

type Theme = 'light' | 'dark';
type Color = readonly number[];

/** @param name a token, or `80% accent on surface` for two that are mixed as color-mix does. */
function colorOf(name: string, theme: Theme): Color {
  const mixed = /^(\d+)% ([\w-]+) on ([\w-]+)$/.exec(name);
  if (mixed) {
    const part = Number(mixed[1]) / 100;
    const below = colorOf(mixed[3]!, theme);
    return colorOf(mixed[2]!, theme).map((value, at) => value * part + below[at]! * (1 - part));
  }
  const digits = TOKENS.get(name)![theme].slice(1);
  const channels = digits.length === 3 ? [...digits].map((one) => one + one) : digits.match(/../g)!;
  return channels.map((channel) => parseInt(channel, 16));
}

/** The relative luminance of WCAG 2.2. */
function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: Color, other: Color): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** The pairs whose contrast is too low in a theme. */
function tooLow(fronts: readonly string[], grounds: readonly string[], least: number): string[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    fronts.flatMap((front) =>
      grounds
        .map((ground) => ({
          ground,
          ratio: contrast(colorOf(front, theme), colorOf(ground, theme)),
        }))
        .filter(({ ratio }) => ratio < least)
        .map(({ ground, ratio }) => `${theme}: ${front} on ${ground} is ${ratio.toFixed(2)}`),
    ),
  );
}

const PLAIN = ['bg', 'surface', 'sunken'];
const TINTED = ['ok-surface', 'error-surface', 'warning-surface', 'notice-surface'];

test('the measure is that of WCAG', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBe(21);
  // #767676 is the lightest gray that is enough on white.
  expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
  expect(colorOf('50% on-accent on ink', 'light')).toEqual([140.5, 141.5, 144]);
});

/** Level AA asks for 4.5 to 1. The grounds include those that axe cannot see, such as gradients. */
describe('text can be read in light and in dark', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['on the page, in cards and in sunken parts', ['ink', 'muted', 'accent'], PLAIN],
    ['of absent objects and line numbers', ['faint'], ['bg', 'surface']],
    ['in a tinted row or message', ['ink', 'muted', 'accent'], TINTED],
    ['of a row of a verdict in the row of the cursor', ['error', 'warning'], ['notice-surface']],
    ['on a main button', ['on-accent'], ['accent', '88% accent on ink']],
    ['that the search has found', ['ink'], ['lit']],
    ['of a toast', ['bg'], ['ink', '16% bg on ink']],
    [
      'over the bars of a validity, with their gradients',
      ['ink'],
      ['10% accent on surface', '25% accent on surface'],
    ],
    [
      'of JSON, also where a line is marked, lit or selected',
      ['ink', 'json-key', 'json-string', 'json-number'],
      ['surface', '12% accent on surface', '22% accent on surface', '25% accent on surface'],
    ],
    ...['ok', 'error', 'warning', 'notice'].map((tone): [string, string[], string[]] => [
      `of the tone ${tone}`,
      [tone],
      [`${tone}-surface`, ...PLAIN],
    ]),
  ])('%s', (_where, fronts, grounds) => {
    expect(tooLow(fronts, grounds, 4.5)).toEqual([]);
  });
});

/** WCAG 1.4.11 asks for 3 to 1. */
describe('the edge of a field can be seen', () => {
  test('on every ground', () => {
    expect(tooLow(['edge', 'accent'], [...PLAIN, ...TINTED], 3)).toEqual([]);
  });

  test('because every field has that color', () => {
    const own = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.svelte'))
      .flatMap((path) => {
        const rules = readFileSync(`src/${path}`, 'utf8').matchAll(
          /^ *((?:[^{}\n]*[\s,>])?(?:textarea|select|input)[^\s{}]*) \{([^}]*)\}/gm,
        );
        return Array.from(rules, ([, selector, body]) => ({ path, selector, body: body! }));
      })
      .filter(({ body }) => /border(?!-radius)[\w-]*: (?!0;)/.test(body));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter(({ body }) => !body.includes('var(--edge)'))).toEqual([]);
    expect(readFileSync('src/app.css', 'utf8')).toMatch(
      /select,\ninput:not\(\[type='checkbox'\]\) \{\n {2}border-color: var\(--edge\);/,
    );
  });
});
