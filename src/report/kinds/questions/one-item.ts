import type { Analysis } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { fill } from '../../phrases.ts';
import { citedBy } from '../../telling/alike.ts';
import { peopleOf, personAgain, personOf, type ToldBy } from '../../telling/same-person.ts';
import { claimSaid, describedAgain, saidAfter } from '../../telling/said-by.ts';
import type { Said } from '../../telling/said.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Told } from './told.ts';
import templates from './templates.json' with { type: 'json' };

/** Claims as the items of an annex: what one page, or one account of a text, tells is one item. */

/** What an annex has told, and of which sources. */
export interface Heard extends ToldBy {
  readonly sources: readonly string[];
}

/** A claim, and who tells it. */
export const toldBy = (claim: Claim, analysis: Analysis): Heard => ({
  text: claimSaid(claim, analysis),
  sources: claim.sources.map(({ id }) => id),
  person: personOf(claim, analysis),
  among: peopleOf(claim, analysis),
});

/** What is told of one page of one text, or by one account of a text that was not read, is one item, where the first of it stands. */
export const ofOnePlace = (told: readonly Told[]): Told[][] => {
  const places: Told[][] = [];
  for (const each of told) {
    const known = places.find(([first]) => isOnOnePage(first!, each));
    if (known) known.push(each);
    else places.push([each]);
  }
  return places;
};

function isOnOnePage(one: Told, other: Told): boolean {
  const [a, b] = [one.claim.sources, other.claim.sources];
  if (a.length !== 1 || b.length !== 1 || a[0]!.id !== b[0]!.id || a[0]!.via !== b[0]!.via) return false;
  if (a[0]!.via !== undefined && a[0]!.locator === b[0]!.locator) return true;
  const pages = ({ locator = '' }: { readonly locator?: string | undefined }) => new Set(locator.match(/\d+/g));
  const [own, others] = [pages(a[0]!), pages(b[0]!)];
  return /^pp?\. /.test(a[0]!.locator ?? '') && [...own].some((page) => others.has(page));
}

/** The claims of one place as an item; one person whom the item just before it has told of is the same, and another than all before. @param here those before it that are of its own case: a survey that one of them has told of is the same */
export function itemOf(same: readonly Told[], entry: string, before: readonly ToldBy[], here: readonly Heard[], analysis: Analysis): Said {
  const sentences = same.map(({ claim, sources }) => ({
    text: sentenceOf(claim, analysis),
    sources: sources.map(({ id }) => id),
    person: personOf(claim, analysis),
  }));
  const said = sentences.map((each, at) => {
    const heard = [...before, ...sentences.slice(0, at)];
    const account = byTheSameAccount(each.text, sentences[at - 1]?.text);
    return (
      account ??
      describedAgain(saidAgain(personHere(each, heard), each.sources, sentences[at - 1]), each.sources, [
        ...here,
        ...sentences.slice(0, at),
      ])
    );
  });
  return {
    text: said.join(' '),
    sources: citedBy({ sources: same.flatMap(({ sources }) => sources) }),
    from: same.map(({ claim }) => `${entry}#${claim.id}`),
  };
}

/** “The same researcher” and “one of these” would be taken for those who were named last: who was told of further up is called as at first. */
function personHere(told: ToldBy, heard: readonly ToldBy[]): string {
  const { person } = told;
  const isOf = (each: ToldBy): boolean => person !== undefined && (each.person === person || each.among?.includes(person) === true);
  const isKnown = heard.some(isOf);
  return isKnown && !isOf(heard.at(-1)!) ? told.text : personAgain(told, heard);
}

/** As many letters as tell an opening that two sentences share from a chance one. */
const fewest = 20;

/** “Writers state, citing a study, that …” twice in one item; what was told by these words goes on without them. */
function byTheSameAccount(text: string, before: string | undefined): string | null {
  if (before === undefined || /^\p{Lu}[^.;:]{1,70}? (?:found|reported|wrote|said|recorded|noted|stated)\b/u.test(text)) return null;
  const differs = [...text].findIndex((letter, at) => letter !== before[at]);
  const shared = text.slice(0, differs < 0 ? text.length : differs);
  const opening = shared.slice(0, shared.lastIndexOf(' that ') + ' that '.length);
  return shared.includes(' that ') && opening.length >= fewest
    ? fill(templates.sameAccount, { said: text.slice(opening.length).replace(` ${notReadIn(text)}`, '') })
    : null;
}

/** That it was not read is said once. */
const notReadIn = (text: string): string => /We have not read that \p{Ll}+\.$/u.exec(text)?.[0] ?? '\n';

const saidAgain = (text: string, sources: readonly string[], last: Parameters<typeof saidAfter>[2] | undefined): string =>
  last ? saidAfter(text, sources, last) : text;

/** A claim; where none of its sources was read, that. */
function sentenceOf(claim: Claim, analysis: Analysis): string {
  const said = claimSaid(claim, analysis);
  if (!isRetold(claim) || /\bnot read\b/.test(said)) return said;
  return `${said} ${fill(templates.notRead.said, { what: textOf(claim, analysis) })}`;
}

/** What the text is from which a claim comes: “study”. */
export function textOf({ sources }: Claim, { workspace }: Analysis): string {
  const kind = workspace.appraisals[sources[0]!.id]?.kind;
  const { notRead } = templates;
  return kind === 'study' || kind === 'press' || kind === 'un-report' || kind === 'ngo-report' ? notRead[kind] : notRead.other;
}
