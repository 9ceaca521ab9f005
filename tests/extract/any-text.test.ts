import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commitment, Unread } from '../../src/model/records.ts';
import { parseFile } from '../../src/parse/file.ts';
import { policyText } from '../../bench/text.ts';
import { allRules, policy, smallWorkspace, readBytes } from '../support/files.ts';
import { extract } from '../support/reading.ts';

/** Pieces of sentences in any order: words of modality, joints, marks, brackets, odd characters. */
const piece = fc.constantFrom(
  ...'IOM|the Organization|staff|States|migrants|a person who|it|they|we|shall|must not|will|may|should|is committed to|undertakes|is to|cannot|not|never|no|neither|nor|and|or|but|if|unless|where possible|subject to funding|that|which|whose|ensure|protect|be shared|have been|by|with|in|:|;|,|—|–|(|)|“|”|"|[|]|(a)|(b)|.|?|…|e.g.|Art. 4|27.|**|_|<b>|&amp;|\u202e|é|👩‍👧|ﬁ|\u00a0|constructor|constructorn’t|won’t|can’t|__proto__'.split(
    '|',
  ),
);
const line = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join(' '));
const body = fc
  .array(
    fc.oneof(
      line,
      line.map((words) => `- ${words}`),
      line.map((words) => `1. ${words}`),
      line.map((words) => `## ${words}`),
      line.map((words) => `> ${words}`),
      line.map((words) => `| a | ${words} |\n|---|---|\n| b | c |`),
      fc.string({ unit: 'binary', maxLength: 80 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((lines) => lines.join('\n\n'));

const parsed = (text: string) => parseFile('policies/policy.md', Buffer.from(text));
const found = (text: string) => {
  const { instrument } = parsed(policy(`# Policy\n\n${text}\n`));
  return instrument ? extract(text) : null;
};

describe('any text', () => {
  it('is read or refused with its place, and never crashes the reader', () => {
    fc.assert(
      fc.property(body, (text) => {
        const { instrument, problems } = parsed(policy(`# Policy\n\n${text}\n`));
        if (instrument) extract(text);
        else expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });
  it('positions and spans point at the words they name', () => {
    let commitments = 0;
    fc.assert(
      fc.property(body, (text) => {
        const read = found(text);
        commitments += read?.commitments.length ?? 0;
        const whole = policy(`# Policy\n\n${text}\n`);
        const lines = whole.split(/\r\n|\r|\n/);
        for (const { position, text: words } of [...(read?.commitments ?? []), ...(read?.unread ?? [])] as (Commitment | Unread)[]) {
          const first = [...words][0]!;
          const written = whole.slice(position.start.offset);
          expect(written.startsWith(first) || /^(?:[&\\]|ﬁ)/.test(written)).toBe(true);
          expect(position.end.offset).toBeGreaterThan(position.start.offset);
          expect(lines[position.start.line - 1]!.slice(position.start.column - 1)).toBe(
            whole.slice(position.start.offset).split(/\r\n|\r|\n/)[0],
          );
        }
        for (const each of read?.commitments ?? []) {
          if (each.cue) expect(each.reading.slice(...each.cue.at)).toBe(each.cue.text);
          for (const { text: words, at } of each.qualifiers) expect(each.reading.slice(...at)).toBe(words);
          for (const { cue, at } of each.norms) if (at) expect(each.reading.slice(...at)).toBe(cue);
        }
      }),
      { numRuns: 150 },
    );
    expect(commitments).toBeGreaterThan(100);
  });
  it('gives the same records alone and among others', async () => {
    const words = Object.entries(allRules()).filter(([path]) => path.endsWith('/norms.yaml'));
    await fc.assert(
      fc.asyncProperty(body, body, async (one, other) => {
        const files = (bodies: Record<string, string>) =>
          smallWorkspace({
            ...Object.fromEntries(words),
            'policies/charter.md': null,
            ...Object.fromEntries(
              Object.entries(bodies).map(([id, text]) => [
                `policies/${id}.md`,
                policy(`# Policy\n\n${text}\n`).replace('id: charter', `id: ${id}`),
              ]),
            ),
          });
        const of = async (bodies: Record<string, string>) =>
          (await readBytes(files(bodies))).workspace.commitments.filter((each) => each.instrument === 'one');
        expect(await of({ one, other })).toEqual(await of({ one }));
      }),
      { numRuns: 15 },
    );
  });
});

describe('a document of 200 pages', () => {
  // About 3,000 characters a page.
  const text = policyText(600_000).replace('## 3.', '## \u202e3\u200b.').replace('IOM', 'I\u00adOM');
  const read = extract(text);
  it('goes through, with its lists, tables, footnotes and odd characters', () => {
    expect(read.commitments.length).toBeGreaterThan(2000);
    expect(new Set(read.commitments.map((each) => each.id)).size).toBe(read.commitments.length);
    expect(read.commitments.some((each) => each.lead.length > 0)).toBe(true);
  });
  it('tells of every sentence with a word of modality that it did not take, and why', () => {
    const reasons = new Set(read.unread.map((each) => each.because));
    expect(reasons).toContain('a footnote');
    expect(reasons.size).toBeGreaterThan(3);
    const modal = /\b(?:shall|must|should)\b/;
    const taken = new Set([...read.commitments, ...read.unread].map((each) => each.position.start.offset));
    const { provisions = [] } = parsed(policy(`# Policy\n\n${text}\n`));
    for (const provision of provisions.filter((each) => modal.test(each.text) && !each.heading))
      expect([...taken].some((offset) => offset >= provision.position.start.offset && offset < provision.position.end.offset)).toBe(true);
  });
});
