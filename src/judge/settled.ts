import { literal } from '../model/literal.ts';
import type { Qualifier, Vocabulary } from '../model/records.ts';

/** Per circumstance, whether it settles the words of an exception or a condition: where it is shown, they do not excuse. */
export type Settling = ReadonlyMap<string, (words: string) => boolean>;

/**
 * "without … consent": the words one behind the other, "a/b" for either, “…” for up to six more; nothing before or behind them. What may be had
 * instead (“a court order or the consent”) never stands among those six, as it would lift the ban all the same.
 */
function wholly(cue: string): RegExp {
  const parts = cue
    .toLowerCase()
    .split(/\s+/)
    .map((word) => (word === '…' ? '(?:(?!(?:or|nor|either|unless) )\\S+ ){0,6}' : `(?:${word.split('/').map(literal).join('|')}) `));
  return new RegExp(`^${parts.join('')}$`);
}

const plain = (words: string): string => `${words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()} `;

export function settlingOf({ circumstances }: Pick<Vocabulary, 'circumstances'>): Settling {
  return new Map(
    circumstances.flatMap(({ id, settles }) => {
      if (!settles) return [];
      const cues = settles.map(wholly);
      return [[id, (words: string) => cues.some((cue) => cue.test(plain(words)))] as const];
    }),
  );
}

/** Whether what a line shows settles an exception or a condition against those whom it would excuse. */
export const isSettled = ({ kind, text }: Qualifier, line: readonly string[], settling: Settling): boolean =>
  (kind === 'exception' || kind === 'condition') && line.some((circumstance) => settling.get(circumstance)?.(text));
