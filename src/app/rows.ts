import { citeCommitment, indexOf, labelOf, type IndexOf } from '../explain/index-of.ts';
import { toneOf } from '../explain/judged.ts';
import { plural, readingMark } from '../explain/words.ts';
import type { Analysis, EntryWithFacts, Finding, Gap } from '../model/records.ts';
import { byCodeUnit, gravestFirst, groupBy } from '../model/sorting.ts';
import { verdicts } from '../model/words.ts';
import { periodOf, yearOf, type Span } from '../model/dates.ts';
import { problemRows } from './problems.ts';
import { reviewRows } from './review.ts';
import type { Facets, Row } from './row.ts';
import { sourceRows } from './source-rows.ts';
import type { List } from './tabs.ts';
import { timelineRows } from './timeline-rows.ts';
import { leading, leadOf, leadWords, letterOf, proofOf } from './leads.ts';

const made = new WeakMap<Analysis, Map<List, readonly Row[]>>();

/** The rows of a list, made once for an analysis. */
export function rowsOf(list: List, analysis: Analysis): readonly Row[] {
  let known = made.get(analysis);
  if (!known) made.set(analysis, (known = new Map()));
  let rows = known.get(list);
  if (!rows) known.set(list, (rows = makers[list](analysis)));
  return rows;
}

export function gapsInOrder({ judgement }: Analysis): readonly Gap[] {
  return gravestFirst(judgement.gaps);
}

const joined = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

const makers: Record<List, (analysis: Analysis) => readonly Row[]> = {
  overview: () => [],
  gaps: (analysis) => gapsInOrder(analysis).map((gap) => gapRow(gap, analysis)),
  commitments: commitmentRows,
  unread: unreadRows,
  evidence: evidenceRows,
  'evidence-by-practice': (analysis) => ordered(analysis, ({ practices }, index) => practices.map((each) => labelOf(each, index))),
  'evidence-by-place': (analysis) => ordered(analysis, ({ places }) => (places?.length ? places : ['place not named'])),
  'evidence-by-year': (analysis) =>
    ordered(analysis, ({ period }) => [String(yearOf(periodOf(period).possible.from) ?? 'beginning not known')]),
  silences: silenceRows,
  timeline: (analysis) => timelineRows(analysis, false),
  'timeline-all': (analysis) => timelineRows(analysis, true),
  sources: sourceRows,
  problems: problemRows,
  review: reviewRows,
  compose: (analysis) => gapsInOrder(analysis).map((gap) => gapRow(gap, analysis)),
};

const judgedFacets = ({ norm, practice, verdict, standard }: Finding): Facets => ({
  norms: [norm],
  practices: [practice],
  verdict,
  standard: standard.level,
});

const instrumentOf = (finding: Finding, index: IndexOf): string => index.commitments.get(finding.commitment)!.instrument;

/** From the first day of its first year to the last day of its last. */
const spanOfYears = ({ years: { from, to } }: Gap): Span => ({
  from: from === null ? -Infinity : periodOf(`${from}`.padStart(4, '0')).possible.from,
  to: to === null ? Infinity : periodOf(`${to}`.padStart(4, '0')).possible.to,
});

function gapRow(gap: Gap, analysis: Analysis): Row {
  const index = indexOf(analysis);
  const lead = { finding: index.findings.get(gap.headline.finding)!, alleged: gap.headline.alleged };
  return {
    id: gap.id,
    mark: letterOf(lead),
    name: `${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)}`,
    words: joined(
      leadWords(lead),
      plural(gap.cases.length, 'case'),
      gap.mitigating.length > 0 && `${plural(gap.mitigating.length, 'entry speaks', 'entries speak')} for the organisation`,
      gap.headline.time !== 'in-force' && 'history',
    ),
    end: proofOf(lead),
    also: gap.places.join(' '),
    facets: {
      ...judgedFacets(lead.finding),
      places: gap.places,
      span: spanOfYears(gap),
      instruments: [...new Set(gap.cases.flatMap((each) => each.findings.map((finding) => instrumentOf(finding, index))))],
    },
    tone: toneOf(lead.finding.verdict),
  };
}

function commitmentRows(analysis: Analysis): readonly Row[] {
  const index = indexOf(analysis);
  const untested = new Set(analysis.judgement.untested);
  const called = new Map(
    analysis.workspace.instruments.map((each) => [each.id, [each.title, each.short, each.symbol ?? '', ...(each.aliases ?? [])].join(' ')]),
  );
  const findings = new Map(groupBy([...index.findings.values()], (finding) => finding.commitment));
  return analysis.workspace.commitments.map((commitment): Row => {
    const lead = leading(findings.get(commitment.id) ?? []);
    return {
      id: commitment.id,
      mark: lead ? letterOf(lead) : ' ',
      name: commitment.id,
      words: joined(
        lead && `${lead.finding.verdict}${lead.alleged ? ' (alleged)' : ''}`,
        `${commitment.bearers.join('+') || 'nobody known'}: ${commitment.modality}${readingMark(commitment)}`,
        commitment.text,
        commitment.norms.map((norm) => labelOf(norm.id, index)).join(', ') || 'no norm',
        citeCommitment(commitment, index),
        untested.has(commitment.id) && 'untested',
      ),
      end: `${commitment.textStatus}, ${commitment.provenance}`,
      shortEnd: commitment.textStatus,
      also: `${called.get(commitment.instrument) ?? ''} ${commitment.norms.map((norm) => norm.id).join(' ')}`,
      facets: {
        ...(lead ? { verdict: lead.finding.verdict, standard: lead.finding.standard.level } : {}),
        norms: commitment.norms.map((norm) => norm.id),
        instruments: [commitment.instrument],
        bearers: commitment.bearers,
        modality: commitment.modality,
        doubtful: commitment.confidence.level === 'doubtful',
        untested: untested.has(commitment.id),
      },
      ...(lead ? { tone: toneOf(lead.finding.verdict) } : {}),
    };
  });
}

