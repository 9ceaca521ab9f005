import { join } from 'node:path';
import CSL, { type CitationCluster, type Engine } from 'citeproc';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import { markedFormat } from '../../src/report/citations/cited-text.ts';
import { processorOf } from '../../src/report/citations/processor.ts';
import type { ReportLanguage } from '../../src/model/words.ts';
import { repository } from '../support/files.ts';

const ids = ['a', 'b', 'c', 'd'];
const items = ids.map((id, at) => ({
  id,
  type: at % 2 === 0 ? 'report' : 'treaty',
  title: `Title ${id}`,
  // Of authors of their own: how citeproc-js tells works of one author apart hangs on the order in which it came to know them.
  author: [{ literal: `Author ${id}` }],
  issued: { 'date-parts': [[2017]] },
}));

/** One citation after the other, as citeproc-js itself does it. */
function oneByOne(style: ReturnType<typeof shippedStyle>, citations: readonly CitationCluster[]): string[] {
  CSL.Output.Formats['marked'] = { ...CSL.Output.Formats['html'], ...markedFormat };
  const system = {
    retrieveLocale: (language: string) => style.locales[language as ReportLanguage],
    retrieveItem: (id: string) => items.find((item) => item.id === id),
  };
  const engine = new CSL.Engine(system, style.style, 'en-GB', true) as Engine & {
    rebuildProcessorState(citations: readonly CitationCluster[], mode: string): [string, number, string][];
  };
  return engine.rebuildProcessorState(structuredClone(citations), 'marked').map(([, , text]) => text);
}

const cluster = fc.record({
  cited: fc.array(fc.record({ id: fc.constantFrom(...ids), locator: fc.option(fc.constantFrom('1', '2'), { nil: undefined }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  note: fc.integer({ min: 0, max: 1 }),
});

it.each(['oscola', 'chicago'] as const)('citations in %s are those that citeproc-js makes one after the other', async (id) => {
  const style = shippedStyle(id, join(repository, 'dist', 'styles'));
  await fc.assert(
    fc.asyncProperty(fc.array(cluster, { minLength: 1, maxLength: 10 }), async (clusters) => {
      let note = 0;
      const citations = clusters.map(({ cited, note: further }, index) => ({
        citationID: `c${index}`,
        citationItems: cited.map(({ id: source, locator }) => ({ id: source, ...(locator ? { locator, label: 'paragraph' } : {}) })),
        properties: { index, noteIndex: id === 'oscola' ? (note += index === 0 ? 1 : further) : 0, unsorted: false },
      }));
      const processor = await processorOf(style, 'en-GB', items);
      expect(processor.cite(structuredClone(citations))).toEqual(oneByOne(style, citations));
    }),
    { numRuns: 25 },
  );
});
