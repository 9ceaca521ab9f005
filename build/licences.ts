import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly repository?: string | { readonly url?: string };
}

/**
 * The licence of every package that is in a bundle, with its text as the package brings it.
 * @param modules the files that were bundled, by their whole paths
 */
export function licencesOf(modules: readonly string[]): string {
  const folders = [...new Set(modules.flatMap(packageFolder))].toSorted();
  const told = new Map(folders.map((folder) => [headOf(folder), textsIn(folder)]));
  return [
    'avowed contains the packages below, each under its own licence.\n',
    ...[...told].map(([head, texts]) => `${'-'.repeat(78)}\n${head}\n\n${texts.join('\n\n')}\n`),
  ].join('\n');
}

/** The folder of the package that a file belongs to; none for our own files and for what the bundler adds. */
function packageFolder(module: string): string[] {
  const found = /^(?:\0)?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(module);
  return found && existsSync(join(found[1]!, 'package.json')) ? [found[1]!] : [];
}

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

const nameIn = (by: Package['author']): string | undefined => (typeof by === 'string' ? by : by?.name);

function headOf(folder: string): string {
  const { name, version, license, author, repository } = packageIn(folder);
  const from = typeof repository === 'string' ? repository : repository?.url;
  return [`${name} ${version}`, license ?? 'licence not named', nameIn(author), from].filter(Boolean).join(' · ');
}

function textsIn(folder: string): string[] {
  const texts = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name))
    .toSorted()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim());
  const { license, author } = packageIn(folder);
  if (texts.length > 0) return texts;
  if (license === 'MIT') return [mit(nameIn(author) ?? 'its authors')];
  throw new Error(`${folder} brings no text of its licence: say here under which words it may be bundled`);
}

/** For packages that name the licence and leave its text out. */
const mit = (holder: string): string => `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
"Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