/** The evidence under each practice, place or year; an entry with several stands under each. */
function ordered(analysis: Analysis, headings: (entry: EntryWithFacts, index: IndexOf) => readonly string[]): readonly Row[] {
  const index = indexOf(analysis);
  const rows = rowsOf('evidence', analysis).flatMap((row) => {
    const { name } = row;
    return headings(index.entries.get(row.id)!, index).map((heading) => ({ heading, row: { ...row, name: `${heading}: ${name}` } }));
  });
  return rows.toSorted((a, b) => byCodeUnit(a.heading, b.heading) || byCodeUnit(a.row.name, b.row.name)).map(({ row }) => row);
}

/** Sentences that were not taken as commitments, with the reason. */
function unreadRows({ workspace }: Analysis): readonly Row[] {
  return workspace.unread.map(({ provision, instrument, text, word, because }) => ({
    id: provision,
    mark: '–',
    name: provision,
    words: joined(word ? `“${word}”: ${because}` : because, text),
    end: '',
    facets: { instruments: [instrument] },
  }));
}

function evidenceRows(analysis: Analysis): readonly Row[] {
  const index = indexOf(analysis);
  const unjudged = new Set(analysis.judgement.unjudged);
  const findings = new Map(groupBy([...index.findings.values()], (finding) => finding.evidence));
  return analysis.entries.map((entry): Row => {
    const lead = leading(findings.get(entry.id) ?? []);
    return {
      id: entry.id,
      mark: lead ? letterOf(lead) : ' ',
      name: entry.title,
      words: joined(
        lead && leadWords(lead),
        [...(entry.places ?? []), entry.period].join(' '),
        entry.role,
        entry.practices.map((practice) => labelOf(practice, index)).join(', '),
        Boolean(entry.mitigates?.length) && 'speaks for the organisation',
        unjudged.has(entry.id) && 'unjudged',
      ),
      end: lead ? proofOf(lead) : '',
      facets: {
        ...(lead ? { verdict: lead.finding.verdict, standard: lead.finding.standard.level } : {}),
        norms: [...new Set((findings.get(entry.id) ?? []).map((finding) => finding.norm))],
        practices: entry.practices,
        places: entry.places ?? [],
        span: periodOf(entry.period).possible,
        unjudged: unjudged.has(entry.id),
      },
      ...(lead ? { tone: toneOf(lead.finding.verdict) } : {}),
    };
  });
}

function silenceRows(analysis: Analysis): readonly Row[] {
  const index = indexOf(analysis);
  const { judgement } = analysis;
  const judged = (kind: string, finding: Finding): Row => {
    const lead = leadOf(finding);
    return {
      id: finding.id,
      mark: letterOf(lead),
      name: `${kind}: ${index.entries.get(finding.evidence)!.title}`,
      words: joined(leadWords(lead), finding.commitment),
      end: proofOf(lead),
      facets: { ...judgedFacets(finding), instruments: [instrumentOf(finding, index)] },
      tone: toneOf(finding.verdict),
    };
  };
  return [
    ...judgement.silences.map((silence): Row => ({
      id: `${silence.norm}/${silence.practice}`,
      mark: silence.kind === 'silence' ? 'S' : 'N',
      name: `${silence.kind}: ${labelOf(silence.norm, index)} / ${labelOf(silence.practice, index)}`,
      words: joined(
        plural(silence.evidence.length, 'entry', 'entries'),
        silence.toRead.length > 0 && `to read: ${silence.toRead.join(', ')}`,
      ),
      end: '',
      facets: { norms: [silence.norm], practices: [silence.practice] },
      tone: 'warning',
    })),
    ...judgement.conflicts.map((conflict): Row => ({
      id: conflict.with,
      mark: 'X',
      name: `conflict: ${conflict.commitment} and ${conflict.with}`,
      words: `which allows ${labelOf(conflict.circumstance, index)}`,
      end: '',
      tone: 'warning',
    })),
    ...judgement.fulfilments
      .toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
      .map((finding) => judged('fulfilment', finding)),
    ...judgement.history.map((past) => judged('history', index.findings.get(past.finding)!)),
  ];
}
