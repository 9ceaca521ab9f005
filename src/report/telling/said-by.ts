import { indexOf } from '../../explain/index-of.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Claim, Source, Workspace } from '../../model/records.ts';
import { remember } from '../../model/remember.ts';
import { placeCodes, bareName } from '../../model/places.ts';
import type { sourceKinds } from '../../model/words.ts';
import { inSeries } from '../../model/series.ts';
import { actorName } from './names.ts';
import { fill, lowered, upperFirst, withFullStop } from '../phrases.ts';
import { isNarrowed } from './narrowed.ts';
import { selfStanding } from './self-standing.ts';
import templates from './templates.json' with { type: 'json' };

/** Who hears or reads it: before a room also newspapers and associations that it does not know go to the note. */
export type Heard = 'read' | 'spoken';

/** A claim as it is said before people who do not know its author: persons go to the note, bodies and States are named. */
export function claimSaid(claim: Claim, analysis: Analysis, heard: Heard = 'read'): string {
  const text = withItsLimit(withFullStop(selfStanding(claim, analysis).trim().replace(asides, '')), claim);
  const head = headOf(text);
  const through = readThrough(claim, analysis);
  if (head === undefined) return `${through}${through ? claimWithin(text) : text}`;
  const speaker = speakerSaid(head, claim, analysis, heard);
  return `${through}${through ? claimWithin(speaker) : speaker}${text.slice(head.length).replace(speaker === head ? '' : /^,/, '')}`;
}

/** Where it is not known whether those of whom it tells came into this work, that stands with it wherever it is told, unless it says so itself. */
const withItsLimit = (text: string, { ofThisWork }: Claim): string =>
  ofThisWork !== 'unknown' || isNarrowed(text) ? text : `${text} ${templates.ofThisWork}`;

/** “As researchers report, ” where all that a claim rests on was read in an account of such; nothing where something was read itself, or it names them. */
function readThrough({ sources, text }: Claim, analysis: Analysis): string {
  const accounts = sources.map(({ via }) => (via === undefined ? undefined : indexOf(analysis).sources.get(via)));
  const [first] = accounts;
  if (!first || accounts.includes(undefined) || familyNames(first).length === 0) return '';
  if (familyNames(first).some((name) => text.replace(asides, '').includes(name))) return '';
  const several = familyNames(first).length > 1;
  return fill(templates.readThrough[several ? 1 : 0]!, { people: lowered(peopleOf(first, analysis)[several ? 1 : 0]!) });
}

/** A sentence after another by the same speaker, of the same sources: “It found also that …”. */
export function saidAfter(
  text: string,
  sources: readonly string[],
  before: { readonly text: string; readonly sources: readonly string[] },
): string {
  const opening =
    /^(?<head>\p{Lu}[^.;:]{1,110}?) (?<verb>found|reported|wrote|said|recorded|noted|stated)(?<when> in (?:\p{L}+ )?\d{4})? that /u;
  const [own, other] = [opening.exec(text), opening.exec(before.text)];
  // “The Bank's own evaluation found” and “the Bank's evaluation found” open alike.
  const opened = (found: RegExpExecArray): string => found[0].replace(/ (?:own|itself)\b/u, '');
  if (!own || !other || opened(own) !== opened(other) || !sources.some((id) => before.sources.includes(id))) return text;
  return `${isSigner(own.groups!['head']!) ? 'We' : 'It'} ${own.groups!['verb']} also that ${text.slice(own[0].length)}`;
}

/** “A study of 2023 that …” is “the same study” where it has been told of, of the same source. */
export function describedAgain(
  text: string,
  sources: readonly string[],
  before: readonly { readonly text: string; readonly sources: readonly string[] }[],
): string {
  const described =
    /^(?<whole>(?:An?|Our) (?<what>study|survey|thesis|dissertation|paper|audit|review|report|article|investigation|evaluation|page)\b[^.;]*?) (?=(?:reported|found|recommended|wrote|said|noted)\b)/;
  const own = described.exec(text)?.groups;
  const isKnown = (each: { readonly text: string; readonly sources: readonly string[] }): boolean => {
    const other = described.exec(each.text.replace(/^[^:]*: (?=an? )/, '').replace(/^an? /, (article) => upperFirst(article)))?.groups;
    // “A survey” may be “a survey published in 2020”, and that the survey that was told of before it.
    const isOneBare = [own, other].some((one) => one !== undefined && /^(?:An?|Our) \w+$/.test(one['whole']!));
    const isBare = own !== undefined && other?.['what'] === own['what'] && isOneBare;
    return (isBare || other?.['whole'] === own?.['whole']) && each.sources.some((id) => sources.includes(id));
  };
  // Behind another survey “the same survey” would be that.
  const last = before.findLast((each) => described.exec(each.text)?.groups?.['what'] === own?.['what'] || isKnown(each));
  return own && last !== undefined && isKnown(last) ? `The same ${own['what']}${text.slice(own['whole']!.length)}` : text;
}

