import { remember } from '../../../model/remember.ts';
import { toneOf } from '../../../model/palette.ts';
import { chosenEntries } from '../../../judge/choose.ts';
import { heldInForce } from '../../../explain/in-time.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { plural } from '../../../explain/words.ts';
import { inForcePeriod, inForceWords, periodOf, type Period } from '../../../model/dates.ts';
import type { Analysis, EntryWithFacts, Finding } from '../../../model/judgement.ts';
import type { Instrument } from '../../../model/records.ts';
import { groupBy } from '../../../model/sorting.ts';
import { leadOf, leadsIn, letterOf } from '../../lists/leads.ts';
import type { Chosen } from '../screen.ts';
import type { Row } from '../../lists/row.ts';
import { reachesDay, yearsOf, type Years } from './years.ts';

/** An instrument or an entry in time, and what of the other kind it is held against. */
export interface Stretch {
  readonly kind: 'instrument' | 'entry';
  readonly period: Period;
  /** Ids of entries or instruments that a finding against the organisation brings together with it. */
  readonly beside: ReadonlySet<string>;
  /** Entries only: the first day from which an own commitment was certainly in force that the practice is held against in that time. */
  readonly promised: number;
}

export interface Timeline {
  readonly stretches: ReadonlyMap<string, Stretch>;
  readonly instruments: readonly Instrument[];
  readonly entries: readonly EntryWithFacts[];
  /** The years of the practices and of what they are held against, with a little room; what is older goes on out of sight. */
  readonly years: Years;
}

export const timelineOf = remember(makeTimeline);

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
  const ofEntry = new Map(groupBy(against, (finding) => finding.evidence));
  const stretches = new Map<string, Stretch>();
  for (const { id, inForce: text } of analysis.workspace.instruments)
    stretches.set(id, { kind: 'instrument', period: inForcePeriod(text), beside: besideInstrument.get(id) ?? none, promised: Infinity });
  for (const entry of analysis.entries) {
    const { id, period } = entry;
    const beside = besideEntry.get(id) ?? none;
    const promised = Math.min(Infinity, ...heldInForce(entry, ofEntry.get(id) ?? [], index).map(({ since }) => since));
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
export function timelineRows({ chosen, whole, filters }: Chosen, everyInstrument: boolean): readonly Row[] {
  const index = indexOf(whole);
  const { stretches, instruments, entries } = timelineOf(chosen);
  const shown = new Set(chosenEntries(whole, entries, filters));
  const leads = leadsIn(chosen, whole).ofEntry;
  const commitments = new Map(groupBy(whole.workspace.commitments, (commitment) => commitment.instrument));
  const outlasts = (entry: string, instrument: string) =>
    reachesDay(stretches.get(entry)!.period, promisedFrom(stretches.get(instrument)!.period));
  const shortOf = (id: string) => `${index.instruments.get(id)!.short} ${inForceWords(index.instruments.get(id)!.inForce)}`;
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
            `in force ${inForceWords(instrument.inForce)}`,
            plural(own.length, 'commitment'),
            beside.size === 0
              ? 'held against no practice'
              : `held against ${plural(beside.size, 'practice')}, of which ${after.length} went on or began after it for certain`,
          ].join(' · '),
          end: '',
          also: [instrument.title, ...(instrument.aliases ?? [])].join(' '),
        };
      }),
    ...entries
      .filter((entry) => shown.has(entry))
      .map((entry): Row => {
        const { beside } = stretches.get(entry.id)!;
        const after = [...beside].filter((instrument) => outlasts(entry.id, instrument));
        const found = leads.get(entry.id);
        const lead = found && found.effect !== 'fulfilment' ? leadOf(found) : undefined;
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
          ...(lead ? { tone: toneOf(lead.finding.verdict) } : {}),
        };
      }),
  ];
}
