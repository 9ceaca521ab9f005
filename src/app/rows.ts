import { citeCommitment, indexOf, labelOf } from '../explain/index-of.ts';
import type { Tone } from '../explain/page.ts';
import { listWords, plural, reasonLabels, verdictLetter, verdictLine } from '../explain/words.ts';
import type { Analysis, Gap } from '../model/records.ts';
import { standards, verdicts } from '../model/words.ts';

/** One line of a list: what it shows, what a filter looks in, and the page that it opens. */
export interface Row {
  readonly id: string;
  readonly mark: string;
  readonly text: string;
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

/** Rows in which every word of the filter stands somewhere. */
export function filtered(rows: readonly Row[], filter: string): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = `${row.id} ${row.mark} ${row.text} ${row.also ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export function gapsInOrder({ judgement }: Analysis): readonly Gap[] {
  const rank = (gap: Gap) => verdicts.indexOf(gap.headline.verdict) * 10 + standards.indexOf(gap.headline.standard);
  return judgement.gaps.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

const tone = (verdict: string): Tone =>
  verdict === 'contradiction' || verdict === 'tension' || verdict === 'consistent' ? verdict : 'quiet';

const makers: Record<Tab, (analysis: Analysis) => readonly Row[]> = {
  overview: () => [],
  gaps: (analysis) => {
    const index = indexOf(analysis);
    return gapsInOrder(analysis).map((gap) => {
      const lead = index.findings.get(gap.headline.finding)!;
      const reasons = listWords(lead.shortOf.map((reason) => reasonLabels[reason]));
      return {
        id: gap.id,
        mark: verdictLetter[gap.headline.verdict],
        text: `${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)} · ${gap.headline.verdict}${gap.headline.alleged ? ' (alleged)' : ''}${reasons ? `: ${reasons}` : ''} · ${gap.headline.standard} · ${plural(gap.cases.length, 'case')}`,
        tone: tone(gap.headline.verdict),
      };
    });
  },
  commitments: (analysis) => {
    const index = indexOf(analysis);
    const untested = new Set(analysis.judgement.untested);
    const called = new Map(
      analysis.workspace.instruments.map((each) => [
        each.id,
        [each.title, each.short, each.symbol ?? '', ...(each.aliases ?? [])].join(' '),
      ]),
    );
    const gravest = new Map<string, string>();
    for (const { commitment, verdict } of index.findings.values()) {
      const before = gravest.get(commitment);
      if (before === undefined || verdicts.indexOf(verdict as never) < verdicts.indexOf(before as never)) gravest.set(commitment, verdict);
    }
    return analysis.workspace.commitments.map((commitment) => {
      const verdict = gravest.get(commitment.id);
      return {
        id: commitment.id,
        mark: verdict ? verdictLetter[verdict as keyof typeof verdictLetter] : ' ',
        text: `${commitment.id} · ${commitment.bearers.join('+') || 'nobody known'}: ${commitment.modality}${commitment.confidence.level === 'doubtful' ? ' (doubtful)' : ''} · ${commitment.text} · ${commitment.norms.map((norm) => norm.id).join(' ') || 'no norm'} · ${citeCommitment(commitment, index)}${untested.has(commitment.id) ? ' · untested' : ''}`,
        also: called.get(commitment.instrument) ?? '',
        ...(verdict ? { tone: tone(verdict) } : {}),
      };
    });
  },
  evidence: (analysis) => {
    const unjudged = new Set(analysis.judgement.unjudged);
    const index = indexOf(analysis);
    const gravest = new Map<string, string>();
    for (const { evidence, verdict } of index.findings.values()) {
      const before = gravest.get(evidence);
      if (before === undefined || verdicts.indexOf(verdict as never) < verdicts.indexOf(before as never)) gravest.set(evidence, verdict);
    }
    return analysis.entries.map((entry) => {
      const verdict = gravest.get(entry.id);
      return {
        id: entry.id,
        mark: verdict ? verdictLetter[verdict as keyof typeof verdictLetter] : ' ',
        text: `${entry.title} · ${entry.places?.join(', ') ?? ''} ${entry.period} · ${entry.role} · ${entry.practices.join(' ')}${entry.mitigates?.length ? ' · speaks for the organisation' : ''}${unjudged.has(entry.id) ? ' · unjudged' : ''}`,
        ...(verdict ? { tone: tone(verdict) } : {}),
      };
    });
  },
  silences: (analysis) => {
    const index = indexOf(analysis);
    const { judgement } = analysis;
    return [
      ...judgement.silences.map((silence): Row => ({
        id: `${silence.norm}/${silence.practice}`,
        mark: silence.kind === 'silence' ? 'S' : 'N',
        text: `${silence.kind} · ${labelOf(silence.norm, index)} / ${labelOf(silence.practice, index)} · ${plural(silence.evidence.length, 'entry', 'entries')}${silence.toRead.length > 0 ? ` · to read: ${silence.toRead.join(', ')}` : ''}`,
        tone: 'warning',
      })),
      ...judgement.fulfilments
        .toSorted((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict))
        .map((finding): Row => ({
          id: finding.id,
          mark: verdictLetter[finding.verdict],
          text: `${verdictLine(finding)} · ${index.entries.get(finding.evidence)!.title} · ${finding.standard.level}`,
          tone: tone(finding.verdict),
        })),
      ...judgement.history.map((past): Row => {
        const finding = index.findings.get(past.finding)!;
        return {
          id: past.finding,
          mark: verdictLetter[finding.verdict],
          text: `history · ${index.entries.get(finding.evidence)!.title} · ${verdictLine(finding)} · ${finding.commitment}`,
          tone: 'quiet',
        };
      }),
      ...judgement.conflicts.map((conflict): Row => ({
        id: conflict.with,
        mark: 'X',
        text: `conflict · ${conflict.commitment} and ${conflict.with}, which allows ${labelOf(conflict.circumstance, index)}`,
        tone: 'warning',
      })),
    ];
  },
};
