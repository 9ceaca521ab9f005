import { join } from 'node:path';
import { readLists, readYaml, type Behest, type Pair, type PairClaim, type PairEntry, type PairPolicy, type PairSource } from '../pair.ts';
import type { PairSet } from '../set.ts';

/** One pair as its file says it; what it leaves out is the default below. Its sources are named by their key in sources.yaml. */
interface Written {
  readonly id: string;
  readonly kind: string;
  readonly policy: Partial<PairPolicy> & { readonly title: string; readonly text: string };
  readonly entry: Partial<Omit<PairEntry, 'behest'>> & {
    readonly practices: readonly string[];
    readonly role: string;
    readonly persons: readonly string[];
    readonly behest?: readonly Behest[];
  };
  /** What the organisation did, where its role is not `none`. */
  readonly did?: string;
  readonly didMeans?: 'some-time';
  readonly claims: readonly WrittenClaim[];
  /** The year in which its sources were issued. */
  readonly issued?: string;
}

interface WrittenClaim extends Partial<Omit<PairClaim, 'sources' | 'shows' | 'disputes' | 'answers'>> {
  readonly text: string;
  readonly by: string;
  readonly shows?: string | readonly string[];
  readonly disputes?: string | readonly string[];
  readonly answers?: string | readonly string[];
  readonly sources?: readonly string[];
}

type WrittenSource = Readonly<Record<'title' | 'kind' | 'reliability' | 'because' | 'firstHand' | 'independent', string>> & {
  readonly derivedFrom?: readonly string[];
};

const written = readYaml(join(import.meta.dirname, 'sources.yaml')) as Readonly<Record<string, WrittenSource>>;
const sourceId = (key: string, issued: string) => `${key}-${issued}`;
const list = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : [value].flat());

const sourcesOf = (issued: string): Readonly<Record<string, PairSource>> =>
  Object.fromEntries(
    Object.entries(written).map(([key, { title, firstHand, independent, derivedFrom, ...appraisal }]) => [
      sourceId(key, issued),
      {
        title,
        issued: [Number(issued)],
        appraisal: {
          ...appraisal,
          firstHand: firstHand === 'true',
          independent: independent === 'true',
          ...(derivedFrom ? { derivedFrom: derivedFrom.map((of) => sourceId(of, issued)) } : {}),
        },
      },
    ]),
  );

const claimOf =
  (issued: string) =>
  (claim: WrittenClaim, at: number): PairClaim => ({
    id: `claim-${at + 1}`,
    kind: 'fact',
    credibility: '2',
    ...claim,
    shows: list(claim.shows),
    disputes: list(claim.disputes),
    answers: list(claim.answers),
    sources: (claim.sources ?? ['ngo', 'un']).map((key) => ({ id: sourceId(key, issued), locator: 'p. 1', read: 'whole' })),
  });

function readPair({ id, kind, policy, entry, did, didMeans, claims, issued = '2020' }: Written): Pair {
  const part = did
    ? [{ id: 'part', text: did, by: 'organisation', shows: [entry.role], ...(didMeans ? { periodMeans: didMeans } : {}) }]
    : [];
  return {
    id,
    kind,
    organisation: 'agency',
    policy: {
      issuer: 'agency',
      authority: 'policy',
      act: 'adopted',
      adopted: '2014-03',
      inForce: '2014-03/..',
      addressee: 'organisation',
      scope: {},
      ...policy,
    },
    entry: { places: ['AQ'], period: '2018', behest: [], ...entry },
    claims: [...part, ...claims].map(claimOf(issued)),
    sources: sourcesOf(issued),
  };
}

/** 200 pairs of one invented agency. Its places go by the codes of lands where nobody lives. */
export const firstSet: PairSet = {
  name: 'first',
  about: '200 pairs of one agency',
  folder: import.meta.dirname,
  pairs: readLists<Written>(join(import.meta.dirname, 'pairs')).map(readPair),
  actors: readYaml(join(import.meta.dirname, 'actors.yaml')) as PairSet['actors'],
  places: { AQ: 'Averna', BV: 'Borea', HM: 'Cadia' },
  ownPlaces: false,
};
