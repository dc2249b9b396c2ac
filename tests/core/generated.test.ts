import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from '../../scripts/generate.mjs';

test.each([
  ['the event’s types', 'src/event/event.generated.ts'],
  ['the document of the schema’s corrections', 'docs/schema-corrections.md'],
] as const)('%s, kept in the repository, is what the sources make today', async (_what, path) => {
  const made = (await generate())[path];
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(made);
});
