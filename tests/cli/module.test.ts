import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyse, encodeLink } from '../../src/core/index.ts';
import { DOCUMENTED } from '../payloads.ts';
import { Command, runNode } from './command.ts';

const command = new Command();
beforeAll(() => command.build());
afterAll(() => command.remove());

test('the module has five functions, imports nothing and works in Node', async () => {
  expect(readFileSync(join(command.folder, 'core.mjs'), 'utf8')).not.toMatch(
    /^import\b|\brequire\(/m,
  );
  command.file('payload.json', DOCUMENTED);
  command.file(
    'use.mjs',
    `import { readFileSync } from 'node:fs';
     import * as core from './core.mjs';
     const text = readFileSync('payload.json', 'utf8');
     const analysis = core.analyse(text);
     const { hash } = core.encodeLink(text);
     console.log(JSON.stringify({
       names: Object.keys(core),
       analysis,
       hash,
       isSame: core.decodeLink('#' + hash).text === text,
       sections: core.layout(analysis).sections.length,
       holdsName: core.redact(analysis).text.includes('Alex Doe'),
     }));`,
  );
  const { stdout, stderr } = await runNode(['use.mjs'], command.folder);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual({
    names: ['analyse', 'decodeLink', 'encodeLink', 'layout', 'redact'],
    analysis: analyse(DOCUMENTED),
    ...encodedHash(),
    isSame: true,
    sections: 4,
    holdsName: false,
  });
});

function encodedHash() {
  const link = encodeLink(DOCUMENTED);
  return link.ok ? { hash: link.hash } : {};
}

test('the types of the module describe it, without any other file', () => {
  command.file(
    'use.ts',
    `import { analyse, decodeLink, encodeLink, layout, redact } from './core.mjs';
     import type { Analysis, Finding, LinkContent, View } from './core.mjs';
     const analysis: Analysis = analyse('{}', { purpose: 'promotion', delivery: 1 });
     const codes: Finding['code'][] = analysis.findings.map(({ code }) => code);
     const view: View = layout(analysis, { currency: 'EUR' });
     const content: LinkContent = decodeLink('#p1');
     export const all = [codes, view, content, encodeLink('a').ok, redact(analysis)?.text];
     export const wrong: number = analysis.text;`,
  );
  const program = ts.createProgram([join(command.folder, 'use.ts')], {
    ...{ strict: true, noEmit: true, types: [], lib: ['lib.es2022.d.ts'] },
    ...{ module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext },
  });
  const complaints = ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  expect(complaints).toEqual([`Type 'string' is not assignable to type 'number'.`]);
});
