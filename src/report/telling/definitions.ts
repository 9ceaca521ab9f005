import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Commitment } from '../../model/records.ts';
import { inSeries } from '../../model/series.ts';
import { fill } from '../phrases.ts';
import { documentNameInFull, promised, promisedAfter } from './promise.ts';
import type { Said } from './said.ts';
import templates from './templates.json' with { type: 'json' };

/** What the organisation's own texts say of the norm, where a finding reads it by an outside standard: a reader weighs the one against the other; and that nothing says that they are of such work, where nothing does. */
export function ownDefinitions({ against, practice }: Finding, analysis: Analysis): Said[] {
  const { commitments } = indexOf(analysis);
  const definitions = against.filter(({ kind }) => kind === 'definition').map(({ commitment }) => commitments.get(commitment)!);
  const told = definitions.map((definition, at) => {
    const { text, sources } = promised({ commitment: definition.id, standing: 'own-commitment' }, analysis);
    return { text: promisedAfter(definitions[at - 1], definition, analysis) ?? text, sources, from: [definition.id] };
  });
  const narrow = definitions.filter((definition) => !isSaidOf(definition, practice, analysis));
  if (narrow.length === 0) return told;
  const documents = [
    ...new Set(narrow.map(({ instrument }) => documentNameInFull(indexOf(analysis).instruments.get(instrument)!, analysis))),
  ];
  const text = fill(templates.promise.notReached[documents.length === 1 ? 'one' : 'several'], { documents: inSeries(documents) });
  return [...told, { text, sources: [], from: narrow.map(({ id }) => id) }];
}

/** Whether the scope of a text, as far as it is stated, takes in a kind of work. */
export function isSaidOf({ instrument, scope }: Commitment, practice: string, analysis: Analysis): boolean {
  const own = [practice, ...(indexOf(analysis).broaderPractices.get(practice) ?? [])];
  const scopes = [indexOf(analysis).instruments.get(instrument)?.scope, scope];
  return scopes.every((each) => !each?.practices?.length || each.practices.some((one) => own.includes(one)));
}
