import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { literal } from '../../model/literal.ts';
import type { Claim } from '../../model/records.ts';
import templates from './templates.json' with { type: 'json' };

/** What whoever signs a report found itself is told as its own: nobody writes of a report of theirs as of somebody else's. */

/** Who signs: for whom it is spoken or asked, or else its author. */
interface Signed {
  readonly onBehalfOf: string | null;
  readonly author: string | null;
}

/** An analysis whose claims are in the first person where they tell what the signer found. */
export function inOwnVoice({ onBehalfOf, author }: Signed, analysis: Analysis): Analysis {
  const signer = onBehalfOf ?? author;
  if (signer === null) return analysis;
  const voiceOf = ownVoice(namesOf(signer, analysis), analysis);
  const told = new Map(analysis.entries.map((entry) => [entry.id, entryTold(entry, voiceOf)]));
  if (analysis.entries.every((entry) => told.get(entry.id) === entry)) return analysis;
  const { workspace } = analysis;
  return {
    ...analysis,
    entries: analysis.entries.map(({ id }) => told.get(id)!),
    workspace: { ...workspace, entries: workspace.entries.map((entry) => told.get(entry.id) ?? entry) },
  };
}

function entryTold(entry: EntryWithFacts, voiceOf: (claim: Claim) => string): EntryWithFacts {
  const claims = entry.claims.map((claim) => {
    const text = voiceOf(claim);
    return text === claim.text ? claim : { ...claim, text };
  });
  return claims.every((claim, at) => claim === entry.claims[at]) ? entry : { ...entry, claims };
}

/** What the signer is called: as it signs, and, where the vocabulary knows it, by its other names. */
function namesOf(signer: string, { workspace: { vocabulary } }: Analysis): string[] {
  const bare = signer.replace(/^the /i, '');
  const known = vocabulary.actors.filter(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel].some((name) => name === bare));
  return [...new Set([bare, ...known.flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel])])].filter((name) =>
    /^\p{Lu}/u.test(name),
  );
}

function ownVoice(names: readonly string[], analysis: Analysis): (claim: Claim) => string {
  const { sources } = indexOf(analysis);
  const called = names.map(literal).join('|');
  const own = new RegExp(`^(?:The )?(?:${called})(?:'s|’s) (?:own )?(?=\\p{Ll})`, 'u');
  const work = new RegExp(`^An? (?=[^.;:,]{1,40} (?:by|of) (?:the )?(?:${called})\\b)`, 'u');
  const by = new RegExp(` (?:by|of) (?:the )?(?:${called})\\b`, 'u');
  const speaking = new RegExp(`^(?:The )?(?:${called}) (?<verb>${templates.saying}|has|was|is|does|did|had|\\p{Ll}+ed)\\b`, 'u');
  const isAuthor = (id: string): boolean => {
    const authors = (sources.get(id)?.['author'] as { family?: string; given?: string; literal?: string }[] | undefined) ?? [];
    return authors.some((each) =>
      names.includes((each.literal ?? `${each.given ?? ''} ${each.family ?? ''}`).trim().replace(/^the /i, '')),
    );
  };
  return ({ text, sources: cited }) => {
    const verb = speaking.exec(text)?.groups?.['verb'];
    if (verb !== undefined) return withinOurs(`We ${ofSeveral(verb)}${text.replace(speaking, '')}`, verb);
    if (own.test(text)) return text.replace(own, 'Our ');
    if (work.test(text)) return text.replace(by, '').replace(/^An? /, 'Our ');
    const isOurs = cited.length > 0 && cited.every(({ id, via }) => via === undefined && isAuthor(id));
    return isOurs ? text.replace(described, 'Our ') : text;
  };
}

/** “A survey published in 2020”. */
const described = new RegExp(`^An? (?=(?:${templates.leaning.works}|thesis|count|analysis)\\b)`, 'u');

/** “We report”, “we have”. */
const ofSeveral = (verb: string): string =>
  irregular.get(verb) ?? (new RegExp(`^(?:${templates.saying})$`).test(verb) && verb.endsWith('s') ? verb.slice(0, -1) : verb);

const irregular: ReadonlyMap<string, string> = new Map([
  ['has', 'have'],
  ['was', 'were'],
  ['is', 'are'],
  ['does', 'do'],
]);

/** “, as it reported”, “, it reported,” by the verb with which it opens, and “It does not say” behind that are the signer, too. */
const withinOurs = (text: string, verb: string): string =>
  text
    .replace(new RegExp(`, (as )?it ${verb}\\b`, 'gu'), (_, as = '') => `, ${as}we ${ofSeveral(verb)}`)
    .replace(/(?<=, as )it (?=(?:counted|found|noted|reported|said|told|wrote)\b)/gu, 'we ')
    .replace(new RegExp(`(?<=\\. )It ${verb}\\b`, 'gu'), `We ${ofSeveral(verb)}`)
    .replace(/(?<=\. )It does not (?=(?:say|tell|name|give)\b)/gu, 'We do not ');
