import type { Analysis, Claim } from '../../model/records.ts';
import { placeCodes, placeName } from '../../model/places.ts';
import { inSeries } from '../../model/series.ts';
import { lowered, withFullStop } from '../phrases.ts';
import templates from './templates.json' with { type: 'json' };

/** A claim as it is said before people who do not know its author: persons go to the note, bodies and States are named. */
export function claimSaid(claim: Claim, analysis: Analysis): string {
  const text = withFullStop(claim.text.trim().replace(asides, ''));
  const head = headed.exec(text)?.[1];
  if (head === undefined) return text;
  return `${speakerSaid(head, claim, analysis)}${text.slice(head.length)}`;
}

const headed = new RegExp(`^(\\p{Lu}[^.;:]{1,70}?),? (?:${templates.saying})\\b`, 'u');
/** “, as X and Y report,”: the note says through whom it is known. */
const asides = /,? as \p{Lu}[\p{L} ’'-]{2,50} (?:report|reports|reported|tell it|tells it|told it|gives it|sums it up)(?:,|(?= ))/gu;

function speakerSaid(head: string, claim: Claim, analysis: Analysis): string {
  const written = familyNames(claim, analysis);
  const speakers = head.split(/, | and /);
  const isPerson = (speaker: string) => written.some((name) => speaker.split(/[ '’]/).includes(name)) && !isKnown(speaker, analysis);
  const named = speakers.filter((each) => !isPerson(each));
  if (named.length === speakers.length) return longNameOf(head, analysis);
  const people = peopleOf(claim, analysis)[speakers.length - named.length > 1 ? 1 : 0]!;
  const others = named.filter((each) => each !== 'others').map((each) => longNameOf(each, analysis));
  return others.length === 0 ? (named.length > 0 ? peopleOf(claim, analysis)[1]! : people) : inSeries([...others, lowered(people)]);
}

/** Persons who wrote what the claim cites. */
function familyNames({ sources }: Claim, { workspace }: Analysis): string[] {
  const ids = new Set(sources.flatMap(({ id, via }) => (via ? [id, via] : [id])));
  return workspace.sources
    .filter(({ id }) => ids.has(id))
    .flatMap((source) => (source['author'] as { family?: string }[] | undefined) ?? [])
    .flatMap(({ family }) => (family ? [family] : []));
}

function peopleOf({ sources }: Claim, { workspace }: Analysis): readonly string[] {
  const kind = workspace.appraisals[sources[0]!.id]?.kind;
  const { people } = templates;
  return kind === 'study' || kind === 'press' || kind === 'evaluation' ? people[kind] : people.other;
}

let countries: readonly string[] | undefined;

/** A title within a sentence: its first letter small, unless a name stands there. */
export const withinSentence = (title: string, analysis: Analysis): string =>
  isNamed(title.split(/[ ,]/)[0]!, analysis) ? title : lowered(title);

/** Whether it begins with a State, an actor of the vocabulary, or a description (“A committee of …”). */
const isKnown = (head: string, analysis: Analysis): boolean => /^(?:An?|The|One|Several|Some|Many) /.test(head) || isNamed(head, analysis);

function isNamed(head: string, { workspace }: Analysis): boolean {
  countries ??= [...placeCodes].map((code) => placeName(code).replace(/^the /, ''));
  const { actors, bearers } = workspace.vocabulary;
  const names = [...actors, ...bearers]
    .flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel])
    .filter((name) => /^\p{Lu}/u.test(name));
  return [...names, ...countries].some((name) => head === name || head.startsWith(`${name}'`) || head.startsWith(`${name}’`));
}

/** “HRW” is read out as what it stands for; the organisation keeps the name that the room uses. */
function longNameOf(head: string, { workspace }: Analysis): string {
  const actor = workspace.vocabulary.actors.find(
    ({ bearer, altLabel = [] }) => bearer === 'none' && altLabel.includes(head) && /^[A-Z]+$/.test(head),
  );
  return actor?.prefLabel ?? head;
}
