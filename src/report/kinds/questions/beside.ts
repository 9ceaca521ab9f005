import { indexOf } from '../../../explain/index-of.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { withFullStop } from '../../phrases.ts';
import { citedBy, isSameAs } from '../../telling/alike.ts';
import type { Matter } from '../../telling/matters.ts';
import { claimSaid } from '../../telling/said-by.ts';
import { claimsInARow } from '../../telling/claims-in-a-row.ts';
import { namesActing, partsOf } from '../../telling/state-part.ts';
import type { Said } from '../../telling/said.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { factsOfRecord } from '../shared/facts-of-record.ts';
import { favourKinds } from '../shared/in-favour.ts';
import { concludedElsewhere } from '../shared/concluded-elsewhere.ts';
import { favourWithWork } from '../shared/favour-with-work.ts';
import { mostOtherWork, otherWork, workTold } from '../shared/other-work.ts';
import { placing } from '../shared/placing.ts';
import { toldApart } from '../shared/told-apart.ts';
import type { Annexed } from './annex.ts';
import { statesOf } from './concern.ts';
import { limitAfter } from './not-established.ts';

/** What a report prints beside what it concludes, and the organisation is therefore told: cases of another time, and what speaks for it. */

/** Each case that lies before or after the promises, as it would be told for the record: what was done, and what the organisation says to it. */
export const ofRecord = (past: readonly Matter[], analysis: Analysis): Said[] =>
  past.map((matter) => {
    const { entry } = matter;
    const facts = factsOfRecord(matter, analysis);
    const { done, answer, after } = toldApart(matter, facts, analysis);
    const said = answer?.kind === 'said' ? [answer] : [];
    const sentences = [
      `${entry.title} (${whereAndWhenTold(entry)}).`,
      ...claimsInARow(
        done.map(({ claim }) => claim),
        analysis,
      ),
      ...said.map(({ text }) => withFullStop(text)),
      ...after.map((claim) => claimSaid(claim, analysis)),
    ];
    const limit = limitAfter(entry, sentences.join(' '));
    return {
      text: [...sentences, ...(limit === '' ? [] : [limit])].join(' '),
      sources: [...done, ...said, ...after].flatMap(({ sources }) => citedBy({ sources })),
      from: [entry.id],
    };
  });

/** What a report tells of work in which it charges nothing. @param left the entries that may be told @param isChosen whether cases were chosen by hand */
export function ofOtherWork(matters: readonly Matter[], left: readonly EntryWithFacts[], isChosen: boolean, analysis: Analysis): Said[] {
  const { all, kept } = favourWithWork(matters, left, isChosen, analysis);
  const good = [...[...all.values()].flat(), ...kept].map(({ claim }) => claim);
  return otherWork(matters, left, isChosen, good)
    .flatMap((entry) => {
      const said = workTold(entry, good, analysis);
      const elsewhere = concludedElsewhere(entry.id, analysis) ?? [];
      const text = [`${entry.title} (${whereAndWhenTold(entry)}).`, ...said.map((each) => each.text), elsewhere].flat().join(' ');
      return said.length === 0 ? [] : [{ text, sources: said.flatMap(({ sources }) => sources), from: [entry.id] }];
    })
    .slice(0, mostOtherWork);
}

/** What speaks for the organisation and no item has told, and where it kept to its word. @param left the entries that may be told @param isChosen whether cases were chosen by hand @param state to whom it is sent; a State reads of work that concerns it */
export const favourItems = (
  matters: readonly Matter[],
  annex: readonly Annexed[],
  left: readonly EntryWithFacts[],
  isChosen: boolean,
  state: string | null,
  analysis: Analysis,
): Said[] => {
  // A State reads of no other work.
  const { all, kept: everything } = favourWithWork(matters, left, isChosen || state !== null, analysis);
  const isOfOneWork = ({ id }: EntryWithFacts): boolean => annex.length === 1 && annex[0]!.subject.entry.id === id;
  const told = annex.flatMap(({ claims }) => claims.map(({ claim }) => claim));
  const favour = favourKinds.flatMap((kind) => all.get(kind)!);
  const kept = everything.filter(({ claim }) => !told.some((each) => isSameAs(each, claim)));
  return [...favour, ...kept]
    .filter(
      ({ claim, entry }) =>
        isOnWorkOf(annex, entry, analysis) &&
        !told.some((each) => each === claim || isSameAs(each, claim)) &&
        (state === null ||
          (concerns(state, entry) &&
            (!isHostAlone(state, entry) || kept.some((each) => each.claim === claim) || namesActing(claim, state, entry)))),
    )
    .map(({ claim, entry }) => ({
      text: `${isOfOneWork(entry) ? '' : placing(claim, entry)}${claimSaid(claim, analysis)}`,
      sources: citedBy(claim),
      from: [`${entry.id}#${claim.id}`],
    }));
};

/** Whether an entry is on the places or the practices of a letter, or its author holds it to speak for what that is about: of other work it tells nothing. */
function isOnWorkOf(annex: readonly Annexed[], entry: EntryWithFacts, analysis: Analysis): boolean {
  const { broaderPractices } = indexOf(analysis);
  const reached = (each: EntryWithFacts): string[] => each.practices.flatMap((one) => [one, ...(broaderPractices.get(one) ?? [])]);
  return annex.some(
    ({ subject: { entry: of } }) =>
      of.id === entry.id ||
      (of.places ?? []).some((place) => entry.places?.includes(place)) ||
      of.practices.some((one) => reached(entry).includes(one)) ||
      entry.practices.some((one) => reached(of).includes(one)) ||
      entry.mitigates?.includes(of.id) === true,
  );
}

/** A host is asked of its own acts: what speaks for the organisation is told to it where it speaks of these. */
const isHostAlone = (state: string, entry: EntryWithFacts): boolean => partsOf(state, entry).every((part) => part === 'host');

const concerns = (state: string, entry: EntryWithFacts): boolean => statesOf(entry).some(({ who }) => who === state);
