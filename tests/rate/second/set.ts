import { join } from 'node:path';
import {
  readLists,
  readYaml,
  type Citation,
  type Pair,
  type PairClaim,
  type PairEntry,
  type PairPolicy,
  type PairSource,
} from '../pair.ts';
import type { PairSet } from '../set.ts';

type WrittenClaim = Omit<PairClaim, 'kind' | 'shows' | 'disputes' | 'answers' | 'sources'> &
  Partial<Pick<PairClaim, 'kind' | 'shows' | 'disputes'>> & { readonly sources: readonly Citation[] };

/** One pair as its file says it: like those of the first set, with an organisation, sources and appraisals of its own. */
interface Written {
  readonly id: string;
  readonly kind: string;
  readonly organisation: { readonly id: string };
  readonly policy: Omit<PairPolicy, 'act' | 'scope' | 'addressee'> &
    Partial<Pick<PairPolicy, 'scope'>> & { readonly addressee: string | readonly string[] };
  readonly entry: Omit<PairEntry, 'behest' | 'places'> & Partial<Pick<PairEntry, 'places'>>;
  /** What the organisation did, or what happened where its role is `none`. */
  readonly did: string;
  readonly didClaim: Pick<WrittenClaim, 'period' | 'sources' | 'credibility'>;
  readonly claims: readonly WrittenClaim[];
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly issued?: Readonly<Record<'date-parts', string[][]>>;
  }[];
  readonly appraisals: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const claimOf = (claim: WrittenClaim): PairClaim => ({ kind: 'fact', shows: [], disputes: [], answers: [], ...claim });

const sourcesOf = ({ sources, appraisals }: Written): Readonly<Record<string, PairSource>> =>
  Object.fromEntries(
    sources.map(({ id, title, issued }) => {
      const { firstHand, independent, ...rest } = appraisals[id]!;
      return [
        id,
        {
          title,
          issued: (issued?.['date-parts'][0] ?? []).map(Number),
          appraisal: { ...rest, firstHand: firstHand === 'true', independent: independent === 'true' },
        },
      ];
    }),
  );

/** How its instrument came about is not written; the sheets of those who labelled did not say it either. */
const actOf = ({ inForce, authority }: Written['policy']): string =>
  typeof inForce === 'string' ? (authority === 'body-decision' ? 'adopted' : 'issued') : 'unknown';

function readPair(pair: Written): Pair {
  const { id, kind, organisation, policy, entry, did, didClaim, claims } = pair;
  const part = { id: 'part', text: did, by: 'organisation', ...(entry.role === 'none' ? {} : { shows: [entry.role] }), ...didClaim };
  return {
    id,
    kind,
    organisation: organisation.id,
    // The format knows one addressee; where two are written, every sentence names whom it binds.
    policy: { scope: {}, ...policy, act: actOf(policy), addressee: [policy.addressee].flat()[0]! },
    entry: { places: [], ...entry, behest: [] },
    claims: [part, ...claims].map(claimOf),
    sources: sourcesOf(pair),
  };
}

const places = readYaml(join(import.meta.dirname, 'places.yaml')) as readonly { readonly id: string; readonly prefLabel: string }[];

/** 120 pairs of five invented organisations: two of the UN kind, a development bank, a relief organisation and an office of a State. */
export const secondSet: PairSet = {
  name: 'second',
  about: '120 pairs of five organisations',
  folder: import.meta.dirname,
  pairs: readLists<Written>(join(import.meta.dirname, 'pairs')).map(readPair),
  actors: readYaml(join(import.meta.dirname, 'actors.yaml')) as PairSet['actors'],
  places: Object.fromEntries(places.map(({ id, prefLabel }) => [id, prefLabel])),
  ownPlaces: true,
};
