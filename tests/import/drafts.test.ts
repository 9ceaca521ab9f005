import { describe, expect, it } from 'vitest';
import { leftOut, type Block } from '../../src/import/blocks.ts';
import { doubtsOf } from '../../src/import/doubts.ts';
import { structured } from '../../src/import/structure.ts';

const said = (...blocks: readonly Block[]) =>
  doubtsOf(structured(blocks)).flatMap(({ what }) => (/^it calls itself “(.*)”$/.exec(what) ?? []).slice(1));
const paragraph = (text: string): Block => ({ kind: 'paragraph', text, page: '' });
const head = (text: string): Block => leftOut('running heads and feet', text);
const text = ['The Fund helps people.', 'It answers them.', 'It keeps records.', 'Staff may not drive.', 'It ends here.'].map(paragraph);

describe('a file that calls itself a draft', () => {
  it.each([
    'Confidential draft for the Executive Board',
    'DRAFT 3 of 2 May 2021 – not for circulation',
    'Not for distribution',
    'Text not yet adopted by the Council',
    'For discussion only',
    'CONFIDENTIAL',
  ])('in a head or foot is told: %s', (words) => {
    expect(said(...text, head(words), head(words))).toEqual([words]);
  });
  it.each(['DRAFT – not yet adopted', 'Second draft of 3 May', '(Draft)', 'This text has not been approved by the Board.'])(
    'in the first or last line is told: %s',
    (words) => {
      expect(said(...text, paragraph(words))).toEqual([words]);
      expect(said(paragraph(words), ...text)).toEqual([words]);
    },
  );
  it('across its pages is told', () => {
    expect(said(...text, leftOut('watermarks', 'ENTWURF'))).toEqual(['ENTWURF']);
  });
});

describe('words on drafts that tell nothing of the file', () => {
  it.each([
    'Staff shall not draft contracts alone.',
    'Draft budgets shall be sent to the Council.',
    'The Board approves the draft.',
    '4. Not for publication are the names of children.',
  ])('are text: %s', (words) => {
    expect(said(...text, paragraph(words))).toEqual([]);
  });
  it('are a title that stands again in the head of each page', () => {
    const title = 'Confidential Information Policy';
    expect(said({ kind: 'heading', depth: 1, text: title, page: '' }, ...text, head(title))).toEqual([]);
  });
  it('are others of a head', () => {
    expect(said(...text, head('Policy on confidential complaints'), head('Rules of the Fund'))).toEqual([]);
  });
});
