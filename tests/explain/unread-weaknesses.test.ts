import { expect, it } from 'vitest';
import { analyse } from '../../src/analysis.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import type { Provision } from '../../src/model/records.ts';
import { commitment, workspace } from '../support/records.ts';

const { position, pinpoint } = commitment();
const told = (text: string, word: string) =>
  weaknessesOf({
    analysis: analyse(
      workspace({ unread: [{ provision: 'policy:9', instrument: 'policy', pinpoint, text, word, position, because: 'it tells what is' }] }),
    ),
    originals: [],
  }).filter(({ kind }) => kind.startsWith('unread'));

it('the month of May binds nobody, the verb may', () => {
  expect(told('The Principles were issued in May 2009 and are kept.', 'May')).toEqual([]);
  expect(told('May the Director refuse, the request is kept on file.', 'May')).toHaveLength(1);
});

it('a heading that is a clause without its sentence says nothing that could be lost', () => {
  const asked = 'in a clause that another verb reports, asks or recognises';
  const under = (text: string, heading: boolean, because = asked) => {
    const provision = { id: 'policy:9', otherIds: [], heading, pinpoint, position, text } as unknown as Provision;
    const unread = [{ provision: 'policy:9', instrument: 'policy', pinpoint, text, word: 'shall', position, because }];
    return weaknessesOf({ analysis: analyse(workspace({ provisions: [provision], unread })), originals: [] }).filter(
      ({ kind }) => kind === 'unread',
    );
  };
  expect(under('What shall be read', true)).toEqual([]);
  expect(under('What shall be read', false)).toHaveLength(1);
  expect(under('Nobody shall be returned', true, 'no bearer')).toHaveLength(1);
  expect(under('When they ask, people shall be heard.', true)).toHaveLength(1);
});

it('cells of tables are no sentences that were read as nothing', () => {
  expect(told('2 to 4', '')).toEqual([]);
  expect(told('The Fund pays what a household needs for a month.', '')).toHaveLength(1);
});

const toldOf = (unread: readonly { text: string; because: string; word?: string }[]) =>
  weaknessesOf({
    analysis: analyse(
      workspace({
        unread: unread.map((each, at) => ({ provision: `policy:${at}`, instrument: 'policy', pinpoint, position, word: '', ...each })),
      }),
    ),
    originals: [],
  }).filter(({ kind }) => kind.startsWith('unread'));
const because = 'it tells what is';

it('footnotes, captions and bits of a table do not hide the sentences that matter', () => {
  const found = toldOf([
    { text: 'See the Charter of 1926, articles 3 and 4.', because: 'a footnote' },
    { text: 'The term is used as in the Charter.', word: 'The term is', because: 'a footnote' },
    { text: 'Table 1: The times for a decision.', because: 'a caption' },
    { text: 'Suspension pending the decision of the panel', because },
    { text: 'The Fund has zero tolerance of abuse.', because },
  ]);
  expect(found.map((each) => each.found)).toEqual([expect.stringContaining('zero tolerance')]);
});

it('a sentence that stands again and again in a text is told once', () => {
  const commentary = { text: 'This article was last revised by the Congress.', because };
  const found = toldOf([commentary, commentary, commentary, { text: 'The Fund has zero tolerance of abuse.', because }]);
  expect(found).toHaveLength(2);
  expect(found[0]!.found).toContain('and 2 more times in this text');
});
