import { row, text, type Page } from '../../../explain/page.ts';
import { weaknessesOf } from '../../../explain/weaknesses/all.ts';
import type { Weakness } from '../../../explain/weaknesses/weakness.ts';
import type { Analysis } from '../../../model/judgement.ts';
import { listOf } from '../../lists/list.ts';
import type { Other } from '../screen.ts';

const mark = 'weakness ';
const made = new WeakMap<Analysis, ReadonlyMap<string, Weakness>>();

/** By an id of their place; the originals are left to the command, since the app opens no file of theirs. */
function weaknessesIn(analysis: Analysis): ReadonlyMap<string, Weakness> {
  let all = made.get(analysis);
  if (!all) {
    const listed = weaknessesOf({ analysis, originals: [] });
    all = new Map(listed.map((each) => [`${mark}${each.file}:${each.line}:${each.column} ${each.kind} ${each.found}`, each]));
    made.set(analysis, all);
  }
  return all;
}

export const weaknessAt = (id: string, analysis: Analysis): Weakness | undefined =>
  id.startsWith(mark) ? weaknessesIn(analysis).get(id) : undefined;

/** What weakens the workspace without breaking it. */
export const weaknessList: Other = {
  key: 'v',
  name: 'weaknesses',
  usual: 'problems',
  command: 'avowed doctor',
  empty: 'Nothing is found that weakens the workspace.',
  list: ({ whole }) =>
    listOf(
      [...weaknessesIn(whole)].map(([id, weakness]) => ({ id, weakness })),
      ({ id, weakness: { kind, file, line, column, found, mend } }) => ({
        id,
        mark: '·',
        name: `${kind}: ${file}:${line}:${column}`,
        words: `${found}; ${mend}`,
        end: '',
      }),
    ),
};

export function weaknessPage(id: string, analysis: Analysis): Page | null {
  const weakness = weaknessAt(id, analysis);
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
