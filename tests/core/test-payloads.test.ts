import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { testPayloadFiles, testPayloads } from '../../scripts/test-payloads/write.mjs';
import { RULES } from '../../src/cli/report/sarif.ts';
import { analyse, type Purpose } from '../../src/core/index.ts';
import { membersOf, root, ruleOf, type Place } from './schema-instances.ts';

const PAYLOADS = testPayloads();

test.each(PAYLOADS)('$name has the promised verdict and findings', (payload) => {
  const options = payload.purpose === null ? {} : { purpose: payload.purpose as Purpose };
  const { verdict, findings } = analyse(payload.text, options);
  expect({
    verdict,
    findings: findings.map(({ code, pointer }) => ({ code, pointer })),
  }).toEqual({ verdict: payload.verdict, findings: payload.findings });
});

test('every code of a finding has a payload, but the one that needs 20 MB', () => {
  const shown = PAYLOADS.flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(new Set([...shown, 'too-large'])).toEqual(new Set(Object.keys(RULES)));
});

describe('the valid payloads take every branch of the schema', () => {
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  const taken = new Set<string>();
  const branches = new Map<string, Place>();
  const nameOf = ({ file, field }: Place) => `${file}: ${field}`;

  /** The branches at a place: its values or types, and null. */
  function branchesAt(place: Place): string[] {
    const { types, values, isNullable } = ruleOf(place);
    const some = values.length > 0 ? values.map((value) => JSON.stringify(value)) : types;
    return [...some, ...(isNullable ? ['null'] : [])].map((one) => `${nameOf(place)} ${one}`);
  }

  function branchOf(place: Place, value: unknown): string {
    if (value === null || ruleOf(place).values.length > 0) return JSON.stringify(value);
    if (Array.isArray(value)) return 'array';
    if (typeof value !== 'number') return typeof value;
    return ruleOf(place).types.includes('integer') ? 'integer' : 'number';
  }

  function walkSchema(place: Place) {
    for (const member of membersOf(place).values()) {
      const isKnown = branches.has(`${nameOf(member)} ${member.inside.file}`);
      branches.set(`${nameOf(member)} ${member.inside.file}`, member);
      if (!isKnown) walkSchema(member);
    }
  }

  function walk(place: Place, value: unknown) {
    if (place !== root) taken.add(`${nameOf(place)} ${branchOf(place, value)}`);
    if (!isObject(value)) return;
    const members = membersOf(place);
    for (const [key, part] of Object.entries(value)) {
      const member = members.get(key) ?? members.get('*');
      if (member) walk(member, part);
    }
  }

  test('each value, each type, and null wherever it may be', () => {
    walkSchema(root);
    for (const { text, verdict, findings } of PAYLOADS) {
      if (verdict === 'valid' && findings.length === 0) walk(root, JSON.parse(text));
    }
    const all = new Set([...branches.values()].flatMap(branchesAt));
    expect(all.size).toBeGreaterThan(500);
    expect([...all].filter((branch) => !taken.has(branch))).toEqual([]);
  });
});

describe('the files', () => {
  const files = testPayloadFiles();

  test('are the same in every build', () => {
    const again = testPayloadFiles();
    expect(Object.keys(again)).toEqual(Object.keys(files));
    expect(again['test-payloads.ndjson']).toBe(files['test-payloads.ndjson']);
    const name = 'test-payloads.zip';
    expect(Buffer.compare(again[name], files[name])).toBe(0);
  });

  test('the archive holds each payload, all of them as lines, and what to expect', () => {
    const archive = unzipSync(files['test-payloads.zip']);
    // A byte order mark is a part of its payload.
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const text = (name: string) => decoder.decode(archive[name]);
    expect(text('payloads.ndjson')).toBe(files['test-payloads.ndjson']);
    const lines = text('payloads.ndjson').split('\n');
    const expected = JSON.parse(text('expected.json')) as { file: string; line: number }[];
    expect(expected).toHaveLength(PAYLOADS.length);
    for (const { file, line } of expected) {
      expect(lines[line - 1]).toBe(text(`payloads/${file}`));
    }
  });
});
