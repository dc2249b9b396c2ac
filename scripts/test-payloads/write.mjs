import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { bundleSchema } from '../bundle-schema.mjs';
import { BROKEN, SOUND } from './by-hand.mjs';
import { payloadsFromSchema } from './from-schema.mjs';

const SCHEMA = join(import.meta.dirname, '../../src/event/schema');

/** A zip holds a time for each file, and the same content must give the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * All test payloads with what a checker should find in each.
 * @returns {{ name: string, text: string, verdict: string, purpose: string | null,
 *   findings: { code: string, pointer: string }[] }[]}
 */
export function testPayloads() {
  const fromSchema = Object.entries(payloadsFromSchema(bundleSchema(SCHEMA)));
  const sound = [
    ...fromSchema.map(([name, value]) => [name, JSON.stringify(value)]),
    ...Object.entries(SOUND),
  ];
  return [
    ...sound.map(([name, text]) => ({ name, text, verdict: 'valid', purpose: null, findings: [] })),
    ...Object.entries(BROKEN).map(
      ([code, { text, verdict = 'valid', purpose = null, pointers }]) => ({
        name: `finding-${code}`,
        text,
        verdict,
        purpose,
        findings: pointers.map((pointer) => ({ code, pointer })),
      }),
    ),
  ];
}

/** The files of the test payloads: name → content. */
export function testPayloadFiles() {
  const payloads = testPayloads();
  const expected = payloads.map(({ name, verdict, purpose, findings }, index) => ({
    file: `${name}.json`,
    line: index + 1,
    verdict,
    purpose,
    findings,
  }));
  const lines = payloads.map(({ text }) => `${text}\n`).join('');
  const files = {
    'expected.json': `${JSON.stringify(expected, null, 2)}\n`,
    'payloads.ndjson': lines,
    ...Object.fromEntries(payloads.map(({ name, text }) => [`payloads/${name}.json`, text])),
  };
  const zipped = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  return {
    'test-payloads.ndjson': lines,
    'test-payloads.zip': zipSync(Object.fromEntries(zipped), { mtime: ZIP_TIME, level: 9 }),
  };
}

/** Writes the test payloads beside the page. The service worker does not store them. */
export function publishTestPayloads() {
  return {
    name: 'publish-test-payloads',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      if (!('index.html' in bundle)) return;
      for (const [name, content] of Object.entries(testPayloadFiles())) {
        writeFileSync(join(dir, name), content);
      }
    },
  };
}
