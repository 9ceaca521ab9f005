import { citeCommitment, indexOf, labelOf } from '../explain/index-of.ts';
import { toneOf } from '../explain/judged.ts';
import type { Tone } from '../explain/page.ts';
import { plural, readingMark } from '../explain/words.ts';
import type { Analysis, Finding, Gap } from '../model/records.ts';
import { gravestFirst, groupBy } from '../model/sorting.ts';
import { verdicts } from '../model/words.ts';
import { leading, leadOf, leadWords, letterOf, proofOf } from './leads.ts';

/** One line of a list: what it shows, what a filter looks in, and the page that it opens. */
export interface Row {
  readonly id: string;
  readonly mark: string;
  readonly name: string;
  readonly words: string;
  /** Stands at the right; where the list is too narrow for it, the page beside or the lines below show it. */
  readonly end: string;
  /** What stands there instead where there is less room. */
  readonly shortEnd?: string;
  /** Further words that a filter finds it by. */
  readonly also?: string;
  readonly tone?: Tone;
}

export const tabs = ['overview', 'gaps', 'commitments', 'evidence', 'silences'] as const;
export type Tab = (typeof tabs)[number];

export const tabNames: Record<Tab, string> = {
  overview: 'Overview',
  gaps: 'Gaps',
  commitments: 'Commitments',
  evidence: 'Evidence',
  silences: 'Silences & history',
};

const made = new WeakMap<Analysis, Map<Tab, readonly Row[]>>();

/** The rows of a screen, made once for an analysis. */
export function rowsOf(tab: Tab, analysis: Analysis): readonly Row[] {
  let known = made.get(analysis);
  if (!known) made.set(analysis, (known = new Map()));
  let rows = known.get(tab);
  if (!rows) known.set(tab, (rows = makers[tab](analysis)));
  return rows;
}

export function gapsInOrder({ judgement }: Analysis): readonly Gap[] {
  return gravestFirst(judgement.gaps);
}

const joined = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ');

const makers: Record<Tab, (analysis: Analysis) => readonly Row[]> = {
  overview: () => [],
  gaps: (analysis) => gapsInOrder(analysis).map((gap) => gapRow(gap, analysis)),
  commitments: commitmentRows,
  evidence: evidenceRows,
  silences: silenceRows,
};

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
      gap.past && 'history',
    ),
    end: proofOf(lead),
    also: gap.places.join(' '),
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
      ...(lead ? { tone: toneOf(lead.finding.verdict) } : {}),
    };
  });
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
