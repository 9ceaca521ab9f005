import type { Workspace } from '../records.ts';
import { bearer } from './bearer.ts';
import { entry } from './entry.ts';
import type { Filter, Filters, Test } from './filter.ts';
import { instrument } from './instrument.ts';
import { minStandard } from './min-standard.ts';
import { modality } from './modality.ts';
import { norm } from './norm.ts';
import { onlyConfirmed } from './only-confirmed.ts';
import { payer } from './payer.ts';
import { place } from './place.ts';
import { plainWords } from './plain-words.ts';
import { practice } from './practice.ts';
import { since } from './since.ts';
import { standing } from './standing.ts';
import { state } from './state.ts';
import { until } from './until.ts';
import { verdict } from './verdict.ts';

/** All filters, in the order in which they are told: first those on records, then those on results. */
export const filters: readonly Filter[] = [
  instrument,
  norm,
  practice,
  place,
  state,
  payer,
  entry,
  since,
  until,
  bearer,
  modality,
  verdict,
  standing,
  minStandard,
  onlyConfirmed,
  plainWords,
];

/** The filters that are given, each with its values. */
export const given = (chosen: Filters): readonly { readonly filter: Filter; readonly values: readonly string[] }[] =>
  filters.flatMap((filter) => {
    const values = chosen[filter.name];
    return values && values.length > 0 ? [{ filter, values }] : [];
  });

export const testsOf = (chosen: Filters, workspace: Workspace): readonly Test[] =>
  given(chosen).map(({ filter, values }) => filter.test(values, workspace));

/** What is chosen, for people, a clause for each filter. @param label the plain words of an id */
export const filterWords = (chosen: Filters, label: (id: string) => string): readonly string[] =>
  given(chosen).map(({ filter, values }) => filter.said(values, label));

/** What can be chosen from, by the way into it: commitments by their instrument, evidence, findings of both. */
export type Chooses = Filter['of'];

/** What filters can choose of records and findings: all of them. */
export const everything: readonly Chooses[] = ['instrument', 'commitment', 'norm', 'practice', 'entry', 'result', 'words'];

/** What filters can choose of sentences that are no commitments. */
export const unread: readonly Chooses[] = ['instrument', 'words'];
