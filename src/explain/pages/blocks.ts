import { decisionsOn } from '../decided.ts';
import type { Finding, Silence } from '../../model/judgement.ts';
import { neededBy } from '../../model/needed.ts';
import { toneOf } from '../../model/palette.ts';
import { byId } from '../../model/sorting.ts';
import { shortReference } from '../../model/sources.ts';
import { citeCommitment, labelOf, lineOf, type IndexOf } from '../index-of.ts';
import { heading, item, quote, row, text, type Block } from '../page.ts';
import { bearerWords, listWords, modalityWords, noAnswerWords, settledMark, provenanceLine, statusWords, verdictLine } from '../words.ts';

/** A commitment as the workspace has it: never in quotation marks where it is a digest. */
export function commitmentBlocks(id: string, index: IndexOf): Block[] {
  const commitment = index.commitments.get(id)!;
  const mark = commitment.textStatus === 'digest' ? 'digest, restated in our own words' : 'official text';
  const lead = commitment.lead.map((each) => `${each.text} `).join('');
  return [
    quote(commitment.textStatus === 'official' ? `“${lead}${commitment.text}”` : `${lead}${commitment.text}`, {
      link: commitment.id,
      where: lineOf(commitment),
    }),
    row(
      'from',
      `${citeCommitment(commitment, index)} (${mark}; ${provenanceLine(commitment.provenance, index.instruments.get(commitment.instrument))})`,
    ),
    row('binds', `${bearerWords(commitment.bearers)}, as ${modalityWords[commitment.modality]}${settledMark(commitment)}`),
  ];
}

export function decisionBlocks(finding: Finding): Block[] {
  return decisionsOn(finding).map((words) => row('decision', words));
}

export function speaksAgainst(finding: Finding, index: IndexOf): Block[] {
  const entry = index.entries.get(finding.evidence)!;
  const disputes = [...new Set(neededBy(finding).flatMap((fact) => fact.disputes))];
  const blocks = [
    ...disputes.map((id) => {
      const claim = entry.claims.find((each) => each.id === id)!;
      return item(`${claim.kind === 'statement' ? 'Denied or disputed' : 'Disputed'}: ${claim.text}`, {
        where: entry.claimsAt[id],
        link: `${entry.id}#${id}`,
      });
    }),
    ...finding.against.map((each) => {
      const other = index.commitments.get(each.commitment);
      return item(
        `${each.kind === 'definition' ? 'Own definition' : each.kind === 'disclaimer' ? 'Own disclaimer, which changes no verdict' : each.kind === 'allows' ? `Allows “${labelOf(each.circumstance ?? '', index)}”` : 'Permission'}: ${other?.text ?? each.commitment}`,
        {
          link: each.commitment,
          ...(other ? { where: lineOf(other) } : {}),
        },
      );
    }),
    ...responseBlocks(entry.response, index),
    ...[...index.entries.values()]
      .filter((other) => other.mitigates?.includes(entry.id))
      .map((other) => item(`Speaks for the organisation: ${other.title}`, { link: other.id, where: other.at })),
    ...(entry.notEstablished ?? []).map((words) => item(`Not established: ${words}`)),
  ];
  return blocks.length > 0 ? blocks : [text('Nothing that is in the workspace.')];
}

export function responseBlocks(
  response: { by?: string; text?: string; none?: string; asked?: string; due?: string; got?: string } | undefined,
  index: IndexOf,
): Block[] {
  if (!response) return [item('No answer of the organisation was looked for yet.')];
  const blocks: Block[] = [];
  if (response.text) blocks.push(item(`Answer of ${labelOf(response.by ?? 'the organisation', index)}: ${response.text}`));
  if (response.none) blocks.push(item(noAnswerWords('No answer was found', response.none)));
  if (response.asked)
    blocks.push(
      item(`Asked on ${response.asked}${response.due ? `, answer due ${response.due}` : ''}: ${response.got ?? 'no answer noted'}`),
    );
  return blocks;
}

export function silenceBlocks(silence: Silence | undefined, index: IndexOf): Block[] {
  if (!silence) return [];
  const norm = labelOf(silence.norm, index);
  return [
    heading(silence.kind === 'silence' ? 'Silence' : 'Not found, which is no silence'),
    text(
      silence.kind === 'silence'
        ? `No commitment of the organisation on ${norm} stands in any of its instruments in the workspace that could speak to it; all of them were read whole.`
        : `No commitment of the organisation on ${norm} was found. That is not silence: the instruments below were not read whole.`,
    ),
    heading('Rules that apply'),
    ...silence.rules.map((id) => item(index.rules.get(id)!.title, { link: id })),
    heading('Evidence'),
    ...silence.evidence.map((id) => item(index.entries.get(id)!.title, { link: id })),
    ...(silence.toRead.length > 0
      ? [
          heading('To read'),
          ...silence.toRead.map((id) =>
            item(`${index.instruments.get(id)!.title} (read: ${index.instruments.get(id)!.read})`, { link: id }),
          ),
        ]
      : []),
  ];
}

export function citation(source: { id: string; locator?: string; via?: string }, index: IndexOf): string {
  const own = `${shortReference(index.sources.get(source.id), source.id)}${source.locator ? `, ${source.locator}` : ''}`;
  return source.via ? `${own}, as told by ${shortReference(index.sources.get(source.via), source.via)}` : own;
}

export const factBlock = (
  id: string,
  status: keyof typeof statusWords,
  claims: readonly string[],
  disputes: readonly string[],
  index: IndexOf,
): Block =>
  item(
    `${labelOf(id, index)}: ${statusWords[status]}${claims.length > 0 ? `; shown by ${listWords(claims)}` : ''}${disputes.length > 0 ? `; disputed by ${listWords(disputes)}` : ''}`,
    index.labels.has(id) ? { link: id } : {},
  );

export const findingsWith = (index: IndexOf, test: (finding: Finding) => boolean): Finding[] =>
  [...index.findings.values()].filter(test).toSorted(byId);

export function findingBlocks(title: string, findings: readonly Finding[], name: (finding: Finding) => string): Block[] {
  if (findings.length === 0) return [heading(title), text('None.', { tone: 'quiet' })];
  return [
    heading(title),
    ...findings.map((finding) =>
      item(`${verdictLine(finding)} · ${finding.standard.level} — ${name(finding)}`, { link: finding.id, tone: toneOf(finding.verdict) }),
    ),
  ];
}
