import { inForceWords } from '../../model/dates.ts';
import { hashOfReading } from '../../judge/hash.ts';
import { misreadIn } from '../../judge/misread.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Commitment } from '../../model/records.ts';
import { citeCommitment, indexOf, labelOf, lineOf, wordsOf, type IndexOf } from '../index-of.ts';
import { heading, quote, row, text, type Block, type Page } from '../page.ts';
import { bearerWords, listWords, modalityWords, provenanceLine } from '../words.ts';
import { findingsWith, findingBlocks } from './blocks.ts';
import { readIn } from './read-in.ts';

/** A commitment: its words, how they were read and by what, and the findings on it. */
export function commitmentPage(commitment: Commitment, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const instrument = index.instruments.get(commitment.instrument)!;
  const provision = index.provisions.get(commitment.provision);
  const digest = commitment.textStatus === 'digest';
  const blocks: Block[] = [
    ...commitment.lead.map((lead) => text(lead.text, { tone: 'quiet' })),
    quote(digest ? commitment.text : `“${commitment.text}”`, { where: lineOf(commitment) }),
    row('text', digest ? 'digest: restated in our own words, never to be quoted as the issuer’s' : 'official text'),
    row('provenance', provenanceLine(commitment.provenance, instrument)),
    ...readIn(commitment, index),
    row('instrument', `${instrument.title} (${instrument.authority})`, { link: instrument.id }),
    row('pinpoint', commitment.pinpoint || 'unknown'),
    row('section', commitment.section.join(' › ') || '—'),
    ...readingBlocks(commitment, index),
    ...rejectedBlocks(commitment, analysis),
    ...(provision?.footnotes ?? []).map((note) => row('footnote', note.text)),
    ...findingBlocks(
      'Findings',
      findingsWith(index, (finding) => finding.commitment === commitment.id),
      (finding) => index.entries.get(finding.evidence)!.title,
    ),
    row('hash', hashOfReading(commitment), { tone: 'quiet' }),
  ];
  return { id: commitment.id, kind: 'commitment', title: `${commitment.id} — ${citeCommitment(commitment, index)}`, blocks };
}

/** That a reviewer says that it is read wrongly, which takes it out of all that is found. */
function rejectedBlocks({ id }: Commitment, { workspace }: Analysis): Block[] {
  const rejected = misreadIn(workspace).get(id);
  if (!rejected) return [];
  const { reviewer, reason } = rejected;
  return [
    row('rejected', `read wrongly, says ${reviewer}${reason ? `: ${reason}` : ''}; nothing is held against it, and it answers nothing`),
  ];
}

/** How its sentence was read: who is bound to what, under which qualifiers, and what a person settled. */
function readingBlocks(commitment: Commitment, index: IndexOf): Block[] {
  const { scope } = commitment;
  const admitted = [...(scope.practices ?? []), ...(scope.persons ?? [])];
  return [
    heading('How it was read'),
    row('binds', bearerWords(commitment.bearers)),
    row('modality', modalityLine(commitment)),
    row('action', commitment.action || '—'),
    row('for', listWords(commitment.beneficiaries) || 'nobody named'),
    ...commitment.qualifiers.map((each) => row(each.kind, wordsOf(commitment, each.text))),
    ...commitment.norms.map((norm) => row('norm', `${labelOf(norm.id, index)}${cueWords(commitment, norm.cue)}`, { link: norm.id })),
    ...(commitment.norms.length === 0 ? [row('norm', 'none recognised')] : []),
    ...(admitted.length > 0 ? [row('scope', admitted.map((each) => labelOf(each, index)).join(', '))] : []),
    ...commitment.allows.map((each) => row('allows', labelOf(each, index), { link: each })),
    row('in force', inForceWords(commitment.inForce)),
    row('confidence', `${commitment.confidence.level}: ${commitment.confidence.because.join('; ')}`),
    ...(commitment.inherited.length > 0 ? [row('inherited', `${listWords(commitment.inherited)} from the opening line`)] : []),
    ...(commitment.settled.length > 0 ? [row('settled', `${listWords(commitment.settled)}, by a person`)] : []),
  ];
}

function modalityLine(commitment: Commitment): string {
  const { modality, cue, negated, categorical } = commitment;
  return `${modalityWords[modality]}${cueWords(commitment, cue?.text)}${negated ? ', negated' : ''}${categorical ? ', categorical' : ''}`;
}

/** By which words something was read, or that a person settled it. */
const cueWords = (commitment: Commitment, cue: string | null | undefined): string =>
  cue ? `, by ${wordsOf(commitment, cue)}` : ', settled by a person';
