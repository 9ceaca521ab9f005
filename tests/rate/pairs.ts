import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Appraisal, InForce, Scope } from '../../src/model/schemas.ts';

/** One planted pair of promise and practice, as its file says it; what it leaves out is the default below. */
interface Written {
  readonly id: string;
  readonly kind: string;
  readonly difficulty?: 'clear' | 'middle' | 'hard';
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
  readonly claims: readonly (Partial<PairClaim> & { readonly text: string; readonly by: string })[];
  /** The year in which its sources were issued. */
  readonly issued?: string;
}

export interface PairPolicy {
  readonly title: string;
  readonly text: string;
  readonly authority: string;
  readonly act: string;
  readonly adopted: string;
  readonly inForce: InForce;
  readonly addressee: string;
  readonly scope: Scope;
}

interface Behest {
  readonly who: string;
  readonly as: readonly string[];
}

export interface PairEntry {
  readonly practices: readonly string[];
  readonly role: string;
  readonly places: readonly string[];
  readonly period: string;
  readonly persons: readonly string[];
  readonly behest: readonly Behest[];
}

export interface PairClaim {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly shows: readonly string[];
  readonly disputes: readonly string[];
  readonly answers: readonly string[];
  readonly by: string;
  readonly saidBy?: string;
  readonly admission?: boolean;
  readonly period?: string;
  readonly periodMeans?: string;
  readonly sources: readonly string[];
  readonly credibility: string;
}

export interface Pair {
  readonly id: string;
  readonly kind: string;
  readonly difficulty: 'clear' | 'middle' | 'hard';
  readonly policy: PairPolicy;
  readonly entry: PairEntry;
  readonly claims: readonly PairClaim[];
  readonly issued: string;
}

export interface PairSource extends Omit<Appraisal, 'derivedFrom'> {
  readonly title: string;
  readonly derivedFrom?: readonly string[];
}

const list = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : [value].flat());

const readClaim = (claim: Written['claims'][number], at: number): PairClaim => ({
  id: `claim-${at + 1}`,
  kind: 'fact',
  credibility: '2',
  ...claim,
  shows: list(claim.shows),
  disputes: list(claim.disputes),
  answers: list(claim.answers),
  sources: claim.sources ?? ['ngo', 'un'],
});

const readPair = (written: Written): Pair => {
  const { id, kind, difficulty = 'clear', policy, entry, did, didMeans, claims, issued = '2020' } = written;
  const part = did
    ? [{ id: 'part', text: did, by: 'organisation', shows: [entry.role], ...(didMeans ? { periodMeans: didMeans } : {}) }]
    : [];
  return {
    id,
    kind,
    difficulty,
    policy: {
      authority: 'policy',
      act: 'adopted',
      adopted: '2014-03',
      inForce: '2014-03/..',
      addressee: 'organisation',
      scope: {},
      ...policy,
    },
    entry: { places: ['AQ'], period: '2018', behest: [], ...entry },
    claims: [...part, ...claims].map(readClaim),
    issued,
  };
};

const folder = join(import.meta.dirname, 'pairs');
const read = (path: string): unknown => parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });

/** The 200 planted pairs, by their number. */
export const pairs: readonly Pair[] = readdirSync(folder)
  .flatMap((file) => read(join(folder, file)) as readonly Written[])
  .map(readPair)
  .toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Written in failsafe YAML, in which everything is text. */
const written = read(join(import.meta.dirname, 'sources.yaml')) as Record<
  string,
  Omit<PairSource, 'firstHand' | 'independent'> & Record<'firstHand' | 'independent', string>
>;

export const pairSources: Readonly<Record<string, PairSource>> = Object.fromEntries(
  Object.entries(written).map(([id, source]) => [
    id,
    { ...source, firstHand: source.firstHand === 'true', independent: source.independent === 'true' },
  ]),
);

/** The places of the pairs are invented: they go by the codes of lands where nobody lives. */
export const placeNames: Readonly<Record<string, string>> = { AQ: 'Averna', BV: 'Borea', HM: 'Cadia' };
