import { indexOf, labelOf } from '../explain/index-of.ts';
import { listWords, readingMark, reasonLabels } from '../explain/words.ts';
import type { Analysis, Commitment, EntryWithFacts, Place, Unread } from '../model/records.ts';
import { gravestFirst } from '../model/sorting.ts';
import type { Sheet } from './cells.ts';

const placeWords = ({ file, start }: Place): string => `${file}:${start.line}:${start.column}`;

/** @param doubts tells in the terminal's table too why a reading is doubtful */
export function commitmentSheet(commitments: readonly Commitment[], doubts = false): Sheet {
  return {
    columns: [
      { name: 'id', most: 18 },
      { name: 'who: how', most: 16, tableOnly: true },
      { name: 'what [norms]', grows: 1, tableOnly: true },
      { name: 'text', sheetOnly: true },
      { name: 'binds', sheetOnly: true },
      { name: 'modality', sheetOnly: true },
      { name: 'norms', sheetOnly: true },
      { name: 'negated', sheetOnly: true },
      { name: 'categorical', sheetOnly: true },
      { name: 'qualifiers', sheetOnly: true },
      { name: 'pinpoint', sheetOnly: true },
      { name: 'provenance', sheetOnly: true },
      { name: 'text status', sheetOnly: true },
      { name: 'in force', sheetOnly: true },
      { name: 'confidence', sheetOnly: true },
      { name: 'because', grows: 1, sheetOnly: !doubts },
      { name: 'settled by a person', sheetOnly: true },
      { name: 'file', sheetOnly: true },
    ],
    rows: commitments.map((each) => {
      const text = `${each.lead.map((lead) => `${lead.text} `).join('')}${each.text}`;
      const norms = each.norms.map((norm) => norm.id).join(', ');
      const bearers = each.bearers.join(', ') || 'nobody known';
      return [
        each.id,
        `${bearers}: ${each.modality}${readingMark(each)}`,
        norms ? `${text} [${norms}]` : text,
        text,
        bearers,
        each.modality,
        norms,
        String(each.negated),
        String(each.categorical),
        each.qualifiers.map((qualifier) => `${qualifier.kind}: ${qualifier.text}`).join('; '),
        each.pinpoint,
        each.provenance,
        each.textStatus,
        each.inForce,
        each.confidence.level,
        each.confidence.because.join('; '),
        each.settled.join(', '),
        placeWords(each.position),
      ];
    }),
  };
}

export function unreadSheet(unread: readonly Unread[]): Sheet {
  return {
    columns: [
      { name: 'provision', most: 18 },
      { name: 'pinpoint', sheetOnly: true },
      { name: 'word', most: 12 },
      { name: 'not taken because', most: 26 },
      { name: 'text', grows: 1 },
      { name: 'file', sheetOnly: true },
    ],
    rows: unread.map((each) => [each.provision, each.pinpoint, each.word, each.because, each.text, placeWords(each.position)]),
  };
}

export function evidenceSheet(entries: readonly EntryWithFacts[]): Sheet {
  return {
    columns: [
      { name: 'id', most: 24 },
      { name: 'role', most: 12 },
      { name: 'places', most: 8 },
      { name: 'period', most: 12 },
      { name: 'facts', grows: 1 },
      { name: 'title', sheetOnly: true },
      { name: 'practices', sheetOnly: true },
      { name: 'persons', sheetOnly: true },
      { name: 'claims', sheetOnly: true },
      { name: 'mitigates', sheetOnly: true },
      { name: 'file', sheetOnly: true },
    ],
    rows: entries.map((each) => [
      each.id,
      each.role,
      each.places?.join(', ') ?? '',
      each.period,
      Object.entries(each.facts)
        .filter(([id]) => id !== each.role)
        .map(([id, fact]) => `${id} ${fact.status}`)
        .join(', '),
      each.title,
      each.practices.join(', '),
      each.persons?.join(', ') ?? '',
      String(each.claims.length),
      each.mitigates?.join(', ') ?? '',
      each.at.file,
    ]),
  };
}

/** Gaps, the gravest first. */
export function gapSheet(analysis: Analysis): Sheet {
  const index = indexOf(analysis);
  return {
    columns: [
      { name: 'gap', most: 26 },
      { name: 'verdict', most: 13 },
      { name: 'standard', most: 11 },
      { name: 'cases', most: 5 },
      { name: 'short of a contradiction by', grows: 1 },
      { name: 'severity', sheetOnly: true },
      { name: 'alleged', sheetOnly: true },
      { name: 'finding', sheetOnly: true },
      { name: 'norm', sheetOnly: true },
      { name: 'practice', sheetOnly: true },
      { name: 'places', sheetOnly: true },
      { name: 'from', sheetOnly: true },
      { name: 'to', sheetOnly: true },
      { name: 'speaks for the organisation', sheetOnly: true },
    ],
    rows: gravestFirst(analysis.judgement.gaps).map((gap) => {
      const lead = index.findings.get(gap.headline.finding)!;
      return [
        gap.id,
        `${gap.headline.verdict}${gap.headline.alleged ? ' (alleged)' : ''}`,
        gap.headline.standard,
        String(gap.cases.length),
        listWords(lead.shortOf.map((reason) => reasonLabels[reason])) || (lead.wouldBe ? 'time' : 'nothing'),
        gap.headline.severity,
        String(gap.headline.alleged),
        lead.id,
        labelOf(gap.norm, index),
        labelOf(gap.practice, index),
        gap.places.join(', '),
        String(gap.years.from ?? ''),
        String(gap.years.to ?? ''),
        gap.mitigating.join(', '),
      ];
    }),
  };
}
