import { indexOf } from '../../explain/index-of.ts';
import { againstOf, favourableOf } from '../../model/circumstances.ts';
import { periodOf } from '../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import type { AskData } from '../../model/schemas.ts';

/** What those who asked in vain asked besides, and what came of that in the organisation's favour: a fair reader would think otherwise without it. */
export interface Met {
  readonly asks: readonly AskData[];
  /** What speaks for its dealings with those who asked. */
  readonly claims: readonly Claim[];
}

/** @param told the asks that are told already */
export function metOf(told: readonly AskData[], analysis: Analysis): Met {
  const { workspace, entries } = analysis;
  const askers = new Set(told.flatMap(({ by }) => by));
  const { broaderPractices } = indexOf(analysis);
  const onPractices = (ask: AskData): EntryWithFacts[] =>
    entries.filter(({ practices }) =>
      practices.some((own) => (ask.practices ?? []).some((each) => own === each || broaderPractices.get(own)?.has(each) === true)),
    );
  const favourable = favourableOf(workspace.vocabulary);
  const against = againstOf(workspace.vocabulary);
  const isDone = ({ kind, by }: Claim): boolean => kind === 'fact' && by === 'organisation';
  const isMet = (ask: AskData): boolean =>
    onPractices(ask).some(({ claims, period }) =>
      claims.some(
        (claim) =>
          isDone(claim) &&
          claim.shows.some(({ fact }) => favourable.has(fact)) &&
          periodOf(claim.period ?? period).possible.from >= periodOf(ask.when).possible.from,
      ),
    );
  const asks = workspace.asks.filter((ask) => !told.includes(ask) && !ask.places && ask.by.some((each) => askers.has(each)) && isMet(ask));
  const names = workspace.vocabulary.actors
    .filter(({ id }) => askers.has(id))
    .flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel]);
  const claims = [...new Set(asks.flatMap(onPractices))].flatMap((entry) =>
    entry.claims.filter(
      (claim) =>
        isDone(claim) && claim.disputes.some(({ fact }) => against.has(fact)) && names.some((name) => claim.text.startsWith(`${name} `)),
    ),
  );
  return { asks, claims };
}
