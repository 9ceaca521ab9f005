import type { PhrasingContent } from 'mdast';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import type { Claim } from '../../../model/records.ts';
import { remember } from '../../../model/remember.ts';
import { strong, words } from '../../page-tree.ts';
import { cite } from '../../report.ts';
import { upperFirst } from '../../phrases.ts';
import { asksOn, namedIn, type Ask, type RecommendedAsk } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { addressee } from '../../telling/names.ts';

/** What is asked on a case: what its strongest finding calls for, of those who can be named. */
export const askedOn = (matter: Matter, analysis: Analysis): readonly RecommendedAsk[] => askedIn(analysis)(matter);

const askedIn = remember((analysis: Analysis) =>
  remember((matter: Matter) => asksOn({ ...matter, leads: [matter.lead] }, analysis).filter(({ isNamed }) => isNamed)),
);

/** What is asked where one fact of a case is told: what the findings call for that this fact shows whole, else those that rest on it, else what is asked on the case. */
export function askedOnFact(matter: Matter, fact: Claim | undefined, analysis: Analysis): readonly RecommendedAsk[] {
  const asks = askedOn(matter, analysis);
  const { findings } = matter.cases[0]!.inGap;
  const isShown = ({ claims }: Finding['held'][number]): boolean => fact !== undefined && claims.includes(fact.id);
  const called = (resting: readonly Finding[]) => asks.filter(({ rule }) => resting.some((each) => each.rule === rule));
  const whole = called(findings.filter(({ held }) => held.length > 0 && held.every(isShown)));
  const inPart = called(findings.filter(({ held }) => held.some(isShown)));
  return [whole, inPart, asks].find((each) => each.length > 0) ?? [];
}

/** Two asks of the same that come to the same, whether they still pay or once paid. */
export const askKey = (ask: Ask): string => `${ask.to} ${namedIn(ask.who)} ${ask.what}`;

/** An ask with the case that calls for it. */
export interface AskOnCase extends Ask {
  /** What stands before it where several cases call for asks: “(2)”, or “On “The dam”:”. */
  readonly on: string | null;
}

/** As a report in writing asks: a line for each who is asked, in the order of the asks, with all that is asked of them. */
export function askLines(asks: readonly AskOnCase[], analysis: Analysis): PhrasingContent[][] {
  const whom = (ask: Ask) => (ask.to === 'payers' || ask.to === 'hosts' ? namedIn(ask.who) : addressee(ask.to, analysis));
  // Who pays is asked as that.
  const payer = (same: readonly Ask[]): Ask | undefined => same.find((ask) => ask.to === 'payers');
  return [...Map.groupBy(asks, whom)].map(([who, same]) => [
    strong(`To ${payer(same)?.who ?? who}:`),
    cite(payer(same)?.paying ?? []),
    words(` ${[...Map.groupBy(same, ({ on }) => on)].map(([on, own]) => onCase(on, own)).join(' ')}`),
  ]);
}

const onCase = (on: string | null, asks: readonly Ask[]): string => {
  const said = asks.map(({ what }) => upperFirst(what)).join(' ');
  return on === null ? said : `${on} ${said}`;
};
