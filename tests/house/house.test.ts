import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { screens } from '../../src/app/screens.ts';
import { commands } from '../../src/cli/commands.ts';
import { filters } from '../../src/model/filters/filters.ts';
import { formats } from '../../src/report/formats.ts';
import { kinds } from '../../src/report/kinds.ts';
import { repository, smallWorkspace, policy, readBytes } from '../support/files.ts';
import { longest } from '../longest-first.ts';
import { importsOfSource } from './imports.ts';
import { drawMap, mapInPage } from './map.ts';

const imports = importsOfSource();
const filesIn = (folder: string) =>
  [...imports.keys()].filter((file) => file.startsWith(folder) && !file.slice(folder.length).includes('/'));
/** Who imports a file, its own folder of helpers left out. */
const readersOf = (file: string) =>
  [...imports]
    .filter(([reader, targets]) => targets.includes(file) && !reader.startsWith(file.replace(/\.tsx?$/, '/')))
    .map(([reader]) => reader);

describe('one of many is one object in one file and one line in a list', () => {
  it.each([
    ['report kind', 'src/report/kinds/', ['kind.ts', 'options.ts'], 'src/report/kinds.ts', kinds.length],
    ['format', 'src/report/formats/', ['format.ts'], 'src/report/formats.ts', formats.length],
    ['command', 'src/cli/commands/', ['command.ts', 'app.ts'], 'src/cli/commands.ts', Object.keys(commands).length],
    ['screen', 'src/app/screens/', ['screen.ts'], 'src/app/screens.ts', screens.length],
    ['filter', 'src/model/filters/', ['filter.ts', 'filters.ts', 'behest.ts', 'window.ts'], 'src/model/filters/filters.ts', filters.length],
  ])('a %s is added by two files', (_, folder, shared, list, count) => {
    const objects = filesIn(folder).filter((file) => !shared.includes(file.slice(folder.length)));
    expect(objects).toHaveLength(count);
    for (const file of objects) expect(readersOf(file), file).toContain(list);
    // Most are known to nobody else; what is made for one of them alone may ask for it.
    const alone = objects.filter((file) => readersOf(file).length === 1);
    expect(alone.length).toBeGreaterThan(objects.length / 2);
  });
  it('no switch on the name of a report kind or a format stands anywhere else', () => {
    const objects = [...filesIn('src/report/kinds/'), ...filesIn('src/report/formats/')];
    for (const file of objects.filter((each) => !/\/(?:kind|options|format)\.ts$/.test(each)))
      expect(readersOf(file), file).toHaveLength(1);
    // “statement” and “questions” are words of other things too.
    const names = kinds.map(({ id }) => id).filter((id) => id.includes('-'));
    for (const file of [...imports.keys()].filter((each) => !objects.includes(each) && each !== 'src/cli/commands/report.ts'))
      for (const id of names) expect(readFileSync(join(repository, file), 'utf8').includes(`'${id}'`), `${file} names ${id}`).toBe(false);
  });
  it('a norm with its cue is added in one file, and a sentence speaks to it', async () => {
    const bytes = smallWorkspace({
      'policies/charter.md': policy('# Charter\n\n1. The Organization shall keep every garden green.\n'),
    });
    const path = 'rules/vocabulary/norms.yaml';
    const added =
      '\n- id: green-gardens\n  prefLabel: Green gardens\n  definition: Gardens are kept green.\n  cues: [every garden green]\n';
    bytes.set(path, Buffer.concat([bytes.get(path)!, Buffer.from(added)]));
    const { workspace } = await readBytes(bytes);
    expect(workspace.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(workspace.commitments.flatMap(({ norms }) => norms.map(({ id }) => id))).toEqual(['green-gardens']);
  });
});

it('the tests that are begun first are there', () => {
  expect(longest.filter((path) => !existsSync(join(repository, path)))).toEqual([]);
});

describe('CONTRIBUTING.md', () => {
  const page = readFileSync(join(repository, 'CONTRIBUTING.md'), 'utf8');
  it('has the map of the house as it is (npm run map draws it anew)', () => expect(mapInPage()).toContain(`\n${drawMap()}\n`));
  it('names only files and folders that are there', () => {
    const table = page.slice(page.indexOf('## To add a'), page.indexOf('## Habits'));
    for (const [, path] of table.matchAll(/`((?:src|rules|tests)\/[\w/.-]+)`/g)) expect(() => readdirOrFile(path!)).not.toThrow();
  });
});

const readdirOrFile = (path: string) => (path.endsWith('/') ? readdirSync(join(repository, path)) : readFileSync(join(repository, path)));

it('no organisation stands in the code', () => {
  const files = readdirSync(join(repository, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:tsx?|json)$/.test(name));
  for (const file of files) expect(/\biom\b|Director General/i.test(readFileSync(join(repository, 'src', file), 'utf8')), file).toBe(false);
});
