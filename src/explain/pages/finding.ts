import type { Analysis, Finding } from '../../model/judgement.ts';
import { liftWords } from '../lift-words.ts';
import { neededBy } from '../../model/needed.ts';
import { toneOf } from '../../model/palette.ts';
import type { Line } from '../../model/records.ts';
import { chainOf, factClause } from '../chain.ts';
import { criticalQuestions } from '../critical.ts';
import { findingSentence } from '../finding-sentence.ts';
import { hangsOn, hangsOnBlocks } from '../hangs-on.ts';
import { citeCommitment, indexOf, lineOf, type IndexOf } from '../index-of.ts';
import { heading, item, row, text, type Block, type Page } from '../page.ts';
import { listWords, proxyNote, reasonWords, standardWords, verdictLine, verdictWords } from '../words.ts';
import { commitmentBlocks, decisionBlocks, speaksAgainst, citation } from './blocks.ts';

/** A finding: what it says and its reservations, the chain of ten answers, what speaks against it, what would lift or lower it. */
export function findingPage(finding: Finding, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const rule = index.rules.get(finding.rule)!;
  const commitment = index.commitments.get(finding.commitment)!;
  const entry = index.entries.get(finding.evidence)!;
  const blocks: Block[] = [
    text(`${verdictLine(finding)} · ${finding.standard.level} · ${finding.severity}`, { tone: toneOf(finding.verdict) }),
    text(findingSentence(finding, analysis)),
    ...finding.shortOf.map((reason) => item(`with this reservation: ${reasonWords[reason]}`)),
    ...(finding.wouldBe ? [text(verdictWords[finding.verdict])] : []),
    heading('What was avowed'),
    ...commitmentBlocks(finding.commitment, index),
    heading('What was done'),
    row('evidence', entry.title, { link: entry.id, where: entry.at }),
    ...heldBlocks(finding, index),
    heading('Why: the ten questions'),
    ...chainOf(finding, analysis).flatMap((step) => [
      item(`${step.question} ${step.answer}`, {
        number: step.number,
        ...(step.links[0] ? { link: step.links[0] } : {}),
        ...(step.where[0] ? { where: step.where[0] } : {}),
      }),
      ...alsoRead(step.where.slice(1)),
    ]),
    heading('What speaks against it'),
    ...speaksAgainst(finding, index),
    heading('The best counterargument'),
    ...rule.counterarguments.map((words) => item(words)),
    heading('Critical questions'),
    ...criticalQuestions(rule, entry, index).flatMap(({ question, answer, claims, answeredBy }) => [
      item(question),
      text(
        claims.length > 0 ? `${answer} Claims: ${listWords(claims)}.` : answer,
        answeredBy === null ? { tone: 'quiet' } : { link: answeredBy },
      ),
    ]),
    heading('What would lift the standard of proof'),
    text(`It stands at ${standardWords[finding.standard.level]}. ${proxyNote}`),
    ...(finding.standard.next.length > 0
      ? finding.standard.next.map((lift) => item(liftWords(lift, index)))
      : [item('Nothing that is computed: only a reviewer can set a higher standard, with a reason.')]),
    ...(finding.time === 'undated' && !finding.standard.next.some(({ kind }) => kind === 'date')
      ? [
          item(
            'No date of a claim could bring it in force: the claims and the certain time of the commitment share no day that is not disputed.',
          ),
        ]
      : []),
    ...hangsOnBlocks(hangsOn(finding, 'finding', analysis), 'finding', index),
    heading('The rule'),
    row('rule', rule.title, { link: rule.id, where: rule.at }),
    text(rule.rationale),
    ...decisionBlocks(finding),
    row('commitment', citeCommitment(commitment, index), { link: commitment.id, where: lineOf(commitment) }),
    row('hash', finding.hash, { tone: 'quiet' }),
  ];
  return { id: finding.id, kind: 'finding', title: `${rule.title} — ${entry.title}`, blocks };
}

/** The further places that were read for an answer, file by file. */
function alsoRead(places: readonly Line[]): Block[] {
  const files = new Map<string, Set<number>>();
  for (const { file, line } of places) files.set(file, (files.get(file) ?? new Set()).add(line));
  if (files.size === 0) return [];
  const each = [...files].map(([file, lines]) => `${file}:${[...lines].toSorted((a, b) => a - b).join(', ')}`);
  return [text(`also read: ${each.join('; ')}`, { tone: 'quiet' })];
}

function heldBlocks(finding: Finding, index: IndexOf): Block[] {
  const entry = index.entries.get(finding.evidence)!;
  return neededBy(finding).flatMap((fact) => [
    item(factClause(fact, index)),
    ...fact.claims.map((id) => {
      const claim = entry.claims.find((each) => each.id === id)!;
      return text(
        `${claim.text} [${claim.sources.map((source) => citation(source, index)).join('; ')}; credibility ${claim.credibility}]`,
        {
          link: `${entry.id}#${id}`,
          where: entry.claimsAt[id],
        },
      );
    }),
  ]);
}
