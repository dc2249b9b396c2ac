import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  registerSchema,
  setShouldValidateFormat,
  validate,
  type SchemaObject,
  type Validator,
} from '@hyperjump/json-schema/draft-2020-12';
import '@hyperjump/json-schema/formats';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { PUBLISHED } from '../../scripts/publish-schema.mjs';
import { analyse, PURPOSES, type Purpose } from '../../src/core/index.ts';
import { EXAMPLES } from '../../src/event/examples/index.ts';
import { PURPOSE_OBJECTS } from '../../src/event/purposes.ts';
import { exampleText } from '../payloads.ts';
import { eventExamples, hasReference } from './reference.ts';

type Json = Parameters<Validator>[0];

const root = join(import.meta.dirname, '../..');
const published = (address: keyof typeof PUBLISHED) =>
  readFileSync(join(root, PUBLISHED[address]), 'utf8');
const schemaText = published('schema/customer.order.updated.schema.json');
const schema = JSON.parse(schemaText) as SchemaObject & { $id: string };

const examples = EXAMPLES.map(({ slug }) => ({ slug, text: exampleText(slug) }));
const readable = examples.filter(({ text }) => analyse(text).verdict !== 'unreadable');

/** An independent validator that knows only the published schema. */
let isValid: (text: string) => boolean;
let isData: Validator;
let isDelivery: Validator;

beforeAll(async () => {
  setShouldValidateFormat(true);
  // Checks the schema against its meta-schema first, and throws when it fails.
  registerSchema(schema);
  const isEither = await validate(schema.$id);
  isData = await validate(`${schema.$id}#/$defs/data`);
  isDelivery = await validate(`${schema.$id}#/$defs/delivery`);
  isValid = (text) => isEither(JSON.parse(text) as Json).valid;
});

describe('the published schema', () => {
  test('names itself by a urn and is valid against the meta-schema of 2020-12', async () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toMatch(/^urn:[a-z0-9][a-z0-9-]+:\S+$/);
    const meta = await validate('https://json-schema.org/draft/2020-12/schema');
    expect(meta(JSON.parse(schemaText) as Json).valid).toBe(true);
  });

  test('refers to nothing outside itself', () => {
    const references = [...schemaText.matchAll(/"\$(?:ref|dynamicRef)": "([^"]*)"/g)];
    expect(references.length).toBeGreaterThan(50);
    expect(references.filter(([, to]) => !/^#\/\$defs\/[a-z-]+$/.test(to!))).toEqual([]);
  });

  test.each(readable)('checks the example $slug as the page does', ({ text }) => {
    const { verdict, form } = analyse(text);
    expect(isValid(text)).toBe(verdict === 'valid');
    const value = JSON.parse(text) as Json;
    const [own, other] = form === 'delivery' ? [isDelivery, isData] : [isData, isDelivery];
    expect(own(value).valid).toBe(verdict === 'valid');
    expect(other(value).valid).toBe(false);
  });

  test.each(readable)('judges each single defect in $slug as the page does', ({ text }) => {
    const differing = defectsOf(JSON.parse(text) as Json).filter(({ changed }) => {
      const { verdict } = analyse(changed);
      return verdict !== 'unrecognised' && isValid(changed) !== (verdict === 'valid');
    });
    expect(differing.map(({ at }) => at)).toEqual([]);
  });
});

describe('the published schema of each purpose', () => {
  const sound = { customer: { id: 'cust_1' }, referrer: null, redemption: null };
  const data = { ...sound, order: { id: 'ord_1', items: [] } };
  /** Each of the objects that depend on the purpose absent, null or present: 81 data objects. */
  const all = PURPOSE_OBJECTS.reduce<object[]>(
    (some, key) =>
      some.flatMap((one) => [one, { ...one, [key]: null }, { ...one, [key]: { id: 'a' } }]),
    [data],
  );

  test.each(Object.keys(PURPOSES) as Purpose[])(
    'asks for the objects that the page asks for: %s',
    async (purpose) => {
      const fits = await validate(`${schema.$id}#/$defs/purposes/$defs/${purpose}`);
      const differing = all.filter((one) => {
        const { findings } = analyse(JSON.stringify(one), { purpose });
        const isWhole = !findings.some(({ code }) => code.startsWith('purpose-'));
        return fits(one as Json).valid !== isWhole;
      });
      expect(differing).toEqual([]);
    },
  );
});

describe.skipIf(!hasReference)('on the vendor’s event examples (EVENT_REFERENCE)', () => {
  test('checks the objects of each as the page does', () => {
    const verdicts = Object.entries(eventExamples()).map(([name, event]) => {
      // With all four required keys it is order event data, whichever event its objects come from.
      const customer = event['customer'] ?? event['holder'] ?? { id: 'cust_1' };
      const order = event['order'] ?? { id: 'ord_1', items: [] };
      const data = { referrer: null, redemption: null, ...event, order, customer };
      const text = JSON.stringify({ event: { type: 'customer.order.updated' }, data });
      return { name, page: analyse(text).verdict, schema: isValid(text) ? 'valid' : 'invalid' };
    });
    expect(verdicts.length).toBeGreaterThan(70);
    expect(verdicts.filter(({ page, schema }) => page !== schema)).toEqual([]);
  });
});

describe('the published types', () => {
  test('take every valid example, and refuse a wrong type', () => {
    const types = published('schema/customer.order.updated.d.ts');
    const valid = examples.filter(({ text }) => analyse(text).verdict === 'valid');
    const uses = valid.map(({ text }, i) => `export const e${i}: event.OrderUpdated = ${text};`);
    const wrong = `export const amount: event.Order['amount'] = '5500';`;
    const module = [`import type * as event from './event';`, ...uses, wrong].join('\n');
    expect(uses.length).toBeGreaterThan(8);
    expect(complaints(types, module)).toEqual([
      `Type 'string' is not assignable to type 'number'.`,
    ]);
  });
});

/** A value with one of its parts at a time replaced by a value of another type or removed. */
function defectsOf(value: Json): { at: string; changed: string }[] {
  const defects: { at: string; changed: string }[] = [];
  const note = (at: string) => defects.push({ at, changed: JSON.stringify(value) });
  const walk = (holder: Record<string, Json>, path: string) => {
    for (const [key, part] of Object.entries(holder)) {
      const at = `${path}/${key}`;
      if (typeof part === 'object' && part !== null) walk(part as Record<string, Json>, at);
      holder[key] = typeof part === 'string' ? 12 : 'no such value';
      note(`${at} of another type`);
      holder[key] = null;
      note(`${at} null`);
      if (!Array.isArray(holder)) {
        delete holder[key];
        note(`${at} absent`);
      }
      holder[key] = part;
    }
  };
  walk(value as Record<string, Json>, '');
  return defects;
}

/** The complaints of the compiler about a module that uses the types, under strict rules. */
function complaints(types: string, use: string): string[] {
  const files: Record<string, string> = { '/event.d.ts': types, '/use.ts': use };
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    types: [],
    lib: ['lib.es2022.d.ts'],
    skipDefaultLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const onDisk = { fileExists: host.fileExists, readFile: host.readFile };
  host.fileExists = (name) => name in files || onDisk.fileExists(name);
  host.readFile = (name) => files[name] ?? onDisk.readFile(name);
  const getSourceFile = host.getSourceFile;
  host.getSourceFile = (name, ...rest) =>
    files[name] === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, files[name], ts.ScriptTarget.ES2022);
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
