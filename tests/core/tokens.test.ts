import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const TOKENS = 'src/app.css';

/** Files of `src` that have styles or ask for them, by path. */
const SOURCES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(svelte|css|ts)$/.test(path))
    .map((path) => [`src/${path}`, readFileSync(`src/${path}`, 'utf8')]),
);

/** Style sheets by path: those of components without their script and markup. */
const SHEETS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(SOURCES)
    .filter(([path]) => !path.endsWith('.ts'))
    .map(([path, text]) => [path, styleOf(path, text).replace(/\/\*[^]*?\*\//g, '')]),
);

/** The custom properties of the first rule of `app.css`, with their values. */
const DECLARED = new Map(
  Array.from(
    /:root \{([^}]*)\}/.exec(SHEETS[TOKENS]!)![1]!.matchAll(/(--[\w-]+):\s*([^;]+);/g),
    ([, name, value]) => [name!, value!],
  ),
);

function styleOf(path: string, text: string): string {
  return path.endsWith('.css') ? text : (/<style>([^]*)<\/style>/.exec(text)?.[1] ?? '');
}

/** Declarations as `path: property: value`, but for those of the tokens themselves. */
function declarations(property: RegExp): string[] {
  return Object.entries(SHEETS).flatMap(([path, sheet]) =>
    Array.from(sheet.matchAll(/(?<=^|[;{}\s])([\w-]+):\s*([^;{}]+);/g))
      .filter(([, name]) => property.test(name!) && !(path === TOKENS && DECLARED.has(name!)))
      .map(([, name, value]) => `${path}: ${name}: ${value!.replace(/\s+/g, ' ')}`),
  );
}

describe('a size or colour has a name', () => {
  test.each([
    ['type', /^font(-size)?$/, /\d(px|r?em|pt|%)|(?<!-)\b(small|large|smaller|larger|medium)\b/],
    ['corners', /radius/, /[1-9][\d.]*(px|r?em)/],
    ['spacing', /^(padding|margin)|gap$/, /(?<![\w.])([3-9]|\d\d+)(\.\d+)?px|\dr?em\b/],
    [
      'colours',
      /./,
      /#[\da-f]{3,8}\b|\b(rgb|hsl|ok)\w*\(|\b(lab|lch|hwb|color)\(|\b(white|black)\b(?!-)/,
    ],
  ])('no raw %s outside the tokens', (_kind, property, raw) => {
    expect(declarations(property).filter((declaration) => raw.test(declaration))).toEqual([]);
  });

  test('every name that is used is declared', () => {
    const all = Object.values(SOURCES).join('\n');
    const set = new Set(Array.from(all.matchAll(/(--[\w-]+)['"]?[:,=]/g), ([, name]) => name));
    const used = Array.from(all.matchAll(/var\((--[\w-]+)(?=\))/g), ([, name]) => name);
    expect(used.filter((name) => !set.has(name))).toEqual([]);
  });

  test('every token is used, but for sizes of the scale of type', () => {
    const all = Object.values(SOURCES).join('\n');
    const unused = [...DECLARED.keys()].filter(
      (name) =>
        !/^--(font|breakpoint)-/.test(name) && !new RegExp(`[('"]${name}(?![\\w-]|:)`).test(all),
    );
    expect(unused).toEqual([]);
  });
});

test('the icon of the page has the accent in both themes', () => {
  const icon = readFileSync('public/favicon.svg', 'utf8');
  const [light, dark] = DECLARED.get('--accent')!.match(/#[\da-f]+/g)!;
  expect(icon.match(/#[\da-f]+/g)).toEqual([light, dark]);
});

describe('a width at which the page changes has a name', () => {
  const widths = [...DECLARED].filter(([name]) => name.startsWith('--breakpoint-'));
  /** Conditions of media and container queries, also of those in scripts. */
  const conditions = Object.entries(SOURCES).flatMap(([path, text]) =>
    Array.from(text.matchAll(/\([^()]*\b(?:width|height)\b[^()]*\)/g), ([condition]) => condition)
      .filter((condition) => /[<>=:] ?[\d.]+px\)$/.test(condition))
      .map((condition) => ({ path, condition })),
  );

  test('no other is asked for', () => {
    const known = widths.flatMap(([, px]) => [
      `(width <= ${px})`,
      `(width > ${px})`,
      `(height <= ${px})`,
      `(height > ${px})`,
    ]);
    expect(conditions.filter(({ condition }) => !known.includes(condition))).toEqual([]);
  });

  test('every one is asked for', () => {
    const asked = conditions.map(({ condition }) => /[\d.]+px/.exec(condition)![0]);
    expect(widths.filter(([, px]) => !asked.includes(px))).toEqual([]);
  });
});
