import type { Analysis } from '../../model/judgement.ts';
import type { Unread } from '../../model/records.ts';
import { indexOf, lineOf } from '../index-of.ts';
import { short, type Found, type WeaknessKind } from './weakness.ts';

const told = (unread: Unread, mend: string): Found => ({
  ...lineOf(unread),
  found: `a sentence read as nothing (${unread.because}): “${short(unread.text)}”`,
  mend,
});

/** “May 2009” is a month, and binds nobody. */
const isMonth = ({ word, text }: Unread): boolean => word === 'May' && !/\bMay (?!\d)/.test(text);

/** Cells of tables and bits of lines, which are no sentences. */
const isSentence = ({ text }: Unread): boolean => text.trim().split(/\s+/).length > 3;

/** “What could not be read” over a section: a clause without its sentence, which says nothing by itself. */
const isBareHeading = ({ provision, text, because }: Unread, analysis: Analysis): boolean =>
  because === 'in a clause that another verb reports, asks or recognises' &&
  !/[.!?;]\s*$/.test(text) &&
  indexOf(analysis).provisions.get(provision)?.heading === true;

/** Sentences with a word that could bind. */
export const unreadWords: WeaknessKind = {
  kind: 'unread',
  of: ({ analysis }) =>
    analysis.workspace.unread
      .filter((each) => each.word !== '' && !isMonth(each) && !isBareHeading(each, analysis))
      .map((each) =>
        told(each, `if “${each.word}” binds somebody here, settle it at the end of the provision: {modality=… bearers=… norms=…}`),
      ),
};

/** What is read otherwise, and needs no settlement. */
const noSentences: ReadonlySet<string> = new Set(['a heading', 'the opening line of a list, read with each of its items']);

/** Sentences without one. */
export const unreadTelling: WeaknessKind = {
  kind: 'unread-telling',
  of: ({ analysis }) =>
    analysis.workspace.unread
      .filter((each) => each.word === '' && !noSentences.has(each.because) && isSentence(each))
      .map((each) => told(each, 'if it promises something, settle it at the end of the provision: {modality=… bearers=… norms=…}')),
};
