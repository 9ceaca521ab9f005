import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { fill, withFullStop } from '../../phrases.ts';
import { answerTo } from '../../telling/answers.ts';
import { chosenFacts, citedBy } from '../../telling/claims.ts';
import { best } from '../../telling/weight.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import { promised } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import templates from './templates.json' with { type: 'json' };

/** What is asked about: an entry, with what was found of it if anything was. */
export interface Subject {
  readonly entry: EntryWithFacts;
  readonly matter: Matter | null;
}

/** The evidence that questions on one subject rely on, numbered through a letter. */
export interface Annexed {
  readonly subject: Subject;
  readonly items: readonly Said[];
  /** The number of its first item. */
  readonly start: number;
  /** The number of the commitment; nothing where none was found. */
  readonly promise: number | null;
  readonly claims: readonly { readonly claim: Claim; readonly number: number }[];
}

const mostFacts = 6;

/**
 * The items of a letter. What stands in the annex once is not put there again.
 * @param withPromise whether what the organisation promised belongs there; no State is held to another's promise
 */
export function annexOf(subjects: readonly Subject[], withPromise: boolean, analysis: Analysis): Annexed[] {
  const annex: Annexed[] = [];
  for (const subject of subjects) annex.push(annexedOf(subject, annex, withPromise, analysis));
  return annex;
}

function annexedOf(subject: Subject, before: readonly Annexed[], withPromise: boolean, analysis: Analysis): Annexed {
  const { entry, matter } = subject;
  const start = before.reduce((sum, { items }) => sum + items.length, 1);
  const heard = before.flatMap(({ claims }) => claims.map(({ claim }) => claim));
  const promise = matter && withPromise ? promiseItem(matter, analysis) : null;
  const known = promise && before.find(({ items }) => items.some(({ text }) => text === promise.text))?.promise;
  const claims = matter
    ? chosenFacts(matter, promised(matter.lead, analysis).commitment, analysis, heard)
    : best(
        entry.claims.filter(({ kind, shows }) => kind === 'fact' && shows.length > 0),
        entry,
        analysis,
      ).map((claim) => ({ claim, sources: citedBy(claim) }));
  const told = claims.slice(0, mostFacts);
  const answer = answerTo(entry, analysis);
  const organisation = organisationName(analysis);
  const items: Said[] = [
    ...(promise && !known ? [promise] : []),
    ...told.map(({ claim, sources }): Said => ({ text: withFullStop(claim.text), sources, from: [`${entry.id}#${claim.id}`] })),
    ...(answer.kind === 'said'
      ? [{ text: fill(templates.answer, { organisation, answer: answer.text }), sources: answer.sources, from: [entry.id] }]
      : []),
  ];
  const first = start + (promise && !known ? 1 : 0);
  return {
    subject,
    items,
    start,
    promise: known ?? (promise ? start : null),
    claims: told.map(({ claim }, at) => ({ claim, number: first + at })),
  };
}

/** A restatement says in each annex that it is one. */
function promiseItem({ lead }: Matter, analysis: Analysis): Said {
  const { text, sources, commitment } = promised(lead, analysis);
  const said = commitment.textStatus === 'digest' ? withFullStop(fill(templates.restated, { text: text.replace(/\.$/, '') })) : text;
  return { text: said, sources, from: [commitment.id] };
}
