import { join } from 'node:path';
import { readLists, readYaml, type Citation, type Pair, type PairClaim, type PairEntry, type PairPolicy } from './pair.ts';
import type { PairSet } from './set.ts';

/** The name of a source, or one that was read through another. */
type WrittenCitation = string | Pick<Citation, 'id' | 'via'>;

type WrittenClaim = Omit<PairClaim, 'kind' | 'shows' | 'disputes' | 'answers' | 'sources'> &
  Partial<Pick<PairClaim, 'kind' | 'shows' | 'disputes' | 'answers'>> & { readonly sources: readonly WrittenCitation[] };

interface WrittenSource {
  readonly title: string;
  readonly issued: string;
  readonly kind: string;
  readonly reliability: string;
  readonly because: string;
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
  const citationOf = (cited: WrittenCitation): Citation => {
    if (typeof cited === 'string') return { id: called(cited), read: 'whole' };
    return cited.via ? { id: called(cited.id), via: called(cited.via), read: 'none' } : { id: called(cited.id), read: 'whole' };
  };
  const claimOf = ({ sources: cited, ...claim }: WrittenClaim): PairClaim => ({
    kind: 'fact',
    shows: [],
    disputes: [],
    answers: [],
    ...claim,
    sources: cited.map(citationOf),
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
      Object.entries(sources).map(([name, { title, issued, kind: sort, reliability, because, firstHand, independent, derivedFrom }]) => [
        called(name),
        {
          title,
          issued: issued.split('-').map(Number),
          appraisal: {
            kind: sort,
            reliability,
            because,
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

const letters = [...'ABCDEFGHIJKLM'];

/** A set whose pairs stand in `pairs` and whose organisations in `actors.yaml` of a folder, in invented States. */
export const setIn = (folder: string, { name, about }: Pick<PairSet, 'name' | 'about'>): PairSet => ({
  name,
  about,
  folder,
  pairs: readLists<Written>(join(folder, 'pairs')).map(readPair),
  actors: readYaml(join(folder, 'actors.yaml')) as PairSet['actors'],
  places: Object.fromEntries(letters.map((letter) => [`X${letter}`, `State ${letter}`])),
  ownPlaces: true,
});
