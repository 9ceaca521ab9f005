import { againstOf } from '../../../model/circumstances.ts';
import { literal } from '../../../model/literal.ts';
import { isPlaceCode } from '../../../model/places.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { isActOfAnother, isSaidBy, statesActing } from '../../telling/whose.ts';
import { actorName } from '../../telling/names.ts';
import { withoutSpeaker } from '../../telling/said-by.ts';
import { disputesOf } from '../../telling/disputes.ts';
import type { Subject } from './subject.ts';

/** What reports print against a State of work on which no letter is written is put to it too: its own acts, what it says of them, and what disputes them. */

/** The States that claims of some work charge with something by name. @param work of which no finding leads a letter */
export const chargedIn = (work: readonly EntryWithFacts[], analysis: Analysis): string[] => [
  ...new Set(work.flatMap((entry) => entry.claims.filter((claim) => isCharge(claim, analysis)).flatMap(actingIn)).filter(isPlaceCode)),
];

/** The work in which a State is so charged, each with what concerns it alone. */
export const chargesOn = (state: string, work: readonly EntryWithFacts[], analysis: Analysis): Subject[] =>
  work.flatMap((entry): Subject[] => {
    const charges = entry.claims.filter((claim) => isCharge(claim, analysis) && actingIn(claim).includes(state));
    if (charges.length === 0) return [];
    const replies = entry.claims.filter((claim) => isSaidBy(state, claim) && !isActOfAnother(claim, state));
    const told = new Set([...charges, ...charges.flatMap((claim) => disputesOf(claim, entry, analysis)), ...replies]);
    return [{ entry: { ...entry, claims: entry.claims.filter((claim) => told.has(claim)) }, matter: null }];
  });

/** Partners of the organisation that claims of some work charge with something by name, each with the work: they are no State, and no letter is made to them. */
export function partnersCharged(work: readonly EntryWithFacts[], analysis: Analysis): { readonly who: string; readonly works: string[] }[] {
  const { vocabulary } = analysis.workspace;
  const against = againstOf(vocabulary);
  const partners = vocabulary.actors.filter(({ bearer }) => bearer === 'partners');
  return partners.flatMap((actor) => {
    const names = [actor.prefLabel, ...(actor.altLabel ?? [])].filter((name) => /^(?:the )?\p{Lu}/u.test(name));
    const naming = new RegExp(`(?<!\\p{L})(?:${names.map(literal).join('|')})(?!\\p{L})`, 'iu');
    const isIts = ({ kind, text, shows }: Claim): boolean =>
      kind === 'fact' && naming.test(withoutSpeaker(text)) && shows.some(({ fact, by }) => by === 'partners' && against.has(fact));
    const works = work.filter(({ claims }) => claims.some(isIts)).map(({ title }) => title);
    return works.length === 0 ? [] : [{ who: actorName(actor.id, analysis), works }];
  });
}

/** Of which it is told that it acted, and not only how things were there: “Afghanistan was safe”. */
const actingIn = ({ text }: Claim): string[] => statesActing(withoutSpeaker(text).replaceAll(asItWas, ''));

const asItWas = /\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)* (?:was|is|were|are)(?= (?!\p{Ll}+(?:ed|ing)\b))/gu;

function isCharge({ kind, by, shows }: Claim, { workspace }: Analysis): boolean {
  const against = againstOf(workspace.vocabulary);
  return kind === 'fact' && by === 'states' && shows.some(({ fact }) => against.has(fact));
}
