import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { saidInForce, type Verdict } from '../../src/model/words.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { kindCalled, kinds } from '../../src/report/kinds.ts';
import { reportOptions } from '../../src/report/kinds/shared/report-options.ts';
import { lender } from '../support/lender.ts';

let analysis: Analysis;
beforeAll(async () => {
  analysis = await lender();
});

/** What is filed, document by document, in its blocks of text. */
const filed = (kind: string): string[][] =>
  kindCalled(kind)
    .compose(analysis, reportOptions({ date: '2026-03-02', due: '2026-05-02' }, { state: ['XB'] }, analysis))
    .filter(({ forAuthor }) => !forAuthor)
    .map(({ report }) => report.body.flatMap((node) => blocksOf(node)));

const isBlock = ({ type }: Nodes): boolean => ['paragraph', 'heading', 'tableCell'].includes(type);
const blocksOf = (node: RootContent | Nodes): string[] =>
  isBlock(node) ? [toString(node)] : 'children' in node ? node.children.flatMap(blocksOf) : [];

describe('an invented lender with findings', () => {
  it('has each verdict on its own commitments in force, one that is undated, and one that was kept', () => {
    const { gaps, fulfilments } = analysis.judgement;
    const headlines = gaps.map(({ headline }) => [headline.time, headline.standard, headline.verdict, headline.wouldBe] as const);
    const inForce = (verdict: Verdict) => ['in-force', 'reasonable-grounds', verdict, null];
    expect(headlines).toEqual([
      ...(['contradiction', 'departure', 'shortfall', 'assistance', 'strain'] as const).map(inForce),
      ['undated', 'reasonable-suspicion', 'undated', 'contradiction'],
    ]);
    expect(fulfilments.map((each) => saidInForce(each))).toEqual(['consistent']);
  });

  describe.each(kinds.filter(({ id }) => id !== 'audit-matrix').map(({ id }) => id))('the %s made of it', (kind) => {
    it('says nothing unfilled, and nothing in the words of the program', () => {
      const ids = new Set([
        ...analysis.workspace.entries.flatMap(({ id, claims }) => [id, ...claims.map((claim) => claim.id)]),
        ...analysis.workspace.rules.map(({ id }) => id),
        ...analysis.workspace.commitments.map(({ id }) => id),
      ]);
      const words = /[{}]|undefined|null|\bNaN\b|\bfooting\b|\bstanding\b|\bprovision\b|\bentry\b|\bentries\b|reasonable-|in-force/;
      for (const blocks of filed(kind))
        for (const block of blocks) {
          expect(block).not.toMatch(words);
          for (const id of ids) if (id.includes('-')) expect(block.split(/[\s,.;:()]+/)).not.toContain(id);
        }
    });
    it('begins each sentence with a capital', () => {
      const small = (block: string) => /^\p{Ll}.*\.$/u.test(block) || /[.?!] \p{Ll}/u.test(block.replace(/\b(?:paras?|pp?)\. /g, ''));
      for (const blocks of filed(kind)) expect(blocks.filter(small)).toEqual([]);
    });
  });

  it('a gap report counts of many grades the gravest, and what is open, apart', () => {
    const text = filed('gap-report').flat().join(' ');
    expect(text).toContain(
      'In one case we find that what it did goes against a promise; in one more that it may go against one; in three more we find less: an aim missed, a part in what goes against a promise and work that sits ill with a promise, as we read it.',
    );
  });
  it('a brief tells as the State’s only its part of a sum', () => {
    const brief = filed('state-brief').flat();
    expect(brief).toContain('9 million of 62 million euros (2017)');
    expect(brief).toContain("helped to pay for the Bank's work here (the last payment known to us is of 2017)");
  });

  it('a gap report tells what one study says of each condition that it carries, not only of the first', () => {
    const text = filed('gap-report').flat().join(' ');
    expect(text).toContain('eleven girls under eighteen told them');
    expect(text).toContain('hold neither a visit nor a report before December 2019');
  });

  it.each(['statement', 'gap-report'])('a %s concludes nothing from what was done later than what its finding rests on', (kind) => {
    const text = filed(kind).flat().join(' ');
    // A statement of three minutes has no room for it.
    if (kind === 'gap-report') expect(text).toContain('in June 2019 the Bank released another 14 million euros');
    expect(text).toMatch(
      /[Pp]aying for works while people who had been moved for them were unpaid, the Bank in March 2017 contradicted what it has undertaken/,
    );
  });

  it.each(['statement', 'gap-report'])('a %s never says a sentence twice, but for what its summary takes from it', (kind) => {
    for (const all of filed(kind)) {
      const afterSummary = all.findIndex((block) => block.startsWith('What was promised.'));
      const blocks = all.slice(Math.max(0, afterSummary));
      const sentences = blocks.flatMap((block) => block.split(/(?<=[.?!]) (?=\p{Lu})/u)).filter((each) => each.split(' ').length > 10);
      expect(sentences.filter((each, at) => sentences.indexOf(each) !== at)).toEqual([]);
    }
  });
});
