/**
 * Writes src/event/corrections.json, every difference between our schema and the vendor's published
 * one, and src/event/required.json, every field that our schema requires or never lets be null,
 * both with the evidence of the documented examples. Needs the vendor's documents in the folder
 * that EVENT_REFERENCE names. Handwritten notes in either file stay.
 *
 *   EVENT_REFERENCE=… node scripts/corrections/write.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bundleSchema } from '../bundle-schema.mjs';
import { documentedData, makeCorrections } from './make.mjs';
import { listRequired } from './required.mjs';

const root = join(import.meta.dirname, '../..');
const CORRECTIONS = join(root, 'src/event/corrections.json');
const REQUIRED = join(root, 'src/event/required.json');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

const reference = process.env.EVENT_REFERENCE;
if (!reference)
  throw new Error('EVENT_REFERENCE must name the folder with the published documents.');
const bundle = bundleSchema(join(root, 'src/event/schema'));
const data = documentedData(
  read(join(reference, 'event-examples.json')),
  read(join(reference, 'delivery-example.json')),
);
const openapi = read(join(reference, 'order-events.openapi.json'));
await write(CORRECTIONS, makeCorrections(openapi, data, bundle, read(CORRECTIONS)));
await write(REQUIRED, listRequired(data, bundle, read(REQUIRED)));

async function write(path, value) {
  const options = { ...(await resolveConfig(path)), parser: 'json' };
  writeFileSync(path, await format(JSON.stringify(value), options));
}
