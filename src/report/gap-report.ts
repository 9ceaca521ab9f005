import type { RootContent, Table, TableCell } from 'mdast';
import { citeCommitment, indexOf, labelOf, lineOf, type IndexOf } from '../explain/index-of.ts';
import { factClause } from '../explain/chain.ts';
import { citation } from '../explain/judged.ts';
import {
  headlineLine,
  listWords,
  modalityWords,
  plural,
  provenanceWords,
  proxyNote,
  reasonWords,
  standardWords,
  verdictLine,
  verdictWords,
} from '../explain/words.ts';
import type { Filters } from '../model/filters.ts';
import type { Analysis, Case, Finding, Gap } from '../model/records.ts';
import { shortReference } from '../model/sources.ts';
import { standards, verdicts } from '../model/words.ts';
import { blockquote, emphasis, list, paragraph, strong, title, words } from './page-tree.ts';

/** The gap report as a Markdown tree: summary, method and limits, each gap with its trail, then what is silent, past, untested and unread. */
export function gapReport(analysis: Analysis, filters: Filters): RootContent[] {
  const gaps = ordered(analysis);
  const present = gaps.filter((gap) => !gap.past);
  const past = gaps.filter((gap) => gap.past);
  return [
    title(1, 'Gap report: what was avowed and what was done'),
    ...summaryOf(present, analysis, filters),
    ...method(analysis),
    title(2, 'Gaps'),
    ...(present.length > 0 ? present.flatMap((gap) => gapSection(gap, analysis)) : [paragraph(words('None.'))]),
    ...silences(analysis),
    ...history(past, analysis),
    ...fulfilments(analysis),
    ...conflicts(analysis),
    ...untested(analysis),
    ...annexes(analysis),
  ];
}

const ordered = ({ judgement }: Analysis): Gap[] => {
  const rank = (gap: Gap) => verdicts.indexOf(gap.headline.verdict) * 10 + standards.indexOf(gap.headline.standard);
  return [...judgement.gaps].toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
};

const nameOf = (gap: Gap, index: IndexOf): string => `${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)}`;

function summaryOf(gaps: readonly Gap[], analysis: Analysis, filters: Filters): RootContent[] {
  const index = indexOf(analysis);
  const chosen = Object.entries(filters).map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`);
  const rows = gaps.map((gap) => {
    const lead = index.findings.get(gap.headline.finding)!;
    return [
      nameOf(gap, index),
      `${gap.headline.verdict}${gap.headline.alleged ? ' (alleged)' : ''}`,
      gap.headline.standard,
      gap.headline.severity,
      String(gap.cases.length),
      gap.places.join(', '),
      lead.shortOf.join(', ') || '—',
    ];
  });
  return [
    title(2, 'Summary'),
    paragraph(
      words(
        `${plural(analysis.workspace.instruments.length, 'instrument')} with ${plural(analysis.workspace.commitments.length, 'commitment')} were held against ${plural(analysis.entries.length, 'evidence entry', 'evidence entries')} by ${plural(analysis.workspace.rules.length, 'rule')}. Each row is one finding that speaks for the gap; verdict, standard and severity are its own and never mixed with another's.`,
      ),
    ),
    ...(chosen.length > 0 ? [paragraph(words(`Only what these filters choose: ${chosen.join('; ')}.`))] : []),
    ...(rows.length > 0
      ? [table(['gap', 'verdict', 'standard of proof', 'severity', 'cases', 'places', 'short of a contradiction by'], rows)]
      : [paragraph(words('No gap in force.'))]),
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cell = (text: string): TableCell => ({ type: 'tableCell', children: [words(text)] });
  return { type: 'table', children: [head, ...rows].map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
}

