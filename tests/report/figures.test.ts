import type { TableRow } from 'mdast';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { matrixFigure, matrixFigures, matrixTable, timelineFigure, timelineFigures } from '../../src/report/figures/figures.ts';
import { periodWords } from '../../src/report/period-words.ts';
import { svgTree } from '../../src/report/formats/shared/svg-tree.ts';
import { timelineOf } from '../../src/report/figures/timeline.ts';
import { readBundled } from '../support/files.ts';
import { claim, commitment, entry, instrument, roleClaims, rule, secondClaim, vocabulary, workspace } from '../support/records.ts';
import { chromium, ifNone, launch } from './browser.ts';

const textsOf = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
const rowsOf = ({ children }: { children: TableRow[] }): string[][] =>
  children.map((row) => row.children.map(({ children: [text] }) => (text?.type === 'text' ? text.value : '')));

const timelineIn = (analysis: Analysis) => timelineOf(analysis, analysis.judgement.gaps);

/** Every norm with a commitment, every practice with an entry, and one rule that holds all against all. */
function crossed(
  norms: number,
  practices: number,
  label = (kind: string, at: number) => `${kind} ${at} with a label of some length`,
): Analysis {
  const concept = (kind: string) => (_: unknown, at: number) => ({ id: `${kind}-${at}`, prefLabel: label(kind, at), definition: kind });
  const normConcepts = Array.from({ length: norms }, concept('norm'));
  const practiceConcepts = Array.from({ length: practices }, concept('practice'));
  return analyse(
    workspace({
      vocabulary: { ...vocabulary, norms: normConcepts, practices: practiceConcepts },
      instruments: [instrument({ short: label('instrument', 0) })],
      commitments: normConcepts.map(({ id }, at) => commitment({ id: `policy:${at}`, norms: [id] })),
      entries: practiceConcepts.map(({ id }, at) =>
        entry({ id: `entry-${at}`, title: label('entry', at), practices: [id], period: at % 2 === 0 ? '2012' : `200${at % 10}` }),
      ),
      rules: [rule({ norms: normConcepts.map(({ id }) => id), practices: practiceConcepts.map(({ id }) => id) })],
    }),
  );
}

const held = (period: string, inForce = '2010/..'): Analysis =>
  analyse(
    workspace({
      instruments: [instrument({ short: 'Charter', inForce })],
      commitments: [commitment({ inForce })],
      entries: [
        entry({ title: 'Returns', period, claims: [claim({ period }), secondClaim({ period }), ...roleClaims('implemented', { period })] }),
      ],
    }),
  );

let bundled: Analysis;
beforeAll(async () => {
  bundled = analyse((await readBundled()).workspace);
});

describe('the matrix', () => {
  it('letters each cell and counts its cases; a small letter is alleged', () => {
    const texts = textsOf(matrixFigure(bundled).svg);
    const cells = texts.filter((text) => /^[cdsatbkupl]\d+$/i.test(text));
    expect(cells).toHaveLength(bundled.judgement.gaps.length);
    expect(texts).toContain('small letter: alleged');
    const alleged = bundled.judgement.gaps.filter(({ headline }) => headline.alleged);
    expect(cells.filter((text) => /^[a-z]/.test(text))).toHaveLength(alleged.length);
  });
  it('says in a sentence what it shows', () => {
    expect(matrixFigure(crossed(2, 1)).alt).toMatch(
      /^A table of subjects of promises by kinds of work\. Its fields, each named by its case where it has one alone: norm 0 with a label of some length in “entry 0 with a label of some length”, [\w ]+ \(1 case\); norm 1 [\w ]+ in “[\w ]+”, [\w ]+ \(1 case\)\.$/,
    );
  });
  it('has a table with the same cells', () => {
    const [head, ...rows] = rowsOf(matrixTable(bundled));
    expect(head).toEqual(['norm', 'practice', 'verdict', 'entries at this', 'all entries']);
    expect(rows).toHaveLength(bundled.judgement.gaps.length);
    const { cases } = bundled.judgement.gaps.find(({ id }) => id === 'voluntariness/assisted-return')!;
    expect(rows).toContainEqual(['Voluntariness', 'Assisted return', expect.any(String), expect.any(String), String(cases.length)]);
  });
  it('shows those gaps only that are chosen', () => {
    const [one] = bundled.judgement.gaps;
    expect(rowsOf(matrixTable(bundled, [one!]))).toHaveLength(2);
    expect(matrixFigure(bundled, [one!]).alt).not.toContain(';');
  });
  it('without a gap says so', () => {
    expect(textsOf(matrixFigure(bundled, []).svg)).toEqual(['No gap was found.']);
    expect(rowsOf(matrixTable(bundled, []))).toHaveLength(1);
  });
  it('of 40 norms by 30 practices stays within bounds', () => {
    const svg = matrixFigure(crossed(40, 30)).svg;
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!;
    expect(Number(width)).toBeLessThan(1400);
    expect(Number(height)).toBeLessThan(1800);
  });
});

