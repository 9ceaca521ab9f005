import { ancestors } from '../model/broader.ts';
import { readPeriod } from '../model/dates.ts';
import type { Analysis } from '../model/records.ts';
import { placeCalled } from '../model/places.ts';
import { bearers, modalities, standards, verdicts } from '../model/words.ts';
import type { Facets } from './row.ts';
import type { List } from './tabs.ts';

export type FacetTest = (facets: Facets) => boolean;

/** What can stand before a colon in a filter. */
export interface Field {
  /** The values that there are, for completing; none where anything of a kind will do. */
  readonly values: (analysis: Analysis) => readonly string[];
  /** Whether a row has the value, or one that begins with it; `null` where the value means nothing. */
  readonly test: (value: string, analysis: Analysis) => FacetTest | null;
  /** What is expected, where the values cannot be listed. */
  readonly expected?: string;
}

/** Words that stand alone and choose rows of a kind. */
export const flags: Readonly<Record<string, FacetTest>> = {
  untested: (facets) => facets.untested === true,
  unjudged: (facets) => facets.unjudged === true,
};

type Name = 'norm' | 'practice' | 'place' | 'since' | 'until' | 'verdict' | 'standard' | 'instrument' | 'bearer' | 'modality' | 'reading';

const timelineFields: readonly Name[] = ['instrument', 'norm', 'practice', 'place', 'since', 'until'];

/** The fields that make sense on each screen, and the words that stand alone there. */
const evidenceFields = {
  fields: ['practice', 'place', 'since', 'until', 'norm', 'verdict', 'standard'] as const,
  flags: ['unjudged'],
};

export const fieldsOf: Record<List, { readonly fields: readonly Name[]; readonly flags: readonly string[] }> = {
  overview: { fields: [], flags: [] },
  gaps: { fields: ['norm', 'practice', 'place', 'since', 'until', 'verdict', 'standard', 'instrument'], flags: [] },
  commitments: { fields: ['norm', 'instrument', 'bearer', 'modality', 'reading', 'verdict', 'standard'], flags: ['untested'] },
  unread: { fields: ['instrument'], flags: [] },
  'evidence-by-practice': evidenceFields,
  'evidence-by-place': evidenceFields,
  'evidence-by-year': evidenceFields,
  evidence: evidenceFields,
  silences: { fields: ['norm', 'practice', 'verdict', 'standard', 'instrument'], flags: [] },
  timeline: { fields: timelineFields, flags: [] },
  'timeline-all': { fields: timelineFields, flags: [] },
  sources: { fields: ['since', 'until'], flags: [] },
  review: { fields: ['norm', 'practice', 'place', 'verdict', 'standard'], flags: [] },
  problems: { fields: [], flags: [] },
  compose: { fields: ['norm', 'practice', 'place', 'since', 'until', 'verdict', 'standard', 'instrument'], flags: [] },
};

/** The values that are the word itself, else those that begin with it. */
export const meant = (word: string, values: readonly string[]): readonly string[] => {
  const sought = word.toLowerCase();
  const is = values.filter((value) => value.toLowerCase() === sought);
  return is.length > 0 ? is : values.filter((value) => value.toLowerCase().startsWith(sought));
};

const someOf = (values: readonly string[], of: (facets: Facets) => readonly string[] | undefined): FacetTest | null => {
  if (values.length === 0) return null;
  const chosen = new Set(values);
  return (facets) => of(facets)?.some((each) => chosen.has(each)) ?? false;
};

/** A field of a closed or listed set of values. */
const listed = (values: (analysis: Analysis) => readonly string[], of: (facets: Facets) => readonly string[] | undefined): Field => ({
  values,
  test: (word, analysis) => someOf(meant(word, values(analysis)), of),
});

const only = <T>(value: T | undefined): readonly T[] | undefined => (value === undefined ? undefined : [value]);

