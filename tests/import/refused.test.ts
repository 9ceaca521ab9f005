import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/import/refused.ts';
import { libraryForm, readLibrary } from '../../src/import/sources/read.ts';
import { citedLines, readFile } from './support.ts';
import { paragraph, run, withBody } from './word.ts';

const refusal = async (reading: () => Promise<unknown>): Promise<string> => {
  try {
    await reading();
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
  return 'it was taken';
};
const ofFile = (name: string, text: string) => refusal(() => readFile(Buffer.from(text), name));

describe('a file without text is refused, as an empty one is', () => {
  it.each([
    ['x.html', '<html><body></body></html>'],
    ['x.html', '<html><head><title>App</title></head><body><div id="root"></div><noscript>Enable JavaScript.</noscript></body></html>'],
    ['x.html', '<body><nav><a href="/">Home</a></nav></body>'],
    ['x.txt', ' \n\t\n'],
    ['x.md', '\n\n'],
  ])('%s: %j', async (name, text) => {
    expect(await ofFile(name, text)).toMatch(/^it holds no text\. /);
  });
  it.each([
    ['x.bib', '', 'the file is empty'],
    ['x.ris', ' \n', 'the file is empty'],
    ['x.json', '', 'the file is empty'],
    ['x.bib', '% nothing yet\n', 'it holds no source'],
    ['x.json', '[]', 'it holds no source'],
  ])('%s: %j', async (name, text, words) => {
    const bytes = Buffer.from(text);
    expect(await refusal(() => readLibrary(bytes, libraryForm(bytes, name)!))).toBe(`${words}. Export the library anew.`);
  });
});

describe('a file whose elements would be read as words is refused', () => {
  it.each([
    [
      'x.fodt',
      '<?xml version="1.0"?>\n<office:document xmlns:office="urn:o"><text:p>Rule</text:p></office:document>',
      'an OpenDocument file',
    ],
    ['x.txt', '<?xml version="1.0"?><pkg:package><w:t>Rule</w:t></pkg:package>', 'an XML file'],
    ['x.xml', '\uFEFF<?xml version="1.0"?><akomaNtoso><p>Rule</p></akomaNtoso>', 'an XML file'],
  ])('%s', async (name, text, words) => {
    expect(await ofFile(name, text)).toContain(`it is ${words}. Save `);
  });
  it('a web page that is XML too is none', async () => {
    const page =
      '<?xml version="1.0"?>\n<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>The Agency shall act.</p></body></html>';
    expect(citedLines((await readFile(Buffer.from(page), 'x.xml')).blocks)).toEqual([' · The Agency shall act.']);
  });
});

describe('a file that is nested too deeply is refused in words', () => {
  const nested = (open: string, close: string, inside: string) => open.repeat(20_000) + inside + close.repeat(20_000);
  it('a web page', async () => {
    expect(await ofFile('x.html', nested('<div>', '</div>', 'The Agency shall act.'))).toMatch(/^what it holds is nested too deeply/);
  });
  it('a Word file', async () => {
    const body = nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', paragraph(run('The Agency shall act.')));
    expect(await refusal(() => withBody(body))).toMatch(/nested too deeply|is no XML/);
  });
});