describe('the timeline', () => {
  it('tells what stands above and below the years, as to somebody who cannot see it', () => {
    const { alt } = timelineFigure(held('2008/2012', '2010/..'));
    expect(alt).toBe(
      'The drawing runs from 2008 to 2012. Promises stand above: “Charter”, from 2010 on. What was done stands below: “Returns”, from 2008 to 2012, with a promise in force from 2010 to 2012.',
    );
    const { commitments, practices } = timelineIn(held('2008/2012', '2010/..'));
    expect(commitments.map(({ label, period }) => [label, periodWords(period.text)])).toEqual([['Charter', 'from 2010']]);
    expect(practices.map(({ label, period, against }) => [label, periodWords(period.text), against])).toEqual([
      ['Returns', '2008 to 2012', ['Charter']],
    ]);
  });
  it('never says so of a practice before the promise, or where the date of either is uncertain', () => {
    for (const [period, inForce] of [
      ['2005', '2010/..'],
      ['2012', '2010?/..'],
      ['2012', '/2020'],
    ] as const) {
      expect(timelineIn(held(period, inForce)).practices.map(({ against }) => against)).toEqual([[]]);
    }
  });
  it('dashes what is uncertain, points where it goes on and asks where an end is not known', () => {
    const drawn = (inForce: string) => timelineFigure(held('2012', inForce)).svg.replace(/<text[^>]*>goes on.*$/s, '');
    const count = (svg: string, what: string) => svg.split(what).length - 1;
    const legend = { dashes: 1, arrows: 1, questions: 0 };
    expect(count(drawn('2010/2014'), 'stroke-dasharray')).toBe(legend.dashes);
    expect(count(drawn('2010?/2014'), 'stroke-dasharray')).toBe(legend.dashes + 1);
    expect(count(drawn('2010/..'), '<polygon')).toBe(legend.arrows + 1);
    expect(count(drawn('2010/2014'), '<polygon')).toBe(legend.arrows);
    expect(count(drawn('2010/'), '>?</text>')).toBe(legend.questions + 1);
  });
  it('joins what several commitments cover of a practice', () => {
    const period = '2008/2016';
    const analysis = analyse(
      workspace({
        instruments: [instrument(), instrument({ id: 'other', inForce: '2012/2014' })],
        commitments: [commitment(), commitment({ id: 'other:1', instrument: 'other', inForce: '2012/2014' })],
        entries: [entry({ period, claims: [claim({ period }), secondClaim({ period }), ...roleClaims('implemented', { period })] })],
      }),
    );
    expect(timelineIn(analysis).practices[0]).toMatchObject({
      during: [{ from: expect.any(Number) }],
      against: ['Policy'],
    });
  });
  it('covers the years of all that is told of its cases', () => {
    const later = claim({ id: 'later', period: '2020', shows: [] });
    const analysis = analyse(workspace({ entries: [entry({ claims: [...entry().claims, later] })] }));
    expect(timelineIn(analysis).years).toEqual({ from: 2010, to: 2020 });
  });
  it('without a practice says so', () => {
    expect(timelineFigure(bundled, []).alt).toBe('A drawing of years without anything that was done.');
  });
  it('does not break at far years', () => {
    expect(textsOf(timelineFigure(held('0001/2012', '-4000/..')).svg).length).toBeLessThan(40);
  });
});

describe('drawings that a page does not hold', () => {
  const sizeOf = (svg: string) => /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
  /** At 604 px to the width of the text, 12 px are 9 pt. */
  const fits = (svg: string): boolean => sizeOf(svg)[0] <= 604 && sizeOf(svg)[1] <= 755;

  it('are made of several, each with its number and all that is in it', () => {
    const many = crossed(40, 30);
    const figures = matrixFigures(many);
    expect(figures.length).toBeGreaterThan(3);
    expect(figures.filter(({ svg }) => !fits(svg))).toEqual([]);
    expect(figures[0]!.caption).toMatch(/\(1 of \d+\)$/);
    const cells = figures.flatMap(({ svg }) => textsOf(svg)).filter((text) => /^[cdsatbkupl]\d+$/i.test(text));
    expect(cells).toHaveLength(many.judgement.gaps.length);
  });
  it('show of a timeline the sixty cases that weigh most', () => {
    const ids = bundled.entries.map(({ id }) => id);
    const all = timelineFigures(bundled, ids);
    expect(all.filter(({ svg }) => !fits(svg))).toEqual([]);
    expect(timelineFigures(bundled, ids.slice(0, 1))).toHaveLength(1);
    const [first] = timelineFigures(bundled, [...ids, ...Array.from({ length: 60 }, (_, at) => `made-${at}`)]);
    expect(first!.caption).toContain('The 60 cases that weigh most.');
  });
});

