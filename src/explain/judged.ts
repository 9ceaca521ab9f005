import { neededBy } from '../model/needed.ts';
import { toneOf } from '../model/palette.ts';
import { placeName } from '../model/places.ts';
import type { Analysis, Case, Finding, Gap, Silence } from '../model/judgement.ts';
import type { Entry, Line } from '../model/records.ts';
import { shortReference } from '../model/sources.ts';
import { chainOf, factClause } from './chain.ts';
import { citeCommitment, indexOf, labelOf, lineOf, type IndexOf } from './index-of.ts';
import { criticalQuestions } from './critical.ts';
import { findingSentence } from './finding-sentence.ts';
import { hangsOnBlocks } from './hangs-on.ts';
import { heading, item, quote, row, text, type Block, type Page } from './page.ts';
import { unreadFor } from './to-read.ts';
import {
  bearerWords,
  headlineLine,
  listWords,
  modalityWords,
  noAnswerWords,
  settledMark,
  plural,
  provenanceLine,
  proxyNote,
  reasonWords,
  decidedWords,
  standardWords,
  statusWords,
  verdictLine,
  verdictWords,
} from './words.ts';

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
      ? finding.standard.next.map((lift) => item(lift.text))
      : [item('Nothing that is computed: only a reviewer can set a higher standard, with a reason.')]),
    ...(finding.time === 'undated' && !finding.standard.next.some(({ kind }) => kind === 'date')
      ? [
          item(
            'No date of a claim could bring it in force: the claims and the certain time of the commitment share no day that is not disputed.',
          ),
        ]
      : []),
    ...hangsOnBlocks(finding, 'finding', analysis),
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

function decisionBlocks(finding: Finding): Block[] {
  return finding.decisions.map((decision) => row('decision', decidedWords(decision)));
}