function method({ withheld }: Analysis): RootContent[] {
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

function gapSection(gap: Gap, analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const lead = index.findings.get(gap.headline.finding)!;
  const rule = index.rules.get(lead.rule)!;
  const recommendations = [...new Set(gap.cases.map((each) => index.findings.get(each.lead)!.rule))].flatMap(
    (id) => index.rules.get(id)!.recommendations ?? [],
  );
  return [
    title(3, nameOf(gap, index)),
    paragraph(
      strong(headlineLine(gap.headline)),
      words(`. ${plural(gap.cases.length, 'case')}; places: ${gap.places.join(', ') || 'not named'}.`),
    ),
    ...(lead.shortOf.length > 0
      ? [paragraph(words('Short of a contradiction, since:')), list(lead.shortOf.map((reason) => [words(reasonWords[reason])]))]
      : []),
    paragraph(words(`The rule: ${rule.title}. ${rule.rationale}`)),
    ...gap.cases.flatMap((each) => caseSection(each, analysis)),
    ...(gap.mitigating.length > 0
      ? [paragraph(strong('What speaks for the organisation')), list(gap.mitigating.map((id) => [words(index.entries.get(id)!.title)]))]
      : []),
    paragraph(strong('Counterarguments')),
    list(rule.counterarguments.map((each) => [words(each)])),
    ...(recommendations.length > 0
      ? [paragraph(strong('Recommendations')), list(recommendations.map((each) => [words(`To the ${each.to}: ${each.text}`)]))]
      : []),
  ];
}

function caseSection(inGap: Case, analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const entry = index.entries.get(inGap.evidence)!;
  const lead = index.findings.get(inGap.lead)!;
  const used = [...new Set([...lead.held, ...(lead.role ? [lead.role] : [])].flatMap((fact) => [...fact.claims, ...fact.disputes]))];
  const others = inGap.findings.filter((finding) => finding.id !== lead.id);
  const { response } = entry;
  const answer =
    response?.text ??
    (response?.none
      ? `none found; looked for: ${response.none}`
      : response?.asked
        ? `asked on ${response.asked}; ${response.got ?? 'no answer noted'}`
        : 'not looked for yet');
  return [
    title(4, entry.title),
    ...commitmentTree(lead, index),
    paragraph(strong('Verdict'), words(`: ${verdictLine(lead)}. Standard of proof: ${standardWords[lead.standard.level]}.`)),
    ...(lead.wouldBe ? [paragraph(words(verdictWords[lead.verdict]))] : []),
    list(lead.held.map((fact) => [words(factClause(fact, index))])),
    paragraph(strong('What is documented')),
    list(
      used.map((id) => {
        const claim = entry.claims.find((each) => each.id === id)!;
        return [words(`${claim.text} (${claim.sources.map((source) => citation(source, index)).join('; ')})`)];
      }),
    ),
    paragraph(strong('What the organisation answered'), words(`: ${answer}`)),
    ...(entry.notEstablished?.length
      ? [paragraph(strong('Not established')), list(entry.notEstablished.map((each) => [words(each)]))]
      : []),
    ...(lead.standard.next.length > 0
      ? [paragraph(strong('What would lift the standard')), list(lead.standard.next.map((lift) => [words(lift.text)]))]
      : []),
    ...(others.length > 0
      ? [
          paragraph(words(`Under it: ${plural(others.length, 'further finding')}.`)),
          list(
            others.map((finding) => [
              words(
                `${verdictLine(finding)}; ${finding.standard.level}; ${citeCommitment(index.commitments.get(finding.commitment)!, index)}; ${index.rules.get(finding.rule)!.title}`,
              ),
            ]),
          ),
        ]
      : []),
  ];
}

/** Official text in quotation marks; a digest marked as restated, never in them. */
function commitmentTree(finding: Finding, index: IndexOf): RootContent[] {
  const commitment = index.commitments.get(finding.commitment)!;
  const whole = `${commitment.lead.map((lead) => `${lead.text} `).join('')}${commitment.text}`;
  const official = commitment.textStatus === 'official';
  const { file, line } = lineOf(commitment);
  return [
    blockquote(
      words(official ? `“${whole}”` : whole),
      words(official ? ' ' : ' '),
      emphasis(official ? '(official text)' : '(digest: restated in our own words)'),
    ),
    paragraph(
      words(
        `${citeCommitment(commitment, index)}; ${modalityWords[commitment.modality]} that binds ${listWords(commitment.bearers) || 'nobody known'}; ${provenanceWords[commitment.provenance]} (${file}:${line}).`,
      ),
    ),
  ];
}

function silences(analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const { silences: found } = analysis.judgement;
  if (found.length === 0) return [];
  return [
    title(2, 'Silences, and commitments not found'),
    list(
      found.map((each) => [
        strong(`${labelOf(each.norm, index)} / ${labelOf(each.practice, index)}`),
        words(
          each.kind === 'silence'
            ? `: silence. No own commitment, in instruments that were all read whole. Evidence: ${titles(each.evidence, index)}.`
            : `: not found, which is no silence. Evidence: ${titles(each.evidence, index)}. To read: ${each.toRead.map((id) => index.instruments.get(id)?.short ?? id).join(', ')}.`,
        ),
      ]),
    ),
  ];
}

const titles = (ids: readonly string[], index: IndexOf): string => ids.map((id) => index.entries.get(id)?.title ?? id).join('; ');

function history(past: readonly Gap[], analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  if (past.length === 0) return [];
  return [
    title(2, 'History'),
    paragraph(
      words(
        'None of these findings was in force at the time. That no commitment that was read was in force says nothing on international law.',
      ),
    ),
    list(
      past.map((gap) => {
        const lead = index.findings.get(gap.headline.finding)!;
        const after = analysis.judgement.history.find((each) => each.finding === lead.id)?.after ?? [];
        return [
          strong(nameOf(gap, index)),
          words(
            `: ${verdictLine(lead)}; ${titles(
              gap.cases.map((each) => each.evidence),
              index,
            )}.${after.length > 0 ? ` After it: ${titles(after, index)}.` : ''}`,
          ),
        ];
      }),
    ),
  ];
}

function fulfilments(analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const found = analysis.judgement.fulfilments.filter((finding) => finding.verdict === 'consistent');
  if (found.length === 0) return [];
  return [
    title(2, 'Practice consistent with commitments'),
    list(
      found.map((finding) => [
        strong(index.entries.get(finding.evidence)!.title),
        words(
          `: ${index.rules.get(finding.rule)!.title}; ${citeCommitment(index.commitments.get(finding.commitment)!, index)}; ${finding.standard.level}.`,
        ),
      ]),
    ),
  ];
}

function conflicts(analysis: Analysis): RootContent[] {
  const index = indexOf(analysis);
  const { conflicts: found } = analysis.judgement;
  if (found.length === 0) return [];
  return [
    title(2, 'Conflicts within the body of commitments'),
    list(
      found.map((each) => [
        words(
          `${each.commitment} and ${each.with}, which allows “${labelOf(each.circumstance, index)}” (${plural(each.findings.length, 'finding')}).`,
        ),
      ]),
    ),
  ];
}

function untested(analysis: Analysis): RootContent[] {
  const { judgement } = analysis;
  return [
    title(2, 'Untested and unjudged'),
    paragraph(words(`Own commitments without any finding: ${judgement.untested.join(', ') || 'none'}.`)),
    paragraph(words(`Entries that no rule reaches: ${judgement.unjudged.join(', ') || 'none'}.`)),
  ];
}

function annexes(analysis: Analysis): RootContent[] {
  const { workspace } = analysis;
  const cited = new Set(
    analysis.entries.flatMap((entry) =>
      entry.claims.flatMap((claim) => claim.sources.flatMap((source) => [source.id, source.via ?? source.id])),
    ),
  );
  return [
    title(2, 'Annex A: instruments'),
    table(
      ['instrument', 'authority', 'in force', 'text', 'read'],
      workspace.instruments.map((each) => [
        `${each.title}${each.symbol ? ` (${each.symbol})` : ''}`,
        each.authority,
        each.inForce,
        each.textStatus,
        each.read,
      ]),
    ),
    title(2, 'Annex B: sources of the evidence'),
    table(
      ['source', 'kind', 'reliability', 'first-hand', 'independent'],
      workspace.sources
        .filter((source) => cited.has(source.id))
        .map((source) => {
          const appraisal = workspace.appraisals[source.id];
          return [
            `${shortReference(source, source.id)}: ${source.title ?? ''}`,
            appraisal?.kind ?? 'not appraised',
            `${appraisal?.reliability ?? 'F'}${appraisal?.withdrawn ? ', withdrawn' : ''}`,
            appraisal?.firstHand ? 'yes' : 'no',
            appraisal?.independent ? 'yes' : 'no',
          ];
        }),
    ),
  ];
}
