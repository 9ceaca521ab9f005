import { bodyOf, organisationOf } from '../../model/organisation.ts';
import type { Analysis } from '../../model/judgement.ts';
import { literal } from '../../model/literal.ts';
import { lowered } from '../phrases.ts';
import type { RecommendedTo } from '../../model/words.ts';

/** What reports call the organisation, the body that is spoken to, and its members: as the vocabulary of the workspace names them. */

/** What a speaker calls the organisation: its short name where there is one. */
export function organisationName({ workspace }: Analysis): string {
  const actor = organisationOf(workspace);
  return actor?.altLabel?.[0] ?? actor?.prefLabel ?? 'the organisation';
}

/** Any actor within a sentence, with its article where the vocabulary has it so. */
export function actorName(id: string, { workspace }: Analysis): string {
  const actor = workspace.vocabulary.actors.find((each) => each.id === id);
  if (!actor) return id;
  const withArticle = `the ${actor.prefLabel}`;
  return actor.altLabel?.includes(withArticle) ? withArticle : actor.prefLabel;
}

/** All that the organisation is called. */
export function namesOfOrganisation({ workspace }: Analysis): readonly string[] {
  const actor = organisationOf(workspace);
  return actor ? [actor.prefLabel, ...(actor.altLabel ?? [])].filter((name) => /^(?:the )?\p{Lu}/u.test(name)) : [];
}

/** As a letter addresses it. */
export function organisationTitle({ workspace }: Analysis): string {
  const actor = organisationOf(workspace);
  return actor ? `the ${actor.prefLabel}` : 'the organisation';
}

/** Where it is named for the first time, before people who may not know its short name: “the Meridian Development Bank (the Bank)”. */
export function organisationIntroduced(analysis: Analysis): string {
  const short = organisationName(analysis);
  const actor = organisationOf(analysis.workspace);
  return actor === undefined || short === actor.prefLabel ? short : `${organisationTitle(analysis)} (${short})`;
}

/** In a title, which stands by itself. */
export function organisationInTitle(analysis: Analysis): string {
  const short = organisationName(analysis);
  return short === organisationOf(analysis.workspace)?.prefLabel ? short : organisationTitle(analysis);
}

/** Within a sentence. */
export function bodyName({ workspace }: Analysis): string {
  const body = bodyOf(workspace);
  return body?.altLabel?.[0] ?? (body ? `the ${body.prefLabel}` : 'the governing body');
}

/** In a title. */
export function bodyTitle({ workspace }: Analysis): string {
  const body = bodyOf(workspace);
  return body ? `the ${body.prefLabel}` : 'the governing body';
}

/** Whether States have a seat in it. */
export const isOfStates = ({ workspace }: Analysis): boolean => bodyOf(workspace)?.members?.bearer === 'states';

/** Within a sentence. */
export const membersName = ({ workspace }: Analysis): string => bodyOf(workspace)?.members?.called ?? 'the members';

export const salutation = ({ workspace }: Analysis): string | undefined => bodyOf(workspace)?.salutation;

/** How fast is spoken where the body says nothing: a pace that interpreters can follow. */
const usualPace = 130;

export const wordsPerMinute = ({ workspace }: Analysis): number => bodyOf(workspace)?.wordsPerMinute ?? usualPace;

/** Whom a recommendation is addressed to, within a sentence. */
export function addressee(to: RecommendedTo, analysis: Analysis): string {
  switch (to) {
    case 'organisation':
      return organisationName(analysis);
    case 'body':
      return bodyName(analysis);
    case 'members':
      return membersName(analysis);
    default:
      return others[to];
  }
}

const others = {
  payers: 'those who pay for it',
  hosts: 'those in whose territory it takes place',
  others: 'others concerned',
} as const;

/** Those whom a sentence names at its head, within another: what the vocabulary knows with a small letter is no name. */
export function bearerWithin(written: string, { workspace: { vocabulary } }: Analysis): string {
  const [article = ''] = /^(?:The|An?|Each|Every|All) /u.exec(written) ?? [];
  const name = written.slice(article.length);
  const known = [...vocabulary.actors, ...vocabulary.bearers].flatMap(({ altLabel = [] }) =>
    altLabel.filter((each) => /^\p{Ll}/u.test(each)),
  );
  const isCommon = known.some((each) => new RegExp(`^(?:the |an? )?${literal(each)}(?:e?s)?$`, 'u').test(lowered(name)));
  return `${article.toLowerCase()}${isCommon ? lowered(name) : name}`;
}

/** As a speaker before it says: “the Council” is “this Council” there. */
export const thisBody = (analysis: Analysis): string => bodyName(analysis).replace(/^the /, 'this ');
