import { join } from 'node:path';
import { readLists, readYaml, type Pair, type PairClaim, type PairEntry, type PairPolicy } from '../pair.ts';
import type { PairSet } from '../set.ts';

type WrittenClaim = Omit<PairClaim, 'kind' | 'shows' | 'disputes' | 'answers' | 'sources'> &
  Partial<Pick<PairClaim, 'kind' | 'shows' | 'disputes' | 'answers'>> & { readonly sources: readonly string[] };

interface WrittenSource {
  readonly title: string;
  readonly author: string;
  readonly issued: string;
  readonly firstHand: string;
  readonly independent: string;
  readonly derivedFrom?: string;
}

/** One pair as its file says it: its sources, with what is thought of them, by names of its own. */
interface Written extends Pick<Pair, 'id' | 'kind' | 'organisation'> {
  readonly policy: Omit<PairPolicy, 'act'>;
  readonly entry: Omit<PairEntry, 'behest'>;
  /** What the organisation did, or what happened where its role is `none`. */
  readonly did: string;
  readonly didClaim: Pick<WrittenClaim, 'period' | 'sources' | 'credibility'>;
  readonly claims: readonly WrittenClaim[];
  readonly sources: Readonly<Record<string, WrittenSource>>;
}

function readPair(pair: Written): Pair {
  const { id, kind, organisation, policy, entry, did, didClaim, claims, sources } = pair;
  const called = (name: string): string => `p${id}-${name}`;
  const claimOf = ({ sources: cited, ...claim }: WrittenClaim): PairClaim => ({
    kind: 'fact',
    shows: [],
    disputes: [],
    answers: [],
    ...claim,
    sources: cited.map((name) => ({ id: called(name), read: 'whole' })),
  });
  const part = { id: 'part', text: did, by: 'organisation', ...(entry.role === 'none' ? {} : { shows: [entry.role] }), ...didClaim };
  return {
    id,
    kind,
    organisation,
    policy: { ...policy, act: actOf(policy) },
    entry: { ...entry, behest: [] },
    claims: [part, ...claims].map(claimOf),
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, { title, author: _, issued, firstHand, independent, derivedFrom, ...appraisal }]) => [
        called(name),
        {
          title,
          issued: issued.split('-').map(Number),
          appraisal: {
            ...appraisal,
            firstHand: firstHand === 'true',
            independent: independent === 'true',
            ...(derivedFrom ? { derivedFrom: called(derivedFrom) } : {}),
          },
        },
      ]),
    ),
  };
}

/** How its instrument came about is not written; the sheets of those who labelled did not say it either. */
const actOf = ({ inForce, authority }: Written['policy']): string =>
  typeof inForce !== 'string' ? 'unknown' : authority === 'body-decision' ? 'adopted' : 'issued';

const letters = [...'ABCDEFGHIJK'];

/** 200 pairs of four invented organisations: a migration agency, a relief organisation, a border agency and a development lender. */
export const thirdSet: PairSet = {
  name: 'third',
  about: '200 pairs of four organisations',
  folder: import.meta.dirname,
  pairs: readLists<Written>(join(import.meta.dirname, 'pairs')).map(readPair),
  actors: readYaml(join(import.meta.dirname, 'actors.yaml')) as PairSet['actors'],
  places: Object.fromEntries(letters.map((letter) => [`X${letter}`, `State ${letter}`])),
  ownPlaces: true,
};
