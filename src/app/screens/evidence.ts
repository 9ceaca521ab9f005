import { indexOf, labelOf } from '../../explain/index-of.ts';
import { whereAndWhen } from '../../explain/said.ts';
import { chosenEntries } from '../../judge/choose.ts';
import { periodOf, yearOf } from '../../model/dates.ts';
import { everything } from '../../model/filters/filters.ts';
import { placeName } from '../../model/places.ts';
import type { EntryWithFacts } from '../../model/judgement.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import { searchedIn } from '../../model/searched.ts';
import { byLead, leadOf, leadsIn } from '../lists/leads.ts';
import { headingsOf, listOf, type Heading, type List } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { narrowing } from '../lists/narrowing.ts';
import { joined, leadColumns, leadWords, proofLegend, twoParts, verdictLegend, reservationLegend } from '../lists/words.ts';
import type { Chosen, Screen } from './screen.ts';

const chosenNow = narrowing<EntryWithFacts>(
  (whole, filters, among = whole.entries) => chosenEntries(whole, among, filters),
  ({ workspace }) => searchedIn(workspace).entry,
);

const listed = ({ whole, filters }: Chosen): readonly EntryWithFacts[] => chosenNow(whole, filters);

const leadsOf = (of: Chosen) => leadsIn(of.chosen, of.whole).ofEntry;

/** An entry: what accuses goes before what fulfils. */
function entryRow(entry: EntryWithFacts, of: Chosen, heading?: string): Row {
  const index = indexOf(of.whole);
  const found = leadsOf(of).get(entry.id);
  const lead = found && leadOf(found);
  return {
    ...leadColumns(lead),
    id: entry.id,
    ...(heading === undefined ? { name: entry.title } : twoParts(heading, ': ', entry.title)),
    words: joined(
      lead && leadWords(lead),
      whereAndWhen(entry),
      entry.role,
      entry.practices.map((practice) => labelOf(practice, index)).join(', '),
      Boolean(entry.mitigates?.length) && 'speaks for the organisation',
      of.whole.judgement.unjudged.includes(entry.id) && 'no rule reaches it',
    ),
  };
}

/** The entries under each practice, place or year; one with several stands under each. */
function under(of: Chosen, headings: (entry: EntryWithFacts) => readonly string[]): List {
  const placed = listed(of)
    .flatMap((entry) => headings(entry).map((heading) => ({ id: entry.id, entry, heading })))
    .toSorted((a, b) => byCodeUnit(a.heading, b.heading) || byCodeUnit(a.entry.title, b.entry.title));
  return listOf(placed, ({ entry, heading }) => entryRow(entry, of, heading));
}

const entryList = (of: Chosen, entries: readonly EntryWithFacts[]): List => listOf(entries, (entry) => entryRow(entry, of));

/** What accuses, then what only fulfils, then the rest. */
function headingsIn(entries: readonly EntryWithFacts[], of: Chosen): readonly Heading[] {
  const leads = entries.map(({ id }) => leadsOf(of).get(id));
  const [fulfils, found] = [leads.filter((lead) => lead?.effect === 'fulfilment').length, leads.filter(Boolean).length];
  return headingsOf([
    { text: 'Against the organisation', size: found - fulfils },
    { text: 'For it only', size: fulfils },
    { text: 'Nothing found', size: entries.length - found },
  ]);
}

export const evidence: Screen = {
  id: 'evidence',
  key: '4',
  name: 'Evidence',
  command: 'avowed evidence',
  chooses: everything,
  ofRecords: true,
  flags: {
    unjudged: ({ whole }) => {
      const unjudged = new Set(whole.judgement.unjudged);
      return (id) => unjudged.has(id);
    },
  },
  sorts: [
    {
      name: 'strength',
      list: (of) => {
        const entries = byLead(listed(of), leadsOf(of), of.whole);
        return { ...entryList(of, entries), headings: headingsIn(entries, of) };
      },
    },
    {
      name: 'title',
      list: (of) =>
        entryList(
          of,
          listed(of).toSorted((a, b) => byCodeUnit(a.title, b.title)),
        ),
    },
    { name: 'practice', list: (of) => under(of, ({ practices }) => practices.map((each) => labelOf(each, indexOf(of.whole)))) },
    { name: 'place', list: (of) => under(of, ({ places }) => (places?.length ? places.map(placeName) : ['place not named'])) },
    {
      name: 'year',
      list: (of) => under(of, ({ period }) => [String(yearOf(periodOf(period).possible.from) ?? 'beginning not known')]),
    },
  ],
  finds: { kinds: ['entry', 'claim'] },
  empty: 'No entry yet. M makes one, with every key explained.',
  legend: [
    ...verdictLegend,
    ...proofLegend,
    'The mark is of the strongest finding against the organisation; only where there is none, of one for it.',
    ...reservationLegend,
  ],
  toldByName: true,
};
