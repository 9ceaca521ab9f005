import { indexOf, lineOf } from '../../explain/index-of.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Line } from '../../model/records.ts';
import type { Here } from '../screens/screen.ts';
import type { Command } from './command.ts';

/** Where the record of an id is written; `null` where it is none that anybody wrote. */
function writtenAt(id: string, analysis: Analysis): Line | null {
  const { commitments, provisions, entries } = indexOf(analysis);
  const said = commitments.get(id) ?? provisions.get(id);
  if (said) return lineOf(said);
  const [entry = '', claim] = id.split('#');
  const known = entries.get(entry);
  const at = claim === undefined ? known?.at : known?.claimsAt[claim];
  return at ?? analysis.workspace.places[id] ?? null;
}

/** The file of what is open or selected, in the user's editor, at its place. */
export function editing({ id, whole }: Here): readonly Command[] {
  const at = id === undefined ? null : writtenAt(id, whole);
  return at === null
    ? []
    : [{ keys: ['E'], name: `open ${at.file} in your editor, where it stands`, short: 'E edit', wish: () => ({ effect: 'edit', at }) }];
}
