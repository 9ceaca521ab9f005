import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/parse/file.ts';
import { extractCommitments } from '../../src/extract/commitments.ts';
import { lexicon } from '../support/reading.ts';
import { policy } from '../support/files.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/**
 * Small documents of the kinds that people have, each with its provisions as a reader would write them down: the pinpoint in brackets, opening
 * lines before », closing words behind …, footnotes behind ¦.
 */
const layouts = readdirSync(join(fixtures, 'layouts')).map((name) => {
  const [document, provisions] = readFileSync(join(fixtures, 'layouts', name), 'utf8').split('\n=====\n');
  return { name: name.replace(/\.txt$/, ''), document: document!, provisions: provisions!.trim().split('\n') };
});

const written = (text: string): string[] =>
  (parseFile('policies/charter.md', Buffer.from(text)).provisions ?? [])
    .filter((each) => !each.heading)
    .map(
      ({ pinpoint, lead, text: words, closing, footnotes }) =>
        `[${pinpoint}] ${[...lead.map((each) => each.text), words].join(' » ')}` +
        `${closing.map((each) => ` … ${each.text}`).join('')}${footnotes.map((note) => ` ¦ ${note.text}`).join('')}`,
    );

describe('a document of the kinds that people have', () => {
  it.each(layouts)('$name has its provisions and pinpoints', ({ document, provisions }) => {
    expect(written(policy(`\n${document}\n`))).toEqual(provisions);
  });
  it.each(layouts)('$name has them with the line ends of another system too', ({ document, provisions }) => {
    expect(written(policy(`\n${document}\n`).replaceAll('\n', '\r\n'))).toEqual(provisions);
  });
  it.each(layouts)('$name leads back from each word to the file', ({ document }) => {
    const text = policy(`\n${document}\n`);
    for (const { text: words, position, runs } of parseFile('policies/charter.md', Buffer.from(text)).provisions ?? []) {
      expect(position.end.offset).toBeGreaterThan(position.start.offset);
      for (const [index, { at, point }] of runs.entries()) {
        const end = Math.min(runs[index + 1]?.at ?? words.length, words.length);
        const stretch = words.slice(at, end).replace(/ $/, '');
        const there = text.slice(point.offset, point.offset + stretch.length);
        if (!/[⁰¹²³⁴⁵⁶⁷⁸⁹&–]|f/.test(stretch)) expect(there).toBe(stretch);
        const line = text.split('\n')[point.line - 1]!;
        expect(line[point.column - 1] ?? '').toBe(text[point.offset]);
      }
    }
  });
  it('no quotation and no reading of them carries a mark or a tag', () => {
    for (const { document } of layouts)
      for (const words of written(policy(`\n${document}\n`)))
        expect(words.replace(/(?<=m)[²³]|10⁶/g, '')).not.toMatch(/<\/?\w+>|\[\^?\d+\]|[⁰-⁹¹²³]|\u00ad|\u200b|~~/);
  });
});

const readCase = (name: string) => {
  const text = readFileSync(join(fixtures, 'cases', `${name}.md`), 'utf8');
  const { instrument, provisions = [] } = parseFile('policies/t.md', Buffer.from(text.startsWith('---') ? text : policy(text)));
  return extractCommitments(instrument!, provisions, lexicon).commitments.map(
    (each) => `${each.modality} of ${each.bearers.join(', ')}: ${each.text.replace(/\.$/, '')}`,
  );
};

describe('what others lost', () => {
  it('lettered items after a numbered opening line', () => {
    expect(readCase('10-lettered-items-after-numbered-lead').map((each) => each.replace(/^[^:]*: /, ''))).toEqual([
      'processed lawfully by the Organization',
      'collected for specified purposes',
      'respect the rights of migrants',
      'not assist forced return',
      'respect the rights of migrants',
      'not assist forced return',
    ]);
  });
  it('lettered lists in every habit', () => {
    expect(readCase('13-lettered-lists')).toEqual([
      'obligation of organisation: publish each report',
      'obligation of organisation: consult those affected',
      'prohibition of organisation: not pay before the review',
      'obligation of organisation: train its staff',
      'prohibition of organisation: not hire guards',
      'obligation of organisation: keep a register',
      'prohibition of organisation: not sell it',
      'obligation of partners: lock the stores',
      'prohibition of partners: not sleep in them',
    ]);
  });
  it('soft hyphens, broken words, blanks and ligatures', () => {
    expect(readCase('14-soft-hyphens').slice(0, 4)).toEqual([
      'prohibition of organisation: IOM shall not pay out before the review',
      'prohibition of organisation: IOM shall not disclose personal data before the review is done',
      'prohibition of organisation: IOM shall not detain them',
      'obligation of organisation: IOM shall consult them',
    ]);
    expect(readCase('14-soft-hyphens').join()).toContain('IOM finances nothing that harms; it shall file a report');
  });
  it('inline HTML', () => {
    expect(readCase('15-inline-html')).toEqual([
      'prohibition of organisation: IOM shall not evict',
      'prohibition of organisation: IOM must not detain children',
      'obligation of organisation: IOM shall publish',
      'obligation of organisation: IOM shall consult',
      'prohibition of organisation: IOM shall not sell data',
      'prohibition of organisation: IOM will not fund detention & removal',
    ]);
  });
  it('emphasis within a word, and struck text', () => {
    const read = readCase('16-emphasis-and-contractions');
    expect(read).toContain('prohibition of organisation: IOM shall not pay before the review');
    expect(read).toContain('obligation of organisation: IOM shall publish it');
    expect(read).toContain('recommendation of organisation: IOM should consult them');
    expect(read).toContain('prohibition of organisation: IOM shan’t hide the audit');
    expect(read).toContain('prohibition of organisation: IOM shall not share data');
  });
  it('marks of footnotes that are glued to a stop', () => {
    expect(readCase('17-glued-footnote-marks')).toEqual([
      'obligation of organisation: The loan shall be repaid',
      'undertaking of partners: Partners will report',
      'undertaking of organisation: IOM will verify',
      'obligation of organisation: IOM shall publish',
      'obligation of partners: Partners shall consult',
    ]);
  });
});