/** Who says each of some claims, in one series, each once; nothing where one of them does not begin with who says it. @param told what was said before: its speaker is another */
export function speakersOf(claims: readonly Claim[], told: Claim, analysis: Analysis): string | null {
  const named = [told, ...claims].map((claim) => {
    const head = headOf(claim.text);
    return head === undefined || isDescribed(head) ? null : speakerSaid(head, claim, analysis, 'spoken');
  });
  const [first, ...others] = named.map((each) => (each !== null && templates.people.other.includes(each) ? templates.otherSource : each));
  if (others.length === 0 || others.includes(null)) return null;
  const said = others.map((each, at) => {
    const isAgain = each !== templates.otherSource && (each === first || others.indexOf(each) < at);
    return isAgain ? `another ${each!.replace(/^An? /, '')}` : each!;
  });
  if (said.some((each) => /^another \p{Lu}/u.test(each))) return null;
  // “The Lantern, a newspaper,”: what it is stands between commas.
  const closed = [...new Set(said)].map((each) => (/, an? \p{Ll}/u.test(each) ? `${each},` : each));
  return upperFirst(inSeries(closed.map((each, at) => (at === 0 ? each : claimWithin(each)))));
}

/** Who says it, as it is written; nothing where it does not begin with that. */
export const headOf = (text: string): string | undefined => headed.exec(text.trim().replace(asides, ''))?.[1];

const headed = new RegExp(`^(\\p{Lu}[^.;:]{1,70}?),? (?:${templates.saying})\\b`, 'u');

/** “What the Court of Audit found in 2018”: a sentence up to what is said, where it opens with who says it. */
export function whatSaid(sentence: string): string | null {
  // “A study that the Bank commissioned found that …”: what it is may have a “that” of its own.
  const [who] = speaking.exec(sentence) ?? /^[^.;:]{1,120}? (?=that )/u.exec(sentence) ?? [];
  return who ? `what ${who.trim().replace(/,$/, '')}` : null;
}

const speaking = new RegExp(`^[^.;:]{1,160}?\\b(?:${templates.saying})\\b(?:,? (?:in|of|on|by) [^.;:,]{1,30},?)? (?=that )`, 'u');

/** What a claim says, without who says it. */
export const withoutSpeaker = (text: string): string => text.slice(headed.exec(text)?.[1]?.length ?? 0);

const longestMatter = 330;

/** What points to what was said before it: a pronoun of the speaker, a month or a year that is named there. */
const isUnclear =
  /^(?:it|its|they|their|he|she)\b|\bthat (?:care|rule|money|work|policy|programme|year)\b|\bwhom (?:it|they)\b|\btold them\b|\b(?:in|of) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{4})/i;

/** “That was not read”, “that led to …” say what a thing is, and not what is said of it. */
const relative = 'was|were|is|are|had|has|have|led|made|gave|took|kept|came|can|could|would|will|may|must|we have not';

/** What a claim says without who says it: the clause after “that”, up to where another begins; nothing where it cannot stand by itself, or is long. */
export function matterOf(said: string): string | null {
  const matter = new RegExp(
    `^\\p{Lu}[^;:]{1,140}?\\b(?:${templates.saying})\\b[^;:]{0,90}?\\bthat (?!(?:${relative}) )(?<matter>.+)$`,
    'u',
  ).exec(said)?.groups?.['matter'];
  const clause = matter?.split(/[;:] |\. (?=\p{Lu})/u)[0];
  return clause === undefined || clause.length > longestMatter || isUnclear.test(clause) ? null : clause;
}

