import type { Analysis } from '../../model/judgement.ts';
import type { Unread } from '../../model/records.ts';
import { indexOf, lineOf } from '../index-of.ts';
import { plural } from '../words.ts';
import { short, type Found, type WeaknessKind } from './weakness.ts';

const told = (unread: Unread, mend: string, again: number): Found => ({
  ...lineOf(unread),
  found: `a sentence read as nothing (${unread.because}): “${short(unread.text)}”${again > 0 ? `, and ${plural(again, 'more time')} in this text` : ''}`,
  mend,
});

/** Each sentence once a text, at its first place: a commentary that stands under every article would hide all others. */
const toldOnce = (all: readonly Unread[], mendOf: (unread: Unread) => string): Found[] =>
  [...Map.groupBy(all, ({ instrument, text }) => `${instrument} ${text}`).values()].map((same) =>
    told(same[0]!, mendOf(same[0]!), same.length - 1),
  );

/** What is read otherwise, or makes no commitment wherever it stands, and needs no settlement. */
const noSentences: ReadonlySet<string> = new Set([
  'a heading',
  'a footnote',
  'a caption',
  'the opening line of a list, read with each of its items',
]);

/** “May 2009” is a month, and binds nobody. */
const isMonth = ({ word, text }: Unread): boolean => word === 'May' && !/\bMay (?!\d)/.test(text);

/** How many words without a stop behind them are a cell of a table or a bit of a line, and no sentence; and how many are none at all. */
const fewOpen = 8;
const fewWords = 3;

const isSentence = ({ text }: Unread): boolean =>
  text.trim().split(/\s+/).length > (/[.!?;]["”’»)\]]*$/.test(text.trim()) ? fewWords : fewOpen);

/** “What could not be read” over a section: a clause without its sentence, which says nothing by itself. */
const isBareHeading = ({ provision, text, because }: Unread, analysis: Analysis): boolean =>
  because === 'in a clause that another verb reports, asks or recognises' &&
  !/[.!?;]\s*$/.test(text) &&
  indexOf(analysis).provisions.get(provision)?.heading === true;

/** Sentences with a word that could bind. */
export const unreadWords: WeaknessKind = {
  kind: 'unread',
  of: ({ analysis }) =>
    toldOnce(
      analysis.workspace.unread.filter(
        (each) => each.word !== '' && !noSentences.has(each.because) && !isMonth(each) && !isBareHeading(each, analysis),
      ),
      ({ word }) => `if “${word}” binds somebody here, settle it at the end of the provision: {modality=… bearers=… norms=…}`,
    ),
};

/** Sentences without one. */
export const unreadTelling: WeaknessKind = {
  kind: 'unread-telling',
  of: ({ analysis }) =>
    toldOnce(
      analysis.workspace.unread.filter((each) => each.word === '' && !noSentences.has(each.because) && isSentence(each)),
      () => 'if it promises something, settle it at the end of the provision: {modality=… bearers=… norms=…}',
    ),
};
