import type { Analysis } from '../../model/judgement.ts';
import type { Claim, Source } from '../../model/records.ts';
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
  const speakers = head.split(/, | and /);
  const written = sourcesOf(claim, analysis);
  const sourceOfPerson = (speaker: string) =>
    isKnown(speaker, analysis)
      ? undefined
      : written.find((source) => familyNames(source).some((name) => speaker.split(/[ '’]/).includes(name)));
  const named = speakers.filter((each) => !sourceOfPerson(each));
  if (named.length === speakers.length) return longNameOf(head, analysis);
  const several = speakers.length - named.length > 1 || named.includes('others');
  const source = speakers.map(sourceOfPerson).find(Boolean)!;
  const people = peopleOf(source, analysis)[several ? 1 : 0]!;
  const others = named.filter((each) => each !== 'others').map((each) => longNameOf(each, analysis));
  return others.length === 0 ? people : inSeries([...others, lowered(people)]);
}

function sourcesOf({ sources }: Claim, { workspace }: Analysis): Source[] {
  const ids = new Set(sources.flatMap(({ id, via }) => (via ? [id, via] : [id])));
  return workspace.sources.filter(({ id }) => ids.has(id));
}

/** Persons who wrote it. */
const familyNames = (source: Source): string[] =>
  ((source['author'] as { family?: string }[] | undefined) ?? []).flatMap(({ family }) => (family ? [family] : []));

function peopleOf({ id }: Source, { workspace }: Analysis): readonly string[] {
  const kind = workspace.appraisals[id]?.kind;
  const { people } = templates;
  return kind === 'study' || kind === 'press' || kind === 'evaluation' ? people[kind] : people.other;
}

let countries: readonly string[] | undefined;

/** A title within a sentence: its first letter small, unless a name stands there. */
export const withinSentence = (title: string, analysis: Analysis): string => (isNamed(title, analysis) ? title : lowered(title));

/** A claim within a sentence: most begin with a name. */
export const claimWithin = (said: string): string => (new RegExp(`^(?:${templates.common})\\b`).test(said) ? lowered(said) : said);

/** Whether it begins with a State, an actor of the vocabulary, or a description (“A committee of …”). */
const isKnown = (head: string, analysis: Analysis): boolean => /^(?:An?|The|One|Several|Some|Many) /.test(head) || isNamed(head, analysis);

function isNamed(head: string, { workspace }: Analysis): boolean {
  countries ??= [...placeCodes].map((code) => placeName(code).replace(/^the /, ''));
  const { actors, bearers } = workspace.vocabulary;
  const names = [...actors, ...bearers]
    .flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel])
    .filter((name) => /^\p{Lu}/u.test(name));
  return [...names, ...countries].some((name) => head.startsWith(name) && !/^\p{L}/u.test(head.slice(name.length)));
}

/** “HRW” is read out as what it stands for; the organisation keeps the name that the room uses. */
function longNameOf(head: string, { workspace }: Analysis): string {
  const actor = workspace.vocabulary.actors.find(
    ({ bearer, altLabel = [] }) => bearer === 'none' && altLabel.includes(head) && /^[A-Z]+$/.test(head),
  );
  return actor?.prefLabel ?? head;
}