/** “, as X and Y report,”: said first, and without their names; the note has them. */
const asides = /,? as \p{Lu}[\p{L} ’'-]{2,50} (?:report|reports|reported|tell it|tells it|told it|gives it|sums it up)(?:,|(?= ))/gu;

/** Whether who speaks is who signs the report. */
const isSigner = (head: string): boolean => /^(?:We|Our)\b/.test(head);

function speakerSaid(head: string, claim: Claim, analysis: Analysis, heard: Heard): string {
  if (isSigner(head)) return head;
  const written = sourcesOf(claim, analysis);
  const own = describedByName.exec(head)?.groups;
  if (own && written.some((source) => familyNames(source).includes(own['name']!))) return upperFirst(own['as']!);
  const speakers = head.split(/, | and /);
  const sourceOfPerson = (speaker: string) =>
    isKnown(speaker, analysis)
      ? undefined
      : written.find((source) => familyNames(source).some((name) => speaker.split(/[ '’]/).includes(name)));
  const named = speakers.filter((each) => !sourceOfPerson(each));
  const described = named.find((each) => /^an? \p{Ll}/u.test(each) || /^an? \p{Lu}/u.test(each));
  if (described !== undefined && named.length < speakers.length) return upperFirst(described);
  if (named.length === speakers.length) return heard === 'spoken' ? bodyHeard(head, written, analysis) : longNameOf(head, analysis);
  const several = speakers.length - named.length > 1 || named.includes('others');
  const source = speakers.map(sourceOfPerson).find(Boolean)!;
  const people = peopleOf(source, analysis)[several ? 1 : 0]!;
  const others = named.filter((each) => each !== 'others').map((each) => longNameOf(each, analysis));
  return others.length === 0 ? people : inSeries([...others, lowered(people)]);
}

/** “Hänsel, a researcher and activist,”. */
const describedByName = /^(?<name>\p{Lu}[^,]*), (?<as>an? \p{L}[^,]*),?$/u;

/** A newspaper, and an association whose name says nothing, are called by what they are unless the vocabulary knows them. */
function bodyHeard(head: string, written: readonly Source[], analysis: Analysis): string {
  if (isNamed(head, analysis)) return longNameOf(head, analysis);
  const kinds = written.map(({ id }) => analysis.workspace.appraisals[id]?.kind);
  const isOnly = (kind: (typeof sourceKinds)[number]): boolean => kinds.length > 0 && kinds.every((each) => each === kind);
  if (isOnly('press') && written.some((source) => isPublishedBy(head, source))) return templates.bodies.press;
  return isOnly('ngo-report') && /^\p{Lu}\S*$/u.test(head) ? templates.bodies['ngo-report'] : longNameOf(head, analysis);
}

/** Whether a name is that of the paper itself, and not of somebody whom it tells of. */
function isPublishedBy(name: string, source: Source): boolean {
  const authors = ((source['author'] as { literal?: string }[] | undefined) ?? []).map(({ literal }) => literal);
  const bare = name.replace(/^The /, '');
  return [source['container-title'], source['publisher'], ...authors].some((each) => typeof each === 'string' && each.includes(bare));
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

/** A title within a sentence: its first letter small, unless a name stands there. */
export const withinSentence = (title: string, analysis: Analysis): string => (isNamed(title, analysis) ? title : lowered(title));

/** A claim within a sentence: most begin with a name. */
export const claimWithin = (said: string): string => (new RegExp(`^(?:${templates.common})\\b`).test(said) ? lowered(said) : said);

/** “A study that it commissioned”: what it is, and not who. */
const isDescribed = (head: string): boolean => /^(?:An?|One|Several|Some|Many) /.test(head);

/** Whether it begins with a State, an actor of the vocabulary, or a description (“A committee of …”). */
const isKnown = (head: string, analysis: Analysis): boolean => /^(?:An?|The|One|Several|Some|Many) /.test(head) || isNamed(head, analysis);

const isNamed = (head: string, { workspace }: Analysis): boolean =>
  namesIn(workspace).some((name) => head.startsWith(name) && !/^\p{L}/u.test(head.slice(name.length)));

const namesIn = remember(({ vocabulary: { actors, bearers } }: Workspace): readonly string[] => [
  ...[...actors, ...bearers].flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel]).filter((name) => /^\p{Lu}/u.test(name)),
  ...[...placeCodes].map((code) => bareName(code)),
]);

/** “HRW” is read out as what it stands for; the organisation keeps the name that the room uses. */
function longNameOf(head: string, analysis: Analysis): string {
  const actor = analysis.workspace.vocabulary.actors.find(
    ({ bearer, altLabel = [] }) => bearer === 'none' && altLabel.includes(head) && /^[A-Z]+$/.test(head),
  );
  return actor ? upperFirst(actorName(actor.id, analysis)) : head;
}
