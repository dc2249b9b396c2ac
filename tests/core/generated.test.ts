import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from '../../scripts/generate.mjs';

test('the event’s types, which are kept in the repository, are what the schema makes today', async () => {
  const path = 'src/event/event.generated.ts';
  const made = (await generate())[path];
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(made);
});
