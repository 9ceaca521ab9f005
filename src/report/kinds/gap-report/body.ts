import { neededBy, wholeText } from '../../../model/needed.ts';
import { citeCommitment, gapName, indexOf, labelOf, lineOf, type IndexOf } from '../../../explain/index-of.ts';
import {
  actWords,
  bearerWords,
  headlineSentence,
  modalityWords,
  noAnswerWords,
  settledMark,
  plural,
  listWords,
  provenanceLine,
  reasonLabels,
  proxyNote,
  reasonWords,
  decidedWords,
  standardWords,
  statusWords,
  verdictLine,
  verdictWords,
} from '../../../explain/words.ts';
import type { Filters } from '../../../model/filters/filter.ts';
import { filterWords } from '../../../model/filters/filters.ts';
import type { Standard } from '../../../model/words.ts';
import type { PhrasingContent } from 'mdast';
import type { Analysis, Case, EntryWithFacts, Finding, Gap, Next } from '../../../model/records.ts';
import { shortReference } from '../../../model/sources.ts';
import { annexes, conflicts, fulfilments, history, silences, untested } from './beside-gaps.ts';
import { withFullStop } from '../../phrases.ts';
import { placeName } from '../../../model/places.ts';
import { matrixFigure, matrixTable, timelineFigure, timelineTable } from '../../figures/figures.ts';
import { sourceOf } from '../../telling/source-of.ts';
import { addressee } from '../../telling/names.ts';
import { cite, type ReportContent } from '../../report.ts';
import { blockquote, emphasis, list, paragraph, strong, table, title, words } from '../../page-tree.ts';

/** The gap report: summary, method and limits, each gap with its trail, then what is silent, past, consistent, untested and unjudged, and annexes. */
export function gapReportBody(analysis: Analysis, filters: Filters): ReportContent[] {
  const gaps = analysis.judgement.gaps;
  const present = gaps.filter((gap) => gap.headline.time === 'in-force');
  const past = gaps.filter((gap) => gap.headline.time !== 'in-force');
  return [
    ...summaryOf(present, analysis, filters),
    ...method(analysis),
    ...pictures(analysis, gaps),
    title(2, 'Gaps'),
    ...(present.length > 0 ? present.flatMap((gap, at) => gapSection(gap, present.slice(0, at), analysis)) : [paragraph(words('None.'))]),
    ...silences(analysis),
    ...history(past, analysis),
    ...fulfilments(analysis),
    ...conflicts(analysis),
    ...untested(analysis),
    ...annexes(analysis),
  ];
}

function summaryOf(gaps: readonly Gap[], analysis: Analysis, filters: Filters): ReportContent[] {
  const index = indexOf(analysis);
  const chosen = filterWords(filters, (id) => standardWords[id as Standard] ?? index.instruments.get(id)?.short ?? labelOf(id, index));
  const rows = gaps.map((gap) => {
    const lead = index.findings.get(gap.headline.finding)!;
    return [
      gapName(gap, index),
      `${gap.headline.verdict}${gap.headline.alleged ? ' (alleged)' : ''}`,
      standardWords[gap.headline.standard],
      gap.headline.severity,
      ...casesOf(gap, index),
      listWords(lead.shortOf.map((reason) => reasonLabels[reason])) || '—',
    ];
  });
  return [
    title(2, 'Summary'),
    paragraph(
      words(
        `${plural(analysis.workspace.instruments.length, 'instrument')} with ${plural(analysis.workspace.commitments.length, 'commitment')} and ${plural(analysis.entries.length, 'evidence entry', 'evidence entries')} were held against each other by ${plural(analysis.workspace.rules.length, 'rule')}. Each row is one finding that speaks for the gap; verdict, standard and severity are its own and never mixed with another’s.`,
      ),
    ),
    ...(chosen.length > 0 ? [paragraph(words(`Only what these filters choose: ${chosen.join('; ')}.`))] : []),
    ...(rows.length > 0
      ? [table(['gap', 'verdict', 'standard of proof', 'severity', 'cases at this', 'other cases', 'short of a contradiction by'], rows)]
      : [paragraph(words(chosen.length > 0 ? 'Among these no gap is in force.' : 'No gap in force.'))]),
  ];
}

