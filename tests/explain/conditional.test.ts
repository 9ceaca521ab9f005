import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, chosenBy } from '../../src/analysis.ts';
import { isPlain, findingSentence } from '../../src/explain/finding-sentence.ts';
import { casePage } from '../../src/explain/pages/case.ts';
import { findingPage } from '../../src/explain/pages/finding.ts';
import { gapPage } from '../../src/explain/pages/gap.ts';
import { briefSentence, caseSentence } from '../../src/explain/said.ts';
import templates from '../../src/explain/sentences.json' with { type: 'json' };
import type { Analysis } from '../../src/model/judgement.ts';
import { CannotCompose, NoRoom, type ReportOptions } from '../../src/report/kinds/kind.ts';
import { kinds } from '../../src/report/kinds.ts';
import { anyWorkspace } from '../support/any-workspace.ts';
import { findingsOf } from '../support/records.ts';

const indicatives = Object.values(templates.verbs).map(({ plain }) => plain);

/** The verbs of verdicts that a text uses in the plain indicative. */
const indicativesIn = (text: string): string[] => indicatives.filter((verb) => new RegExp(`\\b${verb}\\b`).test(text));

/** Sentences of a report that say in general what a verdict means name no finding, and stand in a report of nothing too. */
const textsOf = (analysis: Analysis, options: ReportOptions): string[] =>
  kinds.flatMap((kind) => {
    try {
      return kind.compose(analysis, options).flatMap(({ report }) => wordsOf(report.body));
    } catch (error) {
      if (error instanceof CannotCompose || error instanceof NoRoom) return [];
      throw error;
    }
  });

const wordsOf = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(wordsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => (key === 'value' && typeof value === 'string' ? [value] : wordsOf(value)));
};

const options: ReportOptions = {
  title: null,
  author: null,
  date: null,
  language: 'en-GB',
  filters: {},
  onBehalfOf: 'A union',
  speaker: null,
  session: null,
  item: null,
  minutes: null,
  words: 5000,
  chosen: [],
  claims: { leaveOut: [], putIn: [] },
  state: 'LY',
  due: null,
  untested: false,
};

describe('what is open, answered, alleged, undated or not in force', () => {
  it('is conditional in every sentence and page about a finding', () => {
    fc.assert(
      fc.property(anyWorkspace, (of) => {
        const analysis = analyse(of);
        for (const finding of findingsOf(analysis.judgement).filter((each) => !isPlain(each)))
          for (const said of [findingSentence(finding, analysis), caseSentence(finding, analysis), briefSentence(finding, analysis).tail])
            expect(indicativesIn(said), said).toEqual([]);
        const doubtful = chosenBy(analysis, {}, (finding) => !isPlain(finding));
        const pages = [
          ...findingsOf(doubtful.judgement).map((finding) => findingPage(finding, doubtful)),
          ...doubtful.judgement.gaps.flatMap((gap) => [gapPage(gap, doubtful), ...gap.cases.map((each) => casePage(gap, each, doubtful))]),
        ];
        for (const page of pages)
          for (const block of page.blocks) expect(indicativesIn(JSON.stringify(block)), JSON.stringify(block)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
  it('is told from what is plain, which is said in the indicative', () => {
    fc.assert(
      fc.property(anyWorkspace, (of) => {
        const analysis = analyse(of);
        for (const finding of findingsOf(analysis.judgement).filter(isPlain)) {
          const { plain } = templates.verbs[finding.verdict as keyof typeof templates.verbs];
          expect(indicativesIn(findingSentence(finding, analysis))).toContain(plain);
          expect(indicativesIn(caseSentence(finding, analysis))).toContain(plain);
        }
      }),
      { numRuns: 100 },
    );
  });
  it('is conditional or attributed in every report', () => {
    fc.assert(
      fc.property(anyWorkspace, (of) => {
        const analysis = analyse(of);
        const general = new Set(
          textsOf(
            chosenBy(analysis, {}, () => false),
            options,
          ),
        );
        for (const text of textsOf(
          chosenBy(analysis, {}, (finding) => !isPlain(finding)),
          options,
        ))
          if (!general.has(text)) expect(indicativesIn(text), text).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
