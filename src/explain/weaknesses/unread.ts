import type { Unread } from '../../model/records.ts';
import { short, type Found, type WeaknessKind } from './weakness.ts';

const told = ({ position, text, because }: Unread, mend: string): Found => ({
  file: position.file,
  line: position.start.line,
  column: position.start.column,
  found: `a sentence read as nothing (${because}): “${short(text)}”`,
  mend,
});

/** Sentences with a word that could bind. */
export const unreadWords: WeaknessKind = {
  kind: 'unread',
  of: ({ analysis }) =>
    analysis.workspace.unread
      .filter(({ word }) => word !== '')
      .map((each) => told(each, `if “${each.word}” binds somebody here, settle it at the end of the provision: {modality=… bearers=…}`)),
};

/** What is read otherwise, and needs no settlement. */
const noSentences: ReadonlySet<string> = new Set(['a heading', 'the opening line of a list, read with each of its items']);

/** Sentences without one. */
export const unreadTelling: WeaknessKind = {
  kind: 'unread-telling',
  of: ({ analysis }) =>
    analysis.workspace.unread
      .filter(({ word, because }) => word === '' && !noSentences.has(because))
      .map((each) => told(each, 'if it promises something, settle it at the end of the provision: {modality=… bearers=…}')),
};
