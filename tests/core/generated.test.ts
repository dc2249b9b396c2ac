import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate } from '../../scripts/generate.mjs';
import { createSchemaReader, type FieldSchema } from '../../src/core/schema/reader.ts';
import fullBundle from '../../src/event/schema.full.generated.json';
import pageBundle from '../../src/event/schema.generated.json';

test.each([
  ['the event’s types', 'src/event/event.generated.ts'],
  ['the document of the schema’s corrections', 'docs/schema-corrections.md'],
] as const)('%s, kept in the repository, is what the sources make today', async (_what, path) => {
  const made = (await generate())[path];
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(made);
});

test('the schema that the page loads first has the titles of the full one', () => {
  const [small, full] = [pageBundle, fullBundle].map(createSchemaReader);
  function compare(one: FieldSchema | null, other: FieldSchema | null, depth: number): number {
    if (!one || !other || depth > 8) return 0;
    let compared = compare(small!.elementSchema(one), full!.elementSchema(other), depth + 1);
    for (const [key, field] of full!.propertiesOf(other)) {
      const same = small!.propertySchema(one, key);
      expect([key, same?.title]).toEqual([key, field.title]);
      compared += 1 + compare(same, field, depth + 1);
    }
    return compared;
  }
  expect(compare(small!.rootSchema('delivery'), full!.rootSchema('delivery'), 0)).toBeGreaterThan(
    400,
  );
});
