import { standingAlike } from '../../explain/matrix.ts';
import { wholeText } from '../../model/needed.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import type { Difference } from '../../explain/difference.ts';
import type { Dating } from '../../explain/to-date.ts';
import { rejectedWords } from '../../explain/rejected-words.ts';
import type { Reading } from '../../explain/to-read.ts';
import { listWords, readingMark, reasonLabels, verdictLine } from '../../explain/words.ts';
import { headlineOf } from '../../model/gaps.ts';
import type { Analysis, Change, EntryWithFacts, Finding } from '../../model/judgement.ts';
import type { Commitment, Place, Unread } from '../../model/records.ts';
import { inForceWords } from '../../model/dates.ts';
import type { Sheet } from '../../report/sheet.ts';

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
      { name: 'read in', sheetOnly: true },
      { name: 'text status', sheetOnly: true },
      { name: 'in force', sheetOnly: true },
      { name: 'confidence', sheetOnly: true },
      { name: 'because', grows: 1, sheetOnly: !doubts },
      { name: 'settled by a person', sheetOnly: true },
      { name: 'file', sheetOnly: true },
    ],
    rows: commitments.map((each) => {
      const text = wholeText(each);
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
        each.source ?? '',
        each.textStatus,
        inForceWords(each.inForce),
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
      { name: 'entries', most: 7 },
      { name: 'with these reservations', grows: 1 },
      { name: 'footing', sheetOnly: true },
      { name: 'would be', sheetOnly: true },
      { name: 'cases', sheetOnly: true },
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
    rows: analysis.judgement.gaps.map((gap) => {
      const lead = headlineOf(gap);
      return [
        gap.id,
        `${gap.headline.verdict}${gap.headline.alleged ? ' (alleged)' : ''}`,
        gap.headline.standard,
        String(standingAlike(gap)),
        [listWords(lead.shortOf.map((reason) => reasonLabels[reason])) || 'none', ...rejectedWords(lead.decisions)].join('; '),
        gap.headline.footing,
        gap.headline.wouldBe ?? '',
        String(gap.cases.length),
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

const leadWords = (finding: Finding | null): string => (finding ? `${verdictLine(finding)} · ${finding.standard.level}` : '—');

/** Gaps and cases that differ between two judgements. */
export function changeSheet(changes: readonly Change[]): Sheet {
  return {
    columns: [
      { name: 'what', most: 13 },
      { name: 'gap or case', most: 28 },
      { name: 'before', grows: 1 },
      { name: 'after', grows: 1 },
      { name: 'kind', sheetOnly: true },
    ],
    rows: changes.map(({ kind, id, what, before, after }) => [what, id, leadWords(before), leadWords(after), kind]),
  };
}

/** Records and gaps that differ between two workspaces, and why. */
export function differenceSheet({ records, gaps }: Difference): Sheet {
  return {
    columns: [
      { name: 'kind', most: 10 },
      { name: 'what', most: 13 },
      { name: 'id', most: 28 },
      { name: 'before', sheetOnly: true },
      { name: 'after', sheetOnly: true },
      { name: 'why', grows: 1 },
    ],
    rows: [
      ...gaps.map(({ kind, id, what, before, after, because }) => [kind, what, id, leadWords(before), leadWords(after), because]),
      ...records.map(({ kind, id, what, because }) => [kind, what, id, '', '', because]),
    ],
  };
}

/** Dates that would bring undated findings in force, those on which most hangs first. */
export function toDateSheet(datings: readonly Dating[]): Sheet {
  return {
    columns: [
      { name: 'what to date', most: 30 },
      { name: 'headlines', most: 9 },
      { name: 'findings', most: 8 },
      { name: 'would give', most: 34 },
      { name: 'what is wanted', grows: 1 },
      { name: 'finding', sheetOnly: true },
    ],
    rows: datings.map(({ id, headlines, findings, gives, text, finding }) => [
      id,
      String(headlines),
      String(findings),
      `${gives.verdict}, ${gives.level}`,
      text,
      finding,
    ]),
  };
}

/** Texts and sources worth obtaining, those on which most hangs first. */
export function toReadSheet(readings: readonly Reading[]): Sheet {
  return {
    columns: [
      { name: 'what to read', most: 26 },
      { name: 'known', most: 16 },
      { name: 'headlines', most: 9 },
      { name: 'not found', most: 9 },
      { name: 'findings', most: 8 },
      { name: 'what hangs on it', grows: 1 },
      { name: 'idle claims', sheetOnly: true },
      { name: 'kind', sheetOnly: true },
      { name: 'title', sheetOnly: true },
    ],
    rows: readings.map((each) => [
      each.id,
      each.read,
      String(each.headlines),
      String(each.notFound),
      String(each.findings),
      each.because,
      String(each.idle),
      each.kind,
      each.title,
    ]),
  };
}
