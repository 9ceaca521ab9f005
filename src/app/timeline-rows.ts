import { indexOf, labelOf } from '../explain/index-of.ts';
import { toneOf } from '../explain/judged.ts';
import { plural } from '../explain/words.ts';
import { periodOf, type Period, inForcePeriod } from '../model/dates.ts';
import type { Analysis, EntryWithFacts, Finding, Instrument } from '../model/records.ts';
import { groupBy } from '../model/sorting.ts';
import { leading, letterOf } from './leads.ts';
import type { Row } from './row.ts';
import { reachesDay, yearsOf, type Years } from './years.ts';

/** An instrument or an entry in time, and what of the other kind it is held against. */
export interface Stretch {
  readonly kind: 'instrument' | 'entry';
  readonly period: Period;
  /** Ids of entries or instruments that a finding against the organisation brings together with it. */
  readonly beside: ReadonlySet<string>;
  /** Entries only: the day from which the first of these instruments was in force for certain. */
  readonly promised: number;
}

export interface Timeline {
  readonly stretches: ReadonlyMap<string, Stretch>;
  readonly instruments: readonly Instrument[];
  readonly entries: readonly EntryWithFacts[];
  /** The years of the practices and of what they are held against, with a little room; what is older goes on out of sight. */
  readonly years: Years;
}

const made = new WeakMap<Analysis, Timeline>();

export function timelineOf(analysis: Analysis): Timeline {
  let timeline = made.get(analysis);
  if (!timeline) made.set(analysis, (timeline = makeTimeline(analysis)));
  return timeline;
}

const startOf = (period: Period): number => period.possible.from;
/** From when it was in force for certain; never where that is not certain at all. */
export const promisedFrom = (period: Period): number => period.certain?.from ?? Infinity;

function makeTimeline(analysis: Analysis): Timeline {
  const index = indexOf(analysis);
  const against = [...index.findings.values()].filter((finding) => finding.effect !== 'fulfilment');
  const instrumentOf = (finding: Finding) => index.commitments.get(finding.commitment)!.instrument;
  const besideEntry = new Map(groupBy(against, (finding) => finding.evidence).map(([id, all]) => [id, new Set(all.map(instrumentOf))]));
  const besideInstrument = new Map(groupBy(against, instrumentOf).map(([id, all]) => [id, new Set(all.map((each) => each.evidence))]));
  const none = new Set<string>();
  const inForce = (id: string) => inForcePeriod(index.instruments.get(id)!.inForce);
  const stretches = new Map<string, Stretch>();
  for (const { id, inForce: text } of analysis.workspace.instruments)
    stretches.set(id, { kind: 'instrument', period: inForcePeriod(text), beside: besideInstrument.get(id) ?? none, promised: Infinity });
  for (const { id, period } of analysis.entries) {
    const beside = besideEntry.get(id) ?? none;
    const promised = Math.min(Infinity, ...[...beside].map((each) => promisedFrom(inForce(each))));
    stretches.set(id, { kind: 'entry', period: periodOf(period), beside, promised });
  }
  const byStart = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.toSorted((a, b) => startOf(stretches.get(a.id)!.period) - startOf(stretches.get(b.id)!.period) || (a.id < b.id ? -1 : 1));
  const shown = yearsOf(analysis.entries.map((entry) => periodOf(entry.period)));
  const all = yearsOf([...stretches.values()].map(({ period }) => period));
  return {
    stretches,
    instruments: byStart(analysis.workspace.instruments),
    entries: byStart(analysis.entries),
    years: { from: (shown ?? all)?.from ?? 2000, to: (all?.to ?? 2020) + 1 },
  };
}

/** Commitments above by their instruments, practices below by their entries, each from the oldest. */
export function timelineRows(analysis: Analysis, everyInstrument: boolean): readonly Row[] {
  const index = indexOf(analysis);
  const { stretches, instruments, entries } = timelineOf(analysis);
  const commitments = new Map(groupBy(analysis.workspace.commitments, (commitment) => commitment.instrument));
  const findings = new Map(groupBy([...index.findings.values()], (finding) => finding.evidence));
  const outlasts = (entry: string, instrument: string) =>
    reachesDay(stretches.get(entry)!.period, promisedFrom(stretches.get(instrument)!.period));
  const shortOf = (id: string) => `${index.instruments.get(id)!.short} ${index.instruments.get(id)!.inForce}`;
  return [
    ...instruments
      .filter(({ id }) => everyInstrument || stretches.get(id)!.beside.size > 0)
      .map((instrument): Row => {
        const { beside } = stretches.get(instrument.id)!;
        const after = [...beside].filter((entry) => outlasts(entry, instrument.id));
        const own = commitments.get(instrument.id) ?? [];
        return {
          id: instrument.id,
          mark: ' ',
          name: instrument.short,
          words: [
            `in force ${instrument.inForce}`,
            plural(own.length, 'commitment'),
            beside.size === 0
              ? 'held against no practice'
              : `held against ${plural(beside.size, 'practice')}, of which ${after.length} went on or began after it for certain`,
          ].join(' · '),
          end: '',
          also: [instrument.title, ...(instrument.aliases ?? [])].join(' '),
          facets: {
            norms: [...new Set(own.flatMap((commitment) => commitment.norms.map((norm) => norm.id)))],
            instruments: [instrument.id],
            span: stretches.get(instrument.id)!.period.possible,
          },
        };
      }),
    ...entries.map((entry): Row => {
      const { beside, period } = stretches.get(entry.id)!;
      const after = [...beside].filter((instrument) => outlasts(entry.id, instrument));
      const lead = leading((findings.get(entry.id) ?? []).filter((finding) => finding.effect !== 'fulfilment'));
      return {
        id: entry.id,
        mark: lead ? letterOf(lead) : ' ',
        name: entry.title,
        words: [
          [...(entry.places ?? []), entry.period].join(' '),
          entry.practices.map((practice) => labelOf(practice, index)).join(', '),
          beside.size === 0
            ? 'held against no commitment'
            : after.length === 0
              ? 'not certainly after any commitment that it is held against'
              : `went on or began after ${after.map(shortOf).join(', ')}`,
        ].join(' · '),
        end: '',
        facets: {
          practices: entry.practices,
          places: entry.places ?? [],
          norms: [...new Set((findings.get(entry.id) ?? []).map((finding) => finding.norm))],
          instruments: [...beside],
          span: period.possible,
        },
        ...(lead ? { tone: toneOf(lead.finding.verdict) } : {}),
      };
    }),
  ];
}