describe('a period in words', () => {
  for (const [text, words] of [
    ['2016-04', 'April 2016'],
    ['2016/2018', '2016 to 2018'],
    ['2016?/..', 'from 2016 (uncertain)'],
    ['2016-01-20/', 'from 20 January 2016, end not known'],
    ['/2018~', 'until 2018 (approximate), beginning not known'],
    ['../2018%', 'until 2018 (uncertain, approximate)'],
    ['201X/..', 'from 201X (uncertain)'],
    ['20XX/..', 'from a year not known'],
  ] as const) {
    it(`reads ${text} as “${words}”`, () => expect(periodWords(text)).toBe(words));
  }
});

describe('both figures', () => {
  const hostile = (kind: string, at: number) => `<script>${kind}</script> & "${at}" '\u0000\u202e ]]> &lt; <!-- url(#x)`;
  const drawings = (): string[] =>
    [bundled, crossed(40, 30), crossed(3, 3, hostile)].flatMap((each) => [matrixFigure(each).svg, timelineFigure(each).svg]);

  it('are whole SVG documents that need nothing else', () => {
    for (const svg of drawings()) {
      expect(svgTree(svg)?.properties).toMatchObject({ xmlns: 'http://www.w3.org/2000/svg', fontFamily: 'sans-serif' });
      expect(svg).toMatch(/^<svg xmlns="[^"]+" viewBox="0 0 [\d.]+ [\d.]+" width="[\d.]+" height="[\d.]+"/);
      expect(svg).not.toMatch(/<(script|style|foreignObject|image|use|a|defs)[\s>]|href=|style=|class=|currentColor|var\(|NaN|Infinity/);
    }
  });
  it('hold hostile labels as text', () => {
    expect(textsOf(matrixFigure(crossed(1, 1, hostile)).svg).join(' ')).toContain('&#x3C;script>norm&#x3C;/script>');
    expect(matrixFigure(crossed(1, 1, hostile)).alt).not.toMatch(/[\u0000\u202e]/);
  });
  it('hold black text on fills that it can be read on', () => {
    for (const svg of drawings()) {
      for (const [, fill] of svg.matchAll(/<rect[^>]* fill="([^"]+)"/g)) expect(contrastWithBlack(fill!), fill).toBeGreaterThan(7);
    }
  });
  it('are the same each time', () => {
    expect(drawings()).toEqual(drawings());
  });
});

function contrastWithBlack(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) / 0.05;
}

describe.skipIf(!chromium)(`both figures in a browser${ifNone}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  const overlaps = `(() => {
    const texts = [...document.querySelectorAll('text')].map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    const page = document.documentElement.getBoundingClientRect();
    const found = texts.filter(({ box }) => box.left < page.left || box.right > page.right || box.top < page.top || box.bottom > page.bottom).map(({ words }) => words);
    for (const [at, one] of texts.entries()) for (const other of texts.slice(at + 1)) {
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The boxes of lines below each other touch, as they hold room for accents.
      if (across > 0.5 && down > 4) found.push(one.words + ' | ' + other.words);
    }
    return found;
  })()`;
  const wide = (kind: string, at: number) => `${'MWM'.repeat(9)} ${kind} ${at} 漢字漢字漢字漢字漢字漢字漢字 ${'long '.repeat(30)}`;
  for (const [name, analysis] of [
    ['the bundled workspace', () => bundled],
    ['40 norms by 30 practices', () => crossed(40, 30)],
    ['very long labels', () => crossed(12, 20, wide)],
  ] as const) {
    it(`are well-formed and no two labels overlap: ${name}`, async () => {
      for (const { svg } of [matrixFigure(analysis()), timelineFigure(analysis())]) {
        const tab = await browser.newPage();
        await tab.setViewport({ width: 1600, height: 1200 });
        await tab.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
        expect(await tab.evaluate("document.querySelector('parsererror') === null")).toBe(true);
        expect(await tab.evaluate(overlaps)).toEqual([]);
        await tab.close();
      }
    });
  }
});
