import { ancestors } from '../model/broader.ts';
import type { Span } from '../model/dates.ts';
import type { Commitment, Entry, Instrument, Rule, Source, Workspace } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import { issuedSpan } from '../model/sources.ts';

/** What judging looks up again and again. */
export interface Context {
  readonly workspace: Workspace;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly appraisals: Readonly<Record<string, Appraisal>>;
  readonly broaderNorms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly broaderPractices: ReadonlyMap<string, ReadonlySet<string>>;
  readonly broaderPersons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Circumstances that speak for the organisation. */
  readonly favourable: ReadonlySet<string>;
  /** Norms whose duty is to follow States' law or consent, and narrower ones. */
  readonly deference: ReadonlySet<string>;
  /** Instruments that the organisation itself issued. */
  readonly own: ReadonlySet<string>;
  /** All norms on which an instrument has a record of any modality. */
  readonly normsOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly permissions: readonly Commitment[];
  readonly definitions: readonly Commitment[];
  readonly allowing: readonly Commitment[];
  /** The days on which a source can have been issued; none where it has no date. */
  readonly issued: ReadonlyMap<string, Span>;
}

export function makeContext(workspace: Workspace): Context {
  const { vocabulary, commitments, instruments } = workspace;
  const ownActors = new Set(vocabulary.actors.filter((actor) => actor.bearer === 'organisation').map((actor) => actor.id));
  const own = new Set(instruments.filter((instrument) => ownActors.has(instrument.issuer)).map((instrument) => instrument.id));
  const normsOf = new Map<string, Set<string>>();
  for (const { instrument, norms } of commitments) {
    const known = normsOf.get(instrument) ?? new Set();
    for (const norm of norms) known.add(norm.id);
    normsOf.set(instrument, known);
  }
  const broaderNorms = ancestors(vocabulary.norms);
  const deferring = new Set(vocabulary.norms.filter((norm) => norm.deference).map((norm) => norm.id));
  const ofOwn = commitments.filter((commitment) => own.has(commitment.instrument));
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
  return {
    workspace,
    instruments: byId(instruments),
    commitments: byId(commitments),
    entries: byId(workspace.entries),
    rules: byId(workspace.rules),
    appraisals: workspace.appraisals,
    broaderNorms,
    broaderPractices: ancestors(vocabulary.practices),
    broaderPersons: ancestors(vocabulary.persons),
    favourable: new Set(vocabulary.circumstances.filter((each) => each.bears === 'for').map((each) => each.id)),
    deference: new Set(
      vocabulary.norms
        .filter((norm) => [norm.id, ...(broaderNorms.get(norm.id) ?? [])].some((id) => deferring.has(id)))
        .map((norm) => norm.id),
    ),
    own,
    normsOf,
    permissions: ofOwn.filter((commitment) => commitment.modality === 'permission'),
    definitions: ofOwn.filter((commitment) => commitment.modality === 'definition'),
    allowing: ofOwn.filter((commitment) => commitment.allows.length > 0),
    issued: issuedDays(workspace.sources),
  };
}

function issuedDays(sources: readonly Source[]): Map<string, Span> {
  const days = new Map<string, Span>();
  for (const source of sources) {
    const span = issuedSpan(source);
    if (span) days.set(source.id, span);
  }
  return days;
}

/** Whether `word` is `ceiling` or narrower. */
export const isWithin = (word: string, ceiling: string, broader: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
  word === ceiling || (broader.get(word)?.has(ceiling) ?? false);