/** A field of a concept, which finds narrower ones too. */
const concept = (
  concepts: (analysis: Analysis) => readonly { readonly id: string; readonly broader?: readonly string[] }[],
  of: (facets: Facets) => readonly string[] | undefined,
): Field => ({
  values: (analysis) => concepts(analysis).map(({ id }) => id),
  test: (word, analysis) => {
    const all = concepts(analysis);
    const chosen = new Set(
      meant(
        word,
        all.map(({ id }) => id),
      ),
    );
    const above = ancestors(all);
    return someOf(
      all.flatMap(({ id }) => (chosen.has(id) || [...(above.get(id) ?? [])].some((each) => chosen.has(each)) ? [id] : [])),
      of,
    );
  },
});

const date = (
  passes: (span: { readonly from: number; readonly to: number }, asked: { readonly from: number; readonly to: number }) => boolean,
): Field => ({
  values: () => [],
  expected: 'a date such as 2016 or 2016-05',
  test: (word) => {
    const asked = readPeriod(word)?.possible;
    return asked ? ({ span }) => span !== undefined && passes(span, asked) : null;
  },
});

const places = (analysis: Analysis): readonly string[] => [...new Set(analysis.entries.flatMap((entry) => entry.places ?? []))].toSorted();

export const fields: Readonly<Record<Name, Field>> = {
  norm: concept(
    ({ workspace }) => workspace.vocabulary.norms,
    (facets) => facets.norms,
  ),
  practice: concept(
    ({ workspace }) => workspace.vocabulary.practices,
    (facets) => facets.practices,
  ),
  place: {
    values: places,
    expected: 'a country by its name or code, such as Libya or LY',
    test: (word, analysis) => {
      const code = placeCalled(word);
      return someOf(code ? [code] : meant(word, places(analysis)), (facets) => facets.places);
    },
  },
  since: date((span, asked) => span.to >= asked.from),
  until: date((span, asked) => span.from <= asked.to),
  verdict: listed(
    () => verdicts,
    (facets) => only(facets.verdict),
  ),
  standard: {
    values: () => standards.flatMap((standard) => [standard, `>=${standard}`]),
    test: (word) => {
      const [, sign = '', name = ''] = /^(>=|<=|=|>|<)?(.*)$/.exec(word)!;
      const at = meant(name, standards).map((standard) => standards.indexOf(standard as (typeof standards)[number]));
      if (name === '' || at.length === 0) return null;
      // The first is the strongest.
      const [strongest, weakest] = [Math.min(...at), Math.max(...at)];
      const passes: Record<string, (index: number) => boolean> = {
        '>=': (index) => index <= weakest,
        '>': (index) => index < strongest,
        '<=': (index) => index >= strongest,
        '<': (index) => index > weakest,
      };
      const pass = passes[sign] ?? ((index) => index >= strongest && index <= weakest);
      return ({ standard }) => standard !== undefined && pass(standards.indexOf(standard));
    },
  },
  instrument: {
    values: ({ workspace }) => workspace.instruments.map(({ id }) => id),
    test: (word, { workspace }) => {
      const called = workspace.instruments.map((each) => ({
        id: each.id,
        names: [each.id, each.short, each.symbol ?? '', ...(each.aliases ?? [])].filter(Boolean),
      }));
      const chosen = new Set(
        meant(
          word,
          called.flatMap(({ names }) => names),
        ),
      );
      return someOf(
        called.flatMap(({ id, names }) => (names.some((name) => chosen.has(name)) ? [id] : [])),
        (facets) => facets.instruments,
      );
    },
  },
  bearer: listed(
    () => bearers,
    (facets) => facets.bearers,
  ),
  modality: listed(
    () => modalities,
    (facets) => only(facets.modality),
  ),
  reading: listed(
    () => ['doubtful', 'clear'],
    (facets) => (facets.doubtful === undefined ? undefined : [facets.doubtful ? 'doubtful' : 'clear']),
  ),
};

export const isFieldName = (word: string): word is Name => Object.hasOwn(fields, word);
