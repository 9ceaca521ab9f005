import { toneOf } from '../../model/palette.ts';
import { indexOf, whoName } from '../../explain/index-of.ts';
import { heading, item, row as line, type Page } from '../../explain/page.ts';
import { caseSentence } from '../../explain/said.ts';
import { plural } from '../../explain/words.ts';
import { everything } from '../../model/filters/filters.ts';
import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import type { BehestPart } from '../../model/records.ts';
import { byCodeUnit } from '../../model/sorting.ts';
import { chosenEntries } from '../../judge/choose.ts';
import type { Command } from '../keys/command.ts';
import { byLead, leadOf, leadsIn } from '../lists/leads.ts';
import { listOfRows } from '../lists/list.ts';
import type { Row } from '../lists/row.ts';
import { joined, leadColumns, verdictLegend, verdictSaid } from '../lists/words.ts';
import { inPage } from '../state.ts';
import { begunAnew } from './compose/anew.ts';
import { composedId } from './compose/composing.ts';
import { kindForState } from './compose/kinds.ts';
import type { Chosen, Screen } from './screen.ts';

/** A country, or another who paid, asked, hosted or directed; and the entries that it stands in. */
interface Country {
  readonly who: string;
  readonly there: readonly EntryWithFacts[];
  readonly parts: readonly { readonly part: BehestPart; readonly entries: readonly EntryWithFacts[] }[];
}

const parts: readonly (readonly [BehestPart, string])[] = [
  ['payer', 'paid for'],
  ['requester', 'asked for'],
  ['host', 'hosted'],
  ['director', 'directed'],
];
const partWords = new Map(parts);

const prefix = 'country ';

function countriesIn(entries: readonly EntryWithFacts[]): readonly Country[] {
  const there = new Map<string, EntryWithFacts[]>();
  const behest = new Map<string, Map<BehestPart, EntryWithFacts[]>>();
  for (const entry of entries) {
    for (const place of entry.places ?? []) there.set(place, [...(there.get(place) ?? []), entry]);
    for (const { who, as } of entry.atBehestOf ?? []) {
      const own = behest.get(who) ?? new Map<BehestPart, EntryWithFacts[]>();
      for (const part of as) own.set(part, [...(own.get(part) ?? []), entry]);
      behest.set(who, own);
    }
  }
  return [...new Set([...there.keys(), ...behest.keys()])].map((who) => ({
    who,
    there: there.get(who) ?? [],
    parts: parts.flatMap(([part]) => {
      const own = behest.get(who)?.get(part);
      return own ? [{ part, entries: own }] : [];
    }),
  }));
}

const nameOf = (who: string, analysis: Analysis): string => {
  const name = whoName(who, indexOf(analysis));
  return name.replace(/^the /, '').replace(/^./, (first) => first.toUpperCase());
};

const allOf = ({ there, parts: own }: Country): readonly EntryWithFacts[] => [
  ...new Set([...there, ...own.flatMap(({ entries }) => entries)]),
];

function countryRow(country: Country, { chosen, whole }: Chosen): Row {
  const leads = leadsIn(chosen, whole).ofEntry;
  const first = byLead(allOf(country), leads, whole)[0];
  const found = first && leads.get(first.id);
  const lead = found && found.effect !== 'fulfilment' ? leadOf(found) : undefined;
  const columns = leadColumns(lead);
  const there = country.there.length > 0 && `${plural(country.there.length, 'practice')} there`;
  return {
    ...columns,
    shortWords: columns.shortWords ?? (there || ''),
    id: `${prefix}${country.who}`,
    name: nameOf(country.who, whole),
    words: joined(
      lead && verdictSaid(lead, "the organisation's"),
      there,
      ...country.parts.map(({ part, entries }) => `${partWords.get(part)} ${entries.length}`),
    ),
    also: country.who,
  };
}

const countriesOf = (of: Chosen): readonly Country[] => countriesIn(chosenEntries(of.whole, of.chosen.entries, of.filters));

