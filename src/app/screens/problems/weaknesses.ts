import { row, text, type Page } from '../../../explain/page.ts';
import { weaknessesOf } from '../../../explain/weaknesses/all.ts';
import type { Weakness } from '../../../explain/weaknesses/weakness.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { listOf } from '../../lists/list.ts';
import { twoParts } from '../../lists/words.ts';
import type { State } from '../../state.ts';
import type { Other } from '../screen.ts';

const mark = 'weakness ';
const made = new WeakMap<Analysis, { readonly originals: State['originals']; readonly all: ReadonlyMap<string, Weakness> }>();

/** By an id of their place, with what was found of the originals. */
function weaknessesIn(analysis: Analysis, { originals }: State): ReadonlyMap<string, Weakness> {
  const before = made.get(analysis);
  if (before?.originals === originals) return before.all;
  const listed = weaknessesOf({ analysis, originals });
  const all = new Map(listed.map((each) => [`${mark}${each.file}:${each.line}:${each.column} ${each.kind} ${each.found}`, each]));
  made.set(analysis, { originals, all });
  return all;
}

export const weaknessAt = (id: string, state: State, analysis: Analysis): Weakness | undefined =>
  id.startsWith(mark) ? weaknessesIn(analysis, state).get(id) : undefined;

/** Whether what is shown tells of the originals, so that somebody has to look at them. */
export const tellsOfOriginals = ({ tab, others }: State): boolean => tab === 'problems' && others['problems'] === weaknessList.key;

/** What weakens the workspace without breaking it. */
export const weaknessList: Other = {
  key: 'v',
  name: 'weaknesses',
  usual: 'problems',
  command: 'avowed doctor',
  empty: 'Nothing is found that weakens the workspace.',
  dependsOn: ({ originals }) => JSON.stringify(originals),
  list: ({ whole }, state) =>
    listOf(
      [...weaknessesIn(whole, state)].map(([id, weakness]) => ({ id, weakness })),
      ({ id, weakness: { kind, file, line, found, mend } }) => ({
        id,
        mark: '·',
        // The folder and the column stand on its page: here one row is to be told from another.
        ...twoParts(file.split('/').at(-1)!, ':', String(line)),
        words: `${found}; ${kind}; ${mend}`,
        also: file,
        end: '',
      }),
    ),
};

export function weaknessPage(id: string, state: State, analysis: Analysis): Page | null {
  const weakness = weaknessAt(id, state, analysis);
  if (!weakness) return null;
  const { kind, file, line, column, found, mend } = weakness;
  return {
    id: `${file}:${line}:${column}`,
    kind: 'weakness',
    title: `${kind}, in ${file}, line ${line}`,
    blocks: [
      row('found', found),
      row('to mend it', mend),
      text(`Enter opens ${file} at line ${line}, column ${column}, in your editor. Once it is saved, everything here is read anew.`),
    ],
  };
}
