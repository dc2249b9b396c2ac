import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const integrity = (content: string | Buffer) =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Copies a build into a folder with another title, as a later release. Gives the folder. */
export function newerBuild(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true });
  release(folder, { ...keptList(build), './': writePage(folder, (page) => page) });
  return folder;
}

/** As `newerBuild`, and every file under `assets/` has a new name. */
export function renamedBuild(build: string, folder: string): string {
  cpSync(build, folder, { recursive: true });
  const names = readdirSync(join(folder, 'assets'));
  const rename = (text: string) =>
    names.reduce((renamed, name) => renamed.replaceAll(name, `new-${name}`), text);
  const list = keptList(build);
  for (const name of names) {
    const file = join(folder, 'assets', name);
    const content = readFileSync(file);
    const isText = /\.(?:js|css)$/.test(name);
    const renamed = isText ? Buffer.from(rename(content.toString())) : content;
    rmSync(file);
    writeFileSync(join(folder, 'assets', `new-${name}`), renamed);
    delete list[`assets/${name}`];
    list[`assets/new-${name}`] = integrity(renamed);
  }
  release(folder, { ...list, './': writePage(folder, rename) });
  return folder;
}

const FILES_OF_BUILD = /\{[^{}]*"\.\/":[^{}]*\}/;
const VERSION = /\b[0-9a-f]{16}\b/;

/** Reads the list of files, with their digests, from a build's service worker. */
function keptList(build: string): Record<string, string> {
  const [list] = FILES_OF_BUILD.exec(readFileSync(join(build, 'service-worker.js'), 'utf8'))!;
  return JSON.parse(list) as Record<string, string>;
}

/** Writes the page with a new title. Gives its digest. */
function writePage(folder: string, change: (page: string) => string): string {
  const file = join(folder, 'index.html');
  const page = change(readFileSync(file, 'utf8'));
  const newer = page.replace(/<title>[^<]*/, '<title>A newer build');
  if (newer === page) throw new Error('The page has no title.');
  writeFileSync(file, newer);
  return integrity(newer);
}

/** Writes a list of files and a new version into the service worker. */
function release(folder: string, list: Readonly<Record<string, string>>): void {
  const file = join(folder, 'service-worker.js');
  const script = readFileSync(file, 'utf8');
  if (!VERSION.test(script)) throw new Error('The service worker has no version.');
  const listed = script.replace(FILES_OF_BUILD, () => JSON.stringify(list));
  writeFileSync(file, listed.replace(VERSION, '0123456789abcdef'));
}
