/**
 * Writes src/event/corrections.json: every difference between our schema and the vendor's published one, with what
 * the documented examples say of it. Needs both documents in the folder that EVENT_REFERENCE names. A note that
 * somebody wrote beside a correction stays.
 *
 *   EVENT_REFERENCE=… node scripts/corrections/write.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { bundleSchema } from '../bundle-schema.mjs';
import { documentedData, makeCorrections } from './make.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const FILE = join(root, 'src/event/corrections.json');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const reference = process.env.EVENT_REFERENCE;
if (!reference)
  throw new Error('EVENT_REFERENCE must name the folder with the published documents.');
const bundle = bundleSchema(join(root, 'src/event/schema'));
const corrections = makeCorrections(
  read(join(reference, 'order-events.openapi.json')),
  documentedData(
    read(join(reference, 'event-examples.json')),
    read(join(reference, 'delivery-example.json')),
  ),
  bundle,
  read(FILE),
);
const text = await format(JSON.stringify(corrections), {
  ...(await resolveConfig(FILE)),
  parser: 'json',
});
writeFileSync(FILE, text);
