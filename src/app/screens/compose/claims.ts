import { countedSources } from '../../../judge/counted.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { caseIdOf, gapIdOf } from '../../../model/gaps.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { reliabilities } from '../../../model/words.ts';
import { best } from '../../../report/telling/weight.ts';
import { changingTo } from '../../keys/changing.ts';
import type { Command } from '../../keys/command.ts';
import { caseLeads } from '../../lists/leads.ts';
import { headingsOf, listOf } from '../../lists/list.ts';
import { withoutCommonOpening } from '../../lists/names.ts';
import type { Row } from '../../lists/row.ts';
import type { Composing, State } from '../../state.ts';
import type { Here, Other } from '../screen.ts';
import { restsIn } from './composing.ts';
import { kindOf, takesClaims } from './kinds.ts';

/** Single claims in the report and out of it. */

const claimIdOf = (entry: EntryWithFacts, { id }: Claim): string => `${entry.id}#${id}`;

/** The reliability of the best source that counts and the credibility of the claim, as “A2” (Admiralty); without such a source F. */
function gradeSaid(claim: Claim, { workspace }: Analysis): string {
  const grades = countedSources(claim, workspace.appraisals).map(({ reliability }) => reliability);
  return `${reliabilities.find((each) => grades.includes(each)) ?? 'F'}${claim.credibility}`;
}

/** The entries of what was chosen, in its order, else of all; of a gap that with the strongest case first, as the filter leaves them. The order does not follow what is told, so that no key moves a row. */
function entriesIn({ composing: { chosen } }: State, whole: Analysis): readonly EntryWithFacts[] {
  const { entries } = indexOf(whole);
  const leads = caseLeads(whole);
  const of = (id: string) => leads.filter((lead) => caseIdOf(lead) === id || gapIdOf(lead) === id);
  const told = chosen.length > 0 ? chosen.flatMap(of) : leads;
  return [...new Set(told.map(({ evidence }) => evidence))].flatMap((id) => entries.get(id) ?? []);
}

export const claimList: Other = {
  key: 'c',
  toldByName: true,
  name: 'claims',
  usual: 'gaps',
  empty: 'There is no case, and so no claim to tell.',
  dependsOn: ({ composing: { chosen } }) => chosen.join(' '),
  list: ({ chosen }, state) => {
    const entries = entriesIn(state, chosen);
    const claims = entries.flatMap((entry) =>
      best(entry.claims, entry, chosen).map((claim) => ({ id: claimIdOf(entry, claim), claim, entry })),
    );
    return {
      ...listOf(claims, ({ id, claim, entry }) => ({
        id,
        mark: ' ',
        name: claim.text,
        shortName: withoutCommonOpening(
          claim.text,
          entry.claims.filter((each) => each !== claim).map(({ text }) => text),
        ),
        words: '',
        end: [gradeSaid(claim, chosen), ...(claim.period === undefined ? [] : [claim.period])].join(', '),
        shortEnd: gradeSaid(claim, chosen),
      })),
      headings: headingsOf(entries.map((entry) => ({ text: entry.title, size: entry.claims.length }))),
    };
  },
};

/** How a claim stands in the report that is composed. */
type Standing = 'left-out' | 'put-in' | 'told' | 'not-told';

function standingOf(id: string, state: State, whole: Analysis): Standing {
  const { leaveOut, putIn } = state.composing.claims;
  if (leaveOut.includes(id)) return 'left-out';
  if (putIn.includes(id)) return 'put-in';
  return Object.hasOwn(restsIn(state, whole)?.claims ?? {}, id) ? 'told' : 'not-told';
}

const marks: Readonly<Record<Standing, readonly [mark: string, said: string]>> = {
  'left-out': ['–', 'left out by you'],
  'put-in': ['+', 'put in by you'],
  told: ['•', 'told'],
  'not-told': [' ', 'not told'],
};

export function markedClaim(row: Row, state: State, whole: Analysis): Row {
  const [mark, markSaid] = marks[standingOf(row.id, state, whole)];
  return { ...row, mark, markSaid };
}

const words: Readonly<Record<Standing, readonly [name: string, short: string]>> = {
  told: ['leave this claim out of the report', 'Space leave out'],
  'not-told': ['put this claim into the report', 'Space put in'],
  'left-out': ['no longer leave this claim out', 'Space as it was'],
  'put-in': ['no longer put this claim in', 'Space as it was'],
};

/** The selected claim into the report or out of it; the same key takes that back. */
export function choosingClaims({ selected, state, whole }: Here): readonly Command[] {
  const id = selected?.id;
  if (id === undefined) return [];
  const { composing } = state;
  const standing = standingOf(id, state, whole);
  const [name, short] = words[standing];
  return [
    {
      keys: [' '],
      name,
      short,
      wish: () =>
        takesClaims(composing)
          ? { type: 'compose', composing: { ...composing, claims: chosenAnew(id, standing, composing) } }
          : { type: 'say', words: `A report of the kind ${kindOf(composing).id} takes no single claims.` },
    },
  ];
}

/** From the report to the claims that it tells. */
export const toClaims = (here: Here): readonly Command[] => {
  const { others, tab, composing } = here.state;
  return others[tab] === claimList.key || !takesClaims(composing) ? [] : [changingTo(claimList, here)];
};

/** The same while the claim is read. */
export const choosingOpened = (here: Here): readonly Command[] =>
  here.selected !== undefined && here.id === here.selected.id ? choosingClaims(here) : [];

function chosenAnew(id: string, standing: Standing, { claims: { leaveOut, putIn } }: Composing): Composing['claims'] {
  const without = (ids: readonly string[]) => ids.filter((each) => each !== id);
  if (standing === 'told') return { leaveOut: [...leaveOut, id], putIn };
  if (standing === 'not-told') return { leaveOut, putIn: [...putIn, id] };
  return { leaveOut: without(leaveOut), putIn: without(putIn) };
}
