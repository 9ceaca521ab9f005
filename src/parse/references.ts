import type { Entry, FactBy, Instrument, Line, Provision, Rule } from '../model/records.ts';
import type { Appraisal, AskData } from '../model/schemas.ts';
import { isUserAssigned } from '../model/places.ts';
import type { Data } from './data.ts';

export type ReferenceKind = 'norm' | 'practice' | 'circumstance' | 'person' | 'actor' | 'source' | 'rule-source' | 'entry' | 'place';

/** One mention of an id in a file. */
export interface Reference extends Line {
  readonly kind: ReferenceKind;
  readonly id: string;
}

type At = Data['at'];

/** User-assigned codes of places, which the vocabulary must name. */
const userAssigned = (codes: readonly string[] | undefined, at: At, ...path: (string | number)[]): Reference[] =>
  list('place', codes, at, ...path).filter(({ id }) => isUserAssigned(id));

const list = (kind: ReferenceKind, ids: readonly string[] | undefined, at: At, ...path: (string | number)[]): Reference[] =>
  (ids ?? []).map((id, index) => ({ kind, id, ...at([...path, index]) }));

export function instrumentReferences(instrument: Instrument, at: At): Reference[] {
  return [
    { kind: 'actor', id: instrument.issuer, ...at(['issuer']) },
    ...list('source', instrument.sources, at, 'sources'),
    ...list('practice', instrument.scope?.practices, at, 'scope', 'practices'),
    ...list('person', instrument.scope?.persons, at, 'scope', 'persons'),
    ...userAssigned(instrument.scope?.places, at, 'scope', 'places'),
  ];
}

export function provisionReferences({ settled, position }: Provision): Reference[] {
  const where = { file: position.file, line: position.start.line, column: position.start.column };
  const all = (kind: ReferenceKind, ids?: readonly string[]) => (ids ?? []).map((id): Reference => ({ kind, id, ...where }));
  return [
    ...all('norm', settled.norms),
    ...all('practice', settled.practices),
    ...all('person', settled.persons),
    ...all('circumstance', settled.allows),
    ...all('source', settled.via === undefined ? [] : [settled.via]),
  ];
}

export function entryReferences(entry: Entry, at: At): Reference[] {
  const said = (facts: readonly FactBy[], index: number, key: 'shows' | 'disputes') =>
    facts
      .filter(({ fact }) => fact !== entry.role)
      .map(({ fact }): Reference => ({ kind: 'circumstance', id: fact, ...at(['claims', index, key]) }));
  return [
    ...list('practice', entry.practices, at, 'practices'),
    ...list('person', entry.persons, at, 'persons'),
    ...userAssigned(entry.places, at, 'places'),
    ...(entry.atBehestOf ?? []).flatMap(({ who }, index) =>
      isUserAssigned(who) ? [{ kind: 'place' as const, id: who, ...at(['atBehestOf', index, 'who']) }] : [],
    ),
    ...list('entry', entry.mitigates, at, 'mitigates'),
    ...(entry.response?.by ? [{ kind: 'actor' as const, id: entry.response.by, ...at(['response', 'by']) }] : []),
    ...citations(entry.response?.sources, at, 'response', 'sources'),
    ...entry.claims.flatMap((claim, index) => [
      ...said(claim.shows, index, 'shows'),
      ...said(claim.disputes, index, 'disputes'),
      ...citations(claim.sources, at, 'claims', index, 'sources'),
    ]),
  ];
}

function citations(cited: readonly { id: string; via?: string }[] | undefined, at: At, ...path: (string | number)[]): Reference[] {
  return (cited ?? []).flatMap((each, index) => [
    { kind: 'source' as const, id: each.id, ...at([...path, index, 'id']) },
    ...(each.via ? [{ kind: 'source' as const, id: each.via, ...at([...path, index, 'via']) }] : []),
  ]);
}

export function ruleReferences(rule: Rule, at: At): Reference[] {
  return [
    ...list('norm', rule.norms, at, 'norms'),
    ...list('practice', rule.practices, at, 'practices'),
    ...rule.when.flatMap((line, index) =>
      list(
        'circumstance',
        line.map((word) => word.replace(/^not /, '')),
        at,
        'when',
        index,
      ),
    ),
    ...list('circumstance', rule.anyone, at, 'anyone'),
    ...rule.criticalQuestions.flatMap(({ circumstances }, index) =>
      list('circumstance', circumstances, at, 'criticalQuestions', index, 'circumstances'),
    ),
    ...(rule.legalBasis ?? []).map((basis, index) => ({ kind: 'rule-source' as const, id: basis.id, ...at(['legalBasis', index, 'id']) })),
    ...[...rule.examples.matches, ...rule.examples.doesNotMatch].flatMap((example) =>
      Object.keys(example.circumstances).map((id) => ({ kind: 'circumstance' as const, id, ...at(['examples']) })),
    ),
  ];
}

export function conceptReferences(
  kind: ReferenceKind | null,
  concepts: readonly { id: string; broader?: readonly string[]; governs?: string; source?: readonly { id: string }[] }[],
  at: At,
): Reference[] {
  return concepts.flatMap((concept, index) => [
    ...(kind ? list(kind, concept.broader, at, index, 'broader') : []),
    ...(concept.governs ? [{ kind: 'actor' as const, id: concept.governs, ...at([index, 'governs']) }] : []),
    ...(concept.source ?? []).map((each, n) => ({ kind: 'rule-source' as const, id: each.id, ...at([index, 'source', n, 'id']) })),
  ]);
}

export function appraisalReferences(appraisals: Readonly<Record<string, Appraisal>>, at: At): Reference[] {
  return Object.entries(appraisals).flatMap(([id, appraisal]) => [
    { kind: 'source' as const, id, ...at([id], true) },
    ...list('source', appraisal.derivedFrom, at, id, 'derivedFrom'),
  ]);
}

export function askReferences(asks: readonly AskData[], at: At): Reference[] {
  return asks.flatMap((ask, index) => [
    ...list('actor', ask.by, at, index, 'by'),
    ...list('actor', ask.of, at, index, 'of'),
    ...list('practice', ask.practices, at, index, 'practices'),
    ...citations(ask.sources, at, index, 'sources'),
  ]);
}