function countryPage(who: string, analysis: Analysis): Page | null {
  const country = countriesIn(analysis.entries).find((each) => each.who === who);
  if (!country) return null;
  const leads = leadsIn(analysis, analysis).ofEntry;
  const entriesUnder = (title: string, entries: readonly EntryWithFacts[]) =>
    entries.length === 0
      ? []
      : [
          heading(title),
          ...byLead(entries, leads, analysis).map((entry) => {
            const lead = leads.get(entry.id);
            return lead
              ? item(caseSentence(lead, analysis), { link: entry.id, tone: toneOf(lead.verdict) })
              : item(`${entry.title}: nothing is found of it`, { link: entry.id });
          }),
        ];
  return {
    id: who,
    kind: 'country',
    title: nameOf(who, analysis),
    blocks: [
      line('practices there', String(country.there.length)),
      ...country.parts.map(({ part, entries }) => line(partWords.get(part)!, plural(entries.length, 'practice'))),
      ...entriesUnder('What was done there', country.there),
      ...country.parts.flatMap(({ part, entries }) => entriesUnder(`What it ${partWords.get(part)}`, entries)),
    ],
  };
}

const shownAs = (of: Chosen, order: (a: Country, b: Country) => number) =>
  listOfRows(
    countriesOf(of)
      .toSorted((a, b) => order(a, b) || byCodeUnit(a.who, b.who))
      .map((country) => countryRow(country, of)),
  );

/** What chooses what was done there; of one that hosts nothing, what was done at its behest. */
function filterOf(id: string, whole: Analysis): string {
  const who = id.slice(prefix.length);
  return whole.entries.some(({ places }) => places?.includes(who)) ? `place:${who}` : `state:${who}`;
}

export const countries: Screen = {
  id: 'countries',
  key: 'P',
  name: 'Countries & payers',
  pageCommand: (id, { whole }) => (id.startsWith(prefix) ? `avowed gaps --${filterOf(id, whole).replace(':', ' ')}` : undefined),
  chooses: everything,
  sorts: [
    { name: 'number of practices', list: (of) => shownAs(of, (a, b) => allOf(b).length - allOf(a).length) },
    { name: 'name', list: (of) => shownAs(of, (a, b) => byCodeUnit(nameOf(a.who, of.whole), nameOf(b.who, of.whole))) },
    {
      name: 'what it paid for',
      list: (of) => {
        const paid = ({ parts: own }: Country) => own.find(({ part }) => part === 'payer')?.entries.length ?? 0;
        return shownAs(of, (a, b) => paid(b) - paid(a));
      },
    },
  ],
  // On a line of its page that leads to a case, R is for that case.
  deeds: ({ id, state, bounds, whole }) => {
    if (!id?.startsWith(prefix)) return [];
    const filter = filterOf(id, whole);
    const itsGaps: Command = {
      keys: ['f'],
      name: `show its gaps alone (${filter})`,
      short: 'f its gaps',
      wish: () => ({ type: 'show-filtered', tab: 'gaps', filter }),
    };
    if (inPage(state) && bounds.target !== undefined) return [itsGaps];
    return [
      {
        keys: ['R'],
        name: 'make a brief for it of what it paid for, asked for, hosted or directed',
        short: 'R brief',
        wish: () => ({
          type: 'report-on',
          composing: { ...begunAnew(state.composing), kind: kindForState },
          page: composedId,
          filter: `state:${id.slice(prefix.length)}`,
        }),
      },
      itsGaps,
    ];
  },
  page: (id, _, analysis) => (id.startsWith(prefix) ? countryPage(id.slice(prefix.length), analysis) : null),
  finds: { kinds: ['country'], page: (id) => `${prefix}${id}` },
  empty: 'No entry names a place, or at whose behest something was done.',
  legend: ['paid for, asked for, hosted, directed: as the entries say at whose behest something was done', ...verdictLegend],
  toldByName: true,
};
