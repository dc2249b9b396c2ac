import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createShapes, typesOf, type Shape, type Shapes } from '../../src/core/create-shapes.ts';

const shapesOf = (file: string): Shapes =>
  createShapes(
    JSON.parse(readFileSync(new URL(`../../src/event/${file}`, import.meta.url), 'utf8')) as {
      $defs: unknown;
    },
  );

/** Deeper than any field that is described only once; the schema holds itself below that. */
const MAX_DEPTH = 7;

test('the page’s small schema has every field of the full one, under the same title and type', () => {
  const full = shapesOf('schema.full.generated.json');
  const page = shapesOf('schema.generated.json');
  const differing: string[] = [];
  let compared = 0;

  function compare(wanted: Shape | null, found: Shape | null, path: string): void {
    if (!wanted || path.split('.').length > MAX_DEPTH) return;
    compared += 1;
    const words = (shape: Shape | null) =>
      shape && JSON.stringify([shape.title, typesOf(shape), shape.enum]);
    if (words(wanted) !== words(found)) differing.push(path);
    for (const [key, member] of full.propertiesOf(wanted)) {
      compare(member, found && page.propertyShape(found, key), `${path}.${key}`);
    }
    compare(full.elementShape(wanted), page.elementShape(found), `${path}.*`);
  }

  compare(full.rootShape('delivery'), page.rootShape('delivery'), 'delivery');
  expect(compared).toBeGreaterThan(1000);
  expect(differing).toEqual([]);
});
