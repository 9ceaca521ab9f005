import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import { citeSources } from '../../src/report/citations/citations.ts';
import { paragraph, words } from '../../src/report/page-tree.ts';
import { cite } from '../../src/report/report.ts';
import { citationStyles, type CitationStyleName } from '../../src/model/words.ts';
import { repository } from '../support/files.ts';
import { apaExamples, chicagoExamples, oscolaExamples, type GuideExample } from './style-guides.ts';

/** Examples that each style's own guide publishes. A full stop ends the note, not the example. */
const examples: Readonly<Record<CitationStyleName, readonly GuideExample[]>> = {
  oscola: oscolaExamples,
  chicago: chicagoExamples,
  apa: apaExamples,
};

function text(node: Nodes): string {
  if (node.type === 'emphasis') return `*${node.children.map(text).join('')}*`;
  if (node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? (node.children as Nodes[]).map(text).join('') : '';
}

describe.each(citationStyles)('%s cites as its own guide does', (name) => {
  it.each(examples[name].map((example) => [example.from, example] as const))('%s', async (_, { source, locator, cited, listed }) => {
    const language = name === 'oscola' ? 'en-GB' : 'en-US';
    const body = [paragraph(words('So'), cite([{ id: source.id, ...(locator ? { locator } : {}) }]), words('.'))];
    const report = { kind: 'gap-report', contents: false, title: '', author: null, date: null, language, included: [], body } as const;
    const style = shippedStyle(name, join(repository, 'dist', 'styles'));
    const made = await citeSources(report, { sources: [source], appraisals: {} }, style);
    const note = made.report.body.find((each) => each.type === 'footnoteDefinition');
    const inText = text(made.report.body[0] as Nodes)
      .replace(/^So /, '')
      .replace(/\.$/, '');
    if (cited !== undefined) expect(note ? text(note) : inText).toBe(cited);
    if (listed !== undefined) expect(text(made.bibliography.at(-1) as Nodes)).toBe(listed);
  });
});
