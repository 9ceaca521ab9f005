import { reliabilityOf } from '../../judge/counted.ts';
import { yearOf, type Span } from '../../model/dates.ts';
import type { Analysis, Change } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import type { Source } from '../../model/records.ts';
import { byCodeUnit, byId } from '../../model/sorting.ts';
import { issuedSpan, outwardSource, plainTitle, shortReference } from '../../model/sources.ts';
import { gapName, indexOf, type IndexOf } from '../index-of.ts';
import { heading, item, row, text, type Block, type Page } from '../page.ts';
import { derivedFrom, fallsWithout, restingOn } from '../rests-on.ts';
import { shownAppraisal } from '../shown-appraisal.ts';
import { plural, verdictLine } from '../words.ts';

/** A source: what we think of it, what derives from it, what rests on it and what falls without it. */
export function sourcePage(source: Source, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const span = issuedSpan(source);
  const { URL: address } = outwardSource(source);
  const cited = analysis.entries.filter((entry) =>
    entry.claims.some((claim) => claim.sources.some((each) => each.id === source.id || each.via === source.id)),
  );
  const derived = [...derivedFrom(source.id, analysis)].filter((id) => index.sources.has(id)).toSorted(byCodeUnit);
  return {
    id: source.id,
    kind: 'source',
    title: `${shortReference(source, source.id)}: ${plainTitle(source) ?? source.id}`,
    blocks: [
      row('type', source.type),
      row('issued', span ? issuedWords(span) : 'no date'),
      ...(typeof source['publisher'] === 'string' ? [row('publisher', source['publisher'])] : []),
      ...(typeof address === 'string' ? [row('address', address)] : []),
      ...appraisalBlocks(source, analysis, index),
      ...derived.map((id) => row('what derives from it', shortReference(index.sources.get(id), id), { link: id })),
      ...(cited.length + derived.length > 0 ? fallingBlocks(source, analysis, index) : []),
      heading(`Cited in ${plural(cited.length, 'entry', 'entries')}`),
      ...cited.map((entry) => item(entry.title, { link: entry.id })),
      ...restingBlocks(source, analysis, index),
    ],
  };
}

const issuedWords = ({ from, to }: Span): string => (Number.isFinite(to) ? String(yearOf(to)) : `from ${yearOf(from)} on`);

function appraisalBlocks(source: Source, { workspace }: Analysis, index: IndexOf): Block[] {
  const appraisal = shownAppraisal(workspace, source.id);
  if (!appraisal) return [heading('Appraisal'), text('Not appraised: it counts as F, reliability that cannot be judged.')];
  const counted = reliabilityOf(source.id, workspace.appraisals);
  return [
    heading('Appraisal'),
    row('kind', appraisal.kind),
    row('reliability', `${appraisal.reliability}: ${appraisal.because}`),
    ...(counted === appraisal.reliability ? [] : [row('counts as', `${counted}, no better than what it derives from`)]),
    row('first-hand', appraisal.firstHand ? 'yes' : 'no'),
    row('independent', appraisal.independent ? 'yes' : 'no'),
    ...(appraisal.derivedFrom ?? []).map((id) => row('derives from', shortReference(index.sources.get(id), id), { link: id })),
    ...(appraisal.withdrawn
      ? [row('withdrawn', `by ${appraisal.withdrawn.by}: ${appraisal.withdrawn.because}; it counts for nothing`, { tone: 'warning' })]
      : []),
  ];
}

function restingBlocks(source: Source, analysis: Analysis, index: IndexOf): Block[] {
  const { claims, findings } = restingOn(source.id, analysis);
  return [
    heading(`What rests on it: ${plural(claims.length, 'claim')}, ${plural(findings.length, 'finding')}`),
    ...findings.toSorted(byId).map((finding) =>
      item(`${verdictLine(finding)} · ${finding.standard.level} — ${index.entries.get(finding.evidence)!.title}, ${finding.commitment}`, {
        link: finding.id,
        tone: toneOf(finding.verdict),
      }),
    ),
    ...(findings.length === 0 ? [text('No finding.', { tone: 'quiet' })] : []),
  ];
}

function fallingBlocks(source: Source, analysis: Analysis, index: IndexOf): Block[] {
  const changes = fallsWithout(source.id, analysis);
  return [
    heading('What falls without it'),
    ...(changes.length === 0 ? [text('Nothing: without it every gap and every case stands as it is.')] : []),
    ...changes.map((change) =>
      item(
        `${nameOf(change, index)} ${becameWords(change)}.`,
        change.before ? { link: change.id, tone: toneOf(change.before.verdict) } : {},
      ),
    ),
  ];
}

function nameOf({ kind, before, after }: Change, index: IndexOf): string {
  const finding = (before ?? after)!;
  const gap = gapName(finding, index);
  return kind === 'gap' ? `The gap ${gap}` : `The case ${index.entries.get(finding.evidence)!.title} (${gap})`;
}

function becameWords({ what, before, after }: Change): string {
  if (!after) return `would be gone; it is ${before!.verdict}`;
  if (!before) return `would appear, as ${after.verdict}`;
  if (what === 'less proven' || what === 'better proven') return `would stand at ${after.standard.level}, not ${before.standard.level}`;
  if (what === 'other reasons') return `would stay ${after.verdict} for other reasons`;
  return `would be ${after.verdict}, not ${before.verdict}`;
}