/** A commitment as the workspace has it: never in quotation marks where it is a digest. */
function commitmentBlocks(id: string, index: IndexOf): Block[] {
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

export function citation(source: { id: string; locator?: string; via?: string }, index: IndexOf): string {
  const own = `${shortReference(index.sources.get(source.id), source.id)}${source.locator ? `, ${source.locator}` : ''}`;
  return source.via ? `${own}, as told by ${shortReference(index.sources.get(source.via), source.via)}` : own;
}

function speaksAgainst(finding: Finding, index: IndexOf): Block[] {
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

/** A gap: its one headline, its cases, what speaks for the organisation. */
export function gapPage(gap: Gap, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const lead = index.findings.get(gap.headline.finding)!;
  const years = [...new Set([gap.years.from, gap.years.to ?? 'now'])].filter((year) => year !== null).join('–');
  const blocks: Block[] = [
    text(headlineLine(gap.headline), { tone: toneOf(gap.headline.verdict), link: gap.headline.finding }),
    text(findingSentence(lead, analysis)),
    ...lead.shortOf.map((reason) => item(`with this reservation: ${reasonWords[reason]}`)),
    ...(gap.headline.wouldBe ? [text(verdictWords[gap.headline.verdict], { tone: 'quiet' })] : []),
    text(
      `${plural(gap.cases.length, 'case')} · ${gap.places.join(', ') || 'places unknown'} · ${years}. Cases in different places do not add up; the headline is one finding.`,
    ),
    heading('The finding that speaks for the gap'),
    ...commitmentBlocks(lead.commitment, index),
    row('evidence', index.entries.get(lead.evidence)!.title, { link: lead.evidence }),
    row('finding', verdictLine(lead), { link: lead.id, tone: toneOf(lead.verdict) }),
    heading('Cases'),
    ...gap.cases.map((each) => {
      const own = index.findings.get(each.lead)!;
      return item(
        `${index.entries.get(each.evidence)!.title}: ${verdictLine(own)} · ${own.standard.level} · ${plural(each.findings.length, 'finding')}`,
        {
          link: each.id,
          tone: toneOf(own.verdict),
        },
      );
    }),
    heading('What speaks for the organisation'),
    ...gap.mitigating.map((id) => item(index.entries.get(id)!.title, { link: id, tone: 'consistent' as const })),
    ...gap.cases.flatMap((each) => speaksFor(index.entries.get(each.evidence)!, index)),
    ...silenceBlocks(index.silences.get(gap.id), index),
    ...unreadBlocks(gap, analysis),
    ...hangsOnBlocks(lead, 'gap', analysis),
    text(proxyNote, { tone: 'quiet' }),
  ];
  return { id: gap.id, kind: 'gap', title: `${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)}`, blocks };
}

/** What a reader needs beside a case before repeating it: the organisation's answer, and what is not established. */
function speaksFor(entry: Entry, index: IndexOf): Block[] {
  return [
    text(entry.title, { link: entry.id, where: entry.at }),
    ...responseBlocks(entry.response, index),
    ...(entry.notEstablished ?? []).map((words) => item(`Not established: ${words}`)),
  ];
}

/** Where no own commitment speaks to the very norm, what was not read whole and could hold one: what was not read is no silence. */
function unreadBlocks(gap: Gap, analysis: Analysis): Block[] {
  const index = indexOf(analysis);
  const toRead = unreadFor(gap, analysis);
  if (toRead.length === 0) return [];
  return [
    heading('Not yet read'),
    text(
      `No commitment of the organisation on ${labelOf(gap.norm, index)} itself was found, only broader ones or standards for others. That is no silence: these instruments were not read whole.`,
    ),
    ...toRead.map((id) => item(`${index.instruments.get(id)!.title} (read: ${index.instruments.get(id)!.read})`, { link: id })),
  ];
}

/** A case: the finding that leads, the others folded under it. */
/** Who paid for it, asked for it, hosted or directed it. */
const behestRows = ({ atBehestOf = [] }: Entry, index: IndexOf): Block[] =>
  atBehestOf.map(({ who, as }) => row(listWords(as), index.labels.get(who) ?? placeName(who)));

export function casePage(gap: Gap, inGap: Case, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const entry = index.entries.get(inGap.evidence)!;
  const lead = index.findings.get(inGap.lead)!;
  const line = (finding: Finding): Block =>
    item(
      `${verdictLine(finding)} · ${finding.standard.level} — ${citeCommitment(index.commitments.get(finding.commitment)!, index)}; ${index.rules.get(finding.rule)!.title}`,
      {
        link: finding.id,
        tone: toneOf(finding.verdict),
      },
    );
  const others = inGap.findings.filter((finding) => finding.id !== lead.id);
  return {
    id: inGap.id,
    kind: 'case',
    title: `${entry.title} — ${labelOf(gap.norm, index)} / ${labelOf(gap.practice, index)}`,
    blocks: [
      row('evidence', entry.title, { link: entry.id, where: entry.at }),
      ...behestRows(entry, index),
      heading('Leads'),
      line(lead),
      ...decisionBlocks(lead),
      ...commitmentBlocks(lead.commitment, index),
      ...(others.length > 0 ? [heading(`Under it: ${plural(others.length, 'further finding')}`), ...others.map(line)] : []),
      heading('What speaks against it'),
      ...speaksAgainst(lead, index),
      ...hangsOnBlocks(lead, 'case', analysis),
    ],
  };
}

/** A silence, or a commitment not found: which rule applies, and what there is to read. */
export function silencePage(silence: Silence, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const norm = labelOf(silence.norm, index);
  return {
    id: `${silence.norm}/${silence.practice}`,
    kind: 'silence',
    title: `${norm} / ${labelOf(silence.practice, index)}: ${silence.kind === 'silence' ? 'silence' : 'no own commitment found'}`,
    blocks: silenceBlocks(silence, index),
  };
}

function silenceBlocks(silence: Silence | undefined, index: IndexOf): Block[] {
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
