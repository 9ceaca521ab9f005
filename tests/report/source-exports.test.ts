import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Source } from '../../src/model/records.ts';
import { toBibTeX, toCslJson } from '../../src/report/citations/source-exports.ts';
import { readBundled } from '../support/files.ts';
import { privateFields } from '../support/records.ts';

const { workspace } = await readBundled();
const bundled = [...workspace.sources, ...workspace.ruleSources];

interface Item {
  readonly id: string;
  readonly title?: string;
}
const list = '@biblatex/text';
const readBack = (bib: string): Item[] =>
  new Cite(bib, { forceType: list, target: '@csl/list+object', generateGraph: false, maxChainLength: 5, strict: true }).data as Item[];
const source = (id: string, more: Partial<Source>): Source => ({ id, type: 'report', ...more });

describe('CSL-JSON', () => {
  it('is sorted by id, each item once, its references as they were written and without notes', () => {
    const written = JSON.parse(toCslJson(bundled)) as Source[];
    expect(written.map(({ id }) => id)).toEqual([...new Set(bundled.map(({ id }) => id))].toSorted());
    for (const item of written) {
      const { note: _, ...kept } = bundled.find(({ id }) => id === item.id)!;
      expect(item).toEqual(kept);
    }
  });

  it('leaves out what people note for themselves, where they keep files, and what only their programs know', () => {
    const own = [...privateFields, 'x'];
    const [item] = JSON.parse(
      toCslJson([source('a', { ...Object.fromEntries(own.map((field) => [field, 'private'])), title: 'T' })]),
    ) as Source[];
    expect(item).toEqual({ id: 'a', type: 'report', title: 'T' });
    for (const path of ['/home/ana/a.pdf', 'file:///home/ana/a.pdf', 'C:\\Users\\ana\\a.pdf', '~/a.pdf', '\\\\server\\a.pdf', './a.pdf'])
      expect(toCslJson([source('a', { URL: path })])).not.toContain('a.pdf');
    expect(toCslJson([source('a', { URL: 'https://example.org/a.pdf' })])).toContain('a.pdf');
  });

  it('has what its schema asks for', () => {
    for (const item of JSON.parse(toCslJson([...bundled, source(7 as never, { title: 'A number for an id' })])) as Source[]) {
      expect(typeof item.id).toBe('string');
      expect(typeof item.type).toBe('string');
      for (const names of [item['author'], item['editor']]) expect(names === undefined || Array.isArray(names)).toBe(true);
      for (const parts of item.issued?.['date-parts'] ?? [])
        expect(parts.every((part) => ['number', 'string'].includes(typeof part))).toBe(true);
    }
  });
});

describe('BibTeX', () => {
  it('read back gives the same titles under the same ids', async () => {
    const items = new Map(readBack(await toBibTeX(bundled)).map((item) => [item.id, item]));
    expect(items.size).toBe(new Set(bundled.map(({ id }) => id)).size);
    for (const [id, { title }] of items) expect([id, plain(title)]).toEqual([id, bundled.find((each) => each.id === id)!.title]);
  });

  it('keeps letters of every script, and escapes what would be a command or end a field', async () => {
    const title = 'A } b, note = {x} \\input{/etc/passwd} $x$ 50% & #1 a_b ~ ^ Ünï Кириллица @book{x,';
    const bib = await toBibTeX([
      source('hostile', { title, URL: 'https://a.example/{x}?a=1&b=%20_c', author: [{ literal: 'X } and Y {' }] }),
    ]);
    expect(readBack(bib)).toMatchObject([{ id: 'hostile', title }]);
    expect(bib).toContain('Кириллица');
    expect(bib).toContain('url = {https://a.example/%7Bx%7D?a=1&b=%20_c}');
    expect(bib.match(/\{/g)?.length).toBe(bib.match(/\}/g)?.length);
  });

  it('keeps the markup that CSL-JSON knows, if it is closed', async () => {
    const bib = await toBibTeX([source('a', { title: 'An <i>emphasis</i>' }), source('b', { title: 'An <i>open one' })]);
    expect(readBack(bib).map(({ title }) => title)).toEqual(['An <i>emphasis</i>', 'An <i>open one']);
  });

  it('makes keys of ids that are none', async () => {
    const bib = await toBibTeX([source('a, b}', { title: 'One' }), source('a b', { title: 'Two' }), source('é', { title: 'Three' })]);
    expect([...bib.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)).toEqual(['a-b', 'a-b-', 'e']);
  });

  it('is written of anything, always one entry a source, always the same', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('{', '}', '\\', '<i>', '<i><b></i>', '<i>x</i>', '<span foo></span>', '@x{y,', ' and ', '__proto__'),
      fc.integer(),
    );
    const fields = fc.dictionary(
      fc.constantFrom('title', 'publisher', 'URL', 'page', 'number', 'note', 'event-title', 'container-title', 'volume'),
      odd,
    );
    const dates = fc.record(
      {
        issued: fc.oneof(odd, fc.constant(null), fc.record({ 'date-parts': fc.array(fc.array(odd)) }, { requiredKeys: [] })),
        author: fc.oneof(odd, fc.array(fc.record({ family: odd, given: odd, literal: odd }, { requiredKeys: [] }))),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fields, dates), { maxLength: 3 }), async (all) => {
        const sources = all.map(([one, other], at) => ({ ...one, ...other, id: `s${at}`, type: 'report' }) as unknown as Source);
        const bib = await toBibTeX(sources);
        expect(bib.match(/\{/g)?.length).toBe(bib.match(/\}/g)?.length);
        expect(bib.match(/^@\w+\{s\d,$/gm)?.length ?? 0).toBe(sources.length);
        expect(await toBibTeX(sources)).toBe(bib);
      }),
    );
  });
});

/** Titles that BibTeX protects from lower case come back in spans. */
const plain = (title = ''): string => title.replaceAll(/<\/?span[^>]*>/g, '');
