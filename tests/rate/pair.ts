import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { InForce, Scope } from '../../src/model/schemas.ts';
import { byId } from '../../src/model/sorting.ts';

/** A planted pair of promise and practice, in the words of the files that people write; whatever set it stands in. */

export interface Citation {
  readonly id: string;
  readonly via?: string;
  readonly locator?: string;
  readonly read: string;
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
  readonly admission?: boolean | string;
  readonly period?: string;
  readonly periodMeans?: string;
  readonly sources: readonly Citation[];
  readonly credibility: string;
}

export interface PairPolicy {
  readonly title: string;
  readonly text: string;
  readonly issuer: string;
  readonly authority: string;
  readonly act: string;
  readonly adopted: string;
  readonly inForce: InForce;
  readonly addressee: string;
  readonly scope: Scope;
}

export interface Behest {
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

/** A source of a pair: its item of the bibliography and what is thought of it. */
export interface PairSource {
  readonly title: string;
  readonly issued: readonly number[];
  readonly appraisal: Readonly<Record<string, unknown>>;
}

export interface Pair {
  readonly id: string;
  readonly kind: string;
  /** The actor whose practice is judged. */
  readonly organisation: string;
  readonly policy: PairPolicy;
  readonly entry: PairEntry;
  readonly claims: readonly PairClaim[];
  readonly sources: Readonly<Record<string, PairSource>>;
}

/** Failsafe YAML, in which everything is text. */
export const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'), { schema: 'failsafe', maxAliasCount: -1 });

/** All that stands in the lists of a folder, by the number of the pair. */
export const readLists = <Written extends { readonly id: string }>(folder: string): readonly Written[] =>
  readdirSync(folder)
    .flatMap((file) => readYaml(join(folder, file)) as readonly Written[])
    .toSorted(byId);
