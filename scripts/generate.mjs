/**
 * Makes the generated files: from the schema in src/event/schema the bundle, the page's copy of it,
 * the validators and the TypeScript types, and from src/event/corrections.json its document. Writes
 * only files that change, so that watchers stay quiet.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSchema, schemaForThePage } from './bundle-schema.mjs';
import { compileValidators } from './compile-validators.mjs';
import { correctionsDocument } from './corrections/document.mjs';
import { writeTypes } from './write-types.mjs';

const root = join(import.meta.dirname, '..');

/** Gives the text of every generated file by its path. Writes nothing. */
export async function generate() {
  const bundle = bundleSchema(join(root, 'src/event/schema'));
  return {
    'src/event/schema.full.generated.json': `${JSON.stringify(bundle, null, 2)}\n`,
    'src/event/schema.generated.json': `${JSON.stringify(schemaForThePage(bundle))}\n`,
    'src/core/schema/validators.generated.js': compileValidators(bundle),
    'src/event/event.generated.ts': await writeTypes(bundle),
    'docs/schema-corrections.md': correctionsDocument(
      readJson('src/event/corrections.json'),
      readJson('src/event/required.json'),
    ),
  };
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The file is not generated yet.
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await generate())) {
    const file = join(root, path);
    if (readIfThere(file) === text) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
