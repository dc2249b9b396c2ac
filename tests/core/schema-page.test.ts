import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  createSchemaReader,
  typesOf,
  type FieldSchema,
  type SchemaReader,
} from '../../src/core/schema/reader.ts';

const schemasOf = (file: string): SchemaReader =>
  createSchemaReader(
    JSON.parse(readFileSync(new URL(`../../src/event/${file}`, import.meta.url), 'utf8')) as {
      $defs: unknown;
    },
  );

/** Deeper than every field that is described once. Below that, the schema contains itself. */
const MAX_DEPTH = 7;

test('every field has a title, and the page’s small schema has it with the same title and type', () => {
  const full = schemasOf('schema.full.generated.json');
  const page = schemasOf('schema.generated.json');
  const differing: string[] = [];
  const untitled: string[] = [];
  let compared = 0;

  function compare(wanted: FieldSchema | null, found: FieldSchema | null, path: string): void {
    if (!wanted || path.split('.').length > MAX_DEPTH) return;
    compared += 1;
    const words = (shape: FieldSchema | null) =>
      shape && JSON.stringify([shape.title, typesOf(shape), shape.enum]);
    if (words(wanted) !== words(found)) differing.push(path);
    for (const [key, member] of full.propertiesOf(wanted)) {
      if (!member.title) untitled.push(`${path}.${key}`);
      compare(member, found && page.propertySchema(found, key), `${path}.${key}`);
    }
    compare(full.elementSchema(wanted), page.elementSchema(found), `${path}.*`);
  }

  compare(full.rootSchema('delivery'), page.rootSchema('delivery'), 'delivery');
  expect(compared).toBeGreaterThan(1000);
  expect(differing).toEqual([]);
  expect(untitled).toEqual([]);
});
