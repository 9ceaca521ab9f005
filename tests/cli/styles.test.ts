import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { citationStyles } from '../../src/model/words.ts';
import { ownStyle, shippedStyle } from '../../src/cli/files/styles.ts';
import { problemOfStyle } from '../../src/report/citations/style-problem.ts';
import { repository } from '../support/files.ts';

const shipped = join(repository, 'dist', 'styles');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'avowed-styles-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const head = '<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>Own</title><id>own</id></info>';
const style = (body: string) => `\ufeff<?xml version="1.0"?>\n${head}${body}</style>\n`;
const read = (text: string) => {
  const file = join(folder, 'own.csl');
  writeFileSync(file, text);
  return ownStyle(file, shipped);
};

it('a style of one’s own is read with the locales of the program', async () => {
  const own = await read(style('<citation><layout><text variable="title"/></layout></citation>'));
  expect(own.style).toContain('<layout>');
  expect(Object.keys(own.locales)).toEqual(['en-GB', 'en-US']);
});

it.each([
  ['text', 'Just words', 'This is not XML'],
  ['nothing', '', 'This is not XML'],
  ['a page', '<!doctype html><html><style type="text/css">p{}</style></html>', 'This is no CSL style'],
  ['other XML', '<a/>', 'This is no CSL style'],
  ['half a style', `${head}<citation><layout><text variable="title"/>`, 'breaks off'],
  ['a style without citations', style('<bibliography><layout/></bibliography>'), 'does not say what a citation looks like'],
  [
    'a style with a macro that is not there',
    style('<citation><layout><text macro="gone"/></layout></citation>'),
    'uses a macro that it does not have: gone',
  ],
  [
    'a style whose macros go round in a ring',
    style(
      '<macro name="a"><text macro="b"/></macro><macro name="b"><text macro="a"/></macro><citation><layout><text macro="a"/></layout></citation>',
    ),
    'cannot be used',
  ],
  [
    'a style that points to another',
    '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><link href="http://www.zotero.org/styles/oscola" rel="independent-parent"/></info></style>',
    'only points to another. Give the .csl file of that one: http://www.zotero.org/styles/oscola',
  ],
])('%s is refused in words for people', async (_, text, expected) => {
  await expect(read(text)).rejects.toThrow(expected);
});

it('a file that is not there is said to be so', async () => {
  await expect(ownStyle(join(folder, 'gone.csl'), shipped)).rejects.toThrow('There is no such file');
});

it.each(citationStyles)('%s comes with the program', async (id) => {
  expect(JSON.parse(shippedStyle(id, shipped).style)).toMatchObject({ name: 'style' });
  expect(await problemOfStyle(shippedStyle(id, shipped))).toContain('not XML');
});
