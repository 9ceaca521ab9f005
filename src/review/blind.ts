import { conditionLabel, indexOf, labelOf, lineOf, type IndexOf } from '../explain/index-of.ts';
import { citation } from '../explain/pages/blocks.ts';
import { heading, item, quote, row, text, type Block, type Page } from '../explain/page.ts';
import { listWords, provenanceLine, roleWords, standardWords, verdictWords } from '../explain/words.ts';
import { inForceWords } from '../model/dates.ts';
import { placeName } from '../model/places.ts';
import { wholeText } from '../model/needed.ts';
import type { Analysis } from '../model/judgement.ts';
import type { Commitment, Entry, Rule } from '../model/records.ts';
import type { Appraisal } from '../model/schemas.ts';
import { shortReference } from '../model/sources.ts';
import { standards, verdicts } from '../model/words.ts';

/**
 * What one who judges blind may see of a case or finding: the rule, the commitment, the claims with their sources; never what avowed made of them,
 * nor anyone's word. `null` where there is no such case or finding.
 */
export function blindPage(id: string, analysis: Analysis): Page | null {
  const index = indexOf(analysis);
  const finding = index.findings.get(index.cases.get(id)?.inGap.lead ?? id);
  if (!finding) return null;
  const entry = index.entries.get(finding.evidence)!;
  const commitment = index.commitments.get(finding.commitment)!;
  return {
    id,
    kind: 'to judge',
    title: entry.title,
    blocks: [
      heading('What was avowed'),
      ...commitmentBlocks(commitment, index),
      heading('What is documented'),
      ...entryBlocks(entry, analysis, index),
      heading('The rule'),
      ...ruleBlocks(index.rules.get(finding.rule)!, index),
      heading('To be answered'),
      row('verdict', [...verdicts.map((verdict) => verdictWords[verdict].split(':')[0]!), 'none'].join(' · ')),
      row('standard of proof', standards.map((standard) => standardWords[standard]).join(' · ')),
    ],
  };
}

function commitmentBlocks(commitment: Commitment, index: IndexOf): Block[] {
  const instrument = index.instruments.get(commitment.instrument)!;
  const official = commitment.textStatus === 'official';
  return [
    quote(official ? `“${wholeText(commitment)}”` : wholeText(commitment), { where: lineOf(commitment) }),
    row('text', official ? 'official text' : 'digest: restated in our own words'),
    row('instrument', `${instrument.title} (${instrument.authority})`),
    row('pinpoint', commitment.pinpoint || 'unknown'),
    row('known', provenanceLine(commitment.provenance, instrument)),
    row('in force', inForceWords(commitment.inForce)),
  ];
}

function entryBlocks(entry: Entry, { workspace }: Analysis, index: IndexOf): Block[] {
  return [
    row('practice', listWords(entry.practices.map((each) => labelOf(each, index)))),
    row('role of the organisation', roleWords[entry.role]),
    row('where', listWords((entry.places ?? []).map(placeName)) || 'no place named'),
    row('when', entry.period),
    ...entry.claims.flatMap((claim) => [
      item(`${claim.text}${claim.period ? ` [${claim.period}]` : ''}`, { where: entry.claimsAt[claim.id] }),
      ...claim.sources.map((source) =>
        row('source', `${citation(source, index)}; read: ${source.read}; ${appraisalWords(workspace.appraisals[source.id], index)}`),
      ),
      row('credibility of the claim', `${claim.credibility} of 6`),
    ]),
    ...(entry.notEstablished ?? []).map((words) => row('not established', words)),
  ];
}

function appraisalWords(appraisal: Appraisal | undefined, index: IndexOf): string {
  if (!appraisal) return 'not appraised';
  const { kind, reliability, because, firstHand, independent, derivedFrom = [], withdrawn } = appraisal;
  return [
    `${kind}, reliability ${reliability}: ${because.replace(/\.$/, '')}`,
    firstHand ? 'first-hand' : 'not first-hand',
    independent ? 'independent of the organisation' : 'not independent of the organisation',
    ...derivedFrom.map((id) => `derives from ${shortReference(index.sources.get(id), id)}`),
    ...(withdrawn ? [`withdrawn by ${withdrawn.by}`] : []),
  ].join('; ');
}

function ruleBlocks(rule: Rule, index: IndexOf): Block[] {
  return [
    text(`${rule.title}.`),
    text(rule.rationale),
    ...rule.when.map((line) => item(`where: ${listWords(line.map((word) => conditionLabel(word, index)))}`)),
    row('reading', rule.reading === 'own' ? 'by the organisation’s own words' : 'by law or standards from outside'),
  ];
}