/** Where the cases are that stand as the headline does, and how many stand otherwise: nobody may take these for proven alike. */
function casesOf({ cases, headline }: Gap, index: IndexOf): [string, string] {
  const leads = cases.map((each) => index.findings.get(each.lead)!);
  const alike = leads.filter((lead) => lead.verdict === headline.verdict && lead.standard.level === headline.standard);
  const places = [...new Set(alike.flatMap((lead) => index.entries.get(lead.evidence)!.places ?? []))].map(placeName).toSorted();
  const others = Object.entries(
    Object.groupBy(
      leads.filter((lead) => !alike.includes(lead)),
      (lead) => `${lead.verdict}, ${standardWords[lead.standard.level]}`,
    ),
  ).map(([how, same]) => `${same!.length} ${how}`);
  return [`${alike.length}: ${places.join(', ') || 'place not named'}`, others.join('; ') || 'none'];
}

/** Where the gaps lie, and how long practice went on beside what was avowed; each as a drawing and as a table. */
function pictures(analysis: Analysis, gaps: readonly Gap[]): ReportContent[] {
  if (gaps.length === 0) return [];
  return [
    title(2, 'Norms and practices'),
    matrixFigure(analysis),
    matrixTable(analysis),
    title(2, 'Promises and practices in time'),
    timelineFigure(analysis),
    timelineTable(analysis),
  ];
}

function method({ withheld }: Analysis): ReportContent[] {
  return [
    title(2, 'Method and limits'),
    list([
      [
        words(
          'A finding is one declared rule applied to one commitment and one documented practice. Ten questions are asked in a fixed order; the reasons why a finding falls short of a contradiction are always printed with the word.',
        ),
      ],
      [
        words(
          'Instruments marked as digests are restated in our own words and must not be quoted as the issuer’s. Check each against the official text before use.',
        ),
      ],
      [
        words(
          'What was not read is not silence; a commitment of States is not the organisation’s; a practice before a commitment does not breach it; what others did is not the organisation’s act; cases in different places do not add up.',
        ),
      ],
      [
        words(
          'How sentences were read is marked: (?) where the reading is doubtful, (human) where a person settled who is bound or how strongly.',
        ),
      ],
      [words(proxyNote)],
      ...(withheld.entries + withheld.claims > 0
        ? [
            [
              words(
                `Withheld as sensitive: ${plural(withheld.entries, 'entry', 'entries')} and ${plural(withheld.claims, 'claim')}. What is shown is never graver than the whole.`,
              ),
            ],
          ]
        : []),
    ]),
  ];
}

function gapSection(gap: Gap, before: readonly Gap[], analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const lead = index.findings.get(gap.headline.finding)!;
  const rule = index.rules.get(lead.rule)!;
  const explained = before.find((each) => index.findings.get(each.headline.finding)!.rule === rule.id);
  const recommendations = [...new Set(gap.cases.map((each) => index.findings.get(each.lead)!.rule))].flatMap(
    (id) => index.rules.get(id)!.recommendations ?? [],
  );
  return [
    title(3, gapName(gap, index)),
    paragraph(
      strong(headlineSentence(gap.headline)),
      words(
        `. ${plural(gap.cases.length, 'case')}, each with its own verdict below; places: ${gap.places.map(placeName).toSorted().join(', ') || 'not named'}.`,
      ),
    ),
    ...(lead.shortOf.length > 0
      ? [paragraph(words('Short of a contradiction, since:')), list(lead.shortOf.map((reason) => [words(reasonWords[reason])]))]
      : []),
    paragraph(
      words(explained ? `The rule: ${rule.title}, as under ${gapName(explained, index)}.` : `The rule: ${rule.title}. ${rule.rationale}`),
    ),
    ...gap.cases.flatMap((each) => caseSection(each, analysis)),
    ...(gap.mitigating.length > 0
      ? [paragraph(strong('What speaks for the organisation')), list(gap.mitigating.map((id) => mitigatingItem(index.entries.get(id)!)))]
      : []),
    paragraph(strong('Counterarguments')),
    list(rule.counterarguments.map((each) => [words(each)])),
    ...(recommendations.length > 0
      ? [
          paragraph(strong('Recommendations')),
          list(recommendations.map((each) => [words(`To ${addressee(each.to, analysis)}: ${each.text}`)])),
        ]
      : []),
  ];
}

/** What would lift a standard, with names for ids. */
function liftWords({ text, fact }: Next, index: IndexOf): string {
  const named = text.replace(`“${fact}”`, `“${labelOf(fact, index)}”`);
  return named.replace(/[\w.-]+/g, (word) => {
    const source = index.sources.get(word);
    return source ? shortReference(source, word) : word;
  });
}

/** An entry that speaks for the organisation, by the first fact that it did something. */
function mitigatingItem(entry: EntryWithFacts): PhrasingContent[] {
  const claim = entry.claims.find((each) => each.kind === 'fact' && each.shows.length > 0);
  return [strong(entry.title), ...(claim ? [words(`: ${withFullStop(claim.text)}`), cite(claim.sources)] : [words('.')])];
}

function caseSection(inGap: Case, analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  const entry = index.entries.get(inGap.evidence)!;
  const lead = index.findings.get(inGap.lead)!;
  const used = [...new Set(neededBy(lead).flatMap((fact) => [...fact.claims, ...fact.disputes]))];
  const others = inGap.findings.length - 1;
  const { response } = entry;
  const answered = [
    ...(response?.text ? [withFullStop(response.text)] : []),
    ...(response?.none ? [withFullStop(noAnswerWords('None was found', response.none))] : []),
    ...(response?.asked
      ? [
          response.got
            ? `Asked on ${response.asked}. ${withFullStop(response.got)}`
            : `Asked on ${response.asked}, no answer${response.due ? ` by ${response.due}` : ''}.`,
        ]
      : []),
  ];
  const answer = answered.length > 0 ? answered.join(' ') : 'No answer was looked for yet.';
  return [
    title(4, entry.title),
    ...commitmentTree(lead, index),
    paragraph(strong('Verdict'), words(`: ${verdictLine(lead)}. Standard of proof: ${standardWords[lead.standard.level]}.`)),
    ...(lead.wouldBe ? [paragraph(words(verdictWords[lead.verdict]))] : []),
    ...(lead.decisions.length > 0
      ? [paragraph(strong('Decided by reviewers'), words(`: ${lead.decisions.map(decidedWords).join('; ')}.`))]
      : []),
    list(
      lead.held.map((fact) => [
        words(`${fact.negated ? 'not: ' : ''}${labelOf(fact.fact, index)}: ${statusWords[fact.status]}; ${actWords(fact.by)}.`),
      ]),
    ),
    paragraph(strong('What is documented')),
    list(
      used.map((id) => {
        const claim = entry.claims.find((each) => each.id === id)!;
        return [words(withFullStop(claim.text)), cite(claim.sources)];
      }),
    ),
    paragraph(
      strong('What the organisation answered'),
      words(`: ${answer}`),
      ...(response?.sources?.length ? [cite(response.sources)] : []),
    ),
    ...(entry.notEstablished?.length
      ? [paragraph(strong('Not established')), list(entry.notEstablished.map((each) => [words(each)]))]
      : []),
    ...(lead.standard.next.length > 0
      ? [paragraph(strong('What would lift the standard')), list(lead.standard.next.map((lift) => [words(liftWords(lift, index))]))]
      : []),
    ...(others > 0 ? [paragraph(words(`Under it ${plural(others, 'further finding')} on this case; Annex C lists them.`))] : []),
  ];
}

/** Official text in quotation marks; a digest marked as restated, never in them. */
function commitmentTree(finding: Finding, index: IndexOf): ReportContent[] {
  const commitment = index.commitments.get(finding.commitment)!;
  const whole = wholeText(commitment);
  const official = commitment.textStatus === 'official';
  const { file, line } = lineOf(commitment);
  const sources = sourceOf(commitment, index.instruments.get(commitment.instrument)!);
  return [
    blockquote(
      words(official ? `“${whole}”` : whole),
      words(' '),
      emphasis(official ? '(official text)' : '(digest: restated in our own words)'),
    ),
    paragraph(
      words(
        `${citeCommitment(commitment, index)}; ${modalityWords[commitment.modality]}${settledMark(commitment)}; bearer: ${bearerWords(commitment.bearers)}; ${provenanceLine(commitment.provenance, index.instruments.get(commitment.instrument))} (${file}:${line}).`,
      ),
      ...(sources.length > 0 ? [cite(sources)] : []),
    ),
  ];
}
