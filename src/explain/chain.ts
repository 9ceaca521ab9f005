import { inForceWords } from '../model/dates.ts';
import { placeName } from '../model/places.ts';
import { liftWords } from './lift-words.ts';
import { neededBy } from '../model/needed.ts';
import type { Analysis, Finding, HeldFact } from '../model/judgement.ts';
import type { Line } from '../model/records.ts';
import { speakingOf } from '../model/circumstances.ts';
import { shortReference } from '../model/sources.ts';
import { isAssisting } from '../model/words.ts';
import { citeCommitment, indexOf, labelOf, lineOf, whoName, wordsOf, type IndexOf } from './index-of.ts';
import {
  actWords,
  bearerWords,
  authorWords,
  listWords,
  modalityWords,
  provenanceLine,
  roleWords,
  standardWords,
  statusWords,
} from './words.ts';

/** One of the ten questions, with its answer and what was read for it. */
export interface Step {
  readonly number: number;
  readonly question: string;
  readonly answer: string;
  readonly where: readonly Line[];
  readonly links: readonly string[];
}

const questions = [
  'Does the rule apply to this evidence?',
  'Does the commitment speak to the norm?',
  'Does the commitment reach this practice, these people, this place?',
  'Can the commitment be broken?',
  'Was the commitment in force?',
  'Who is bound?',
  'Whose act was it?',
  'Does the policy itself answer?',
  'How sure is the text?',
  'How sure are the facts?',
] as const;

export const questionOf = (number: number): string => questions[number - 1] ?? '';

/** The ten answers of a finding, in plain sentences, each with where it was read. */
export function chainOf(finding: Finding, analysis: Analysis): Step[] {
  const index = indexOf(analysis);
  const answers = [applies, speaks, reaches, breakable, inForce, bound, whoseAct, policyAnswers, textSure, factsSure];
  return answers.map((answer, at) => ({ number: at + 1, question: questionOf(at + 1), ...answer(finding, index, analysis) }));
}

type Answer = Omit<Step, 'number' | 'question'>;

const parts = (finding: Finding, index: IndexOf) => ({
  rule: index.rules.get(finding.rule)!,
  commitment: index.commitments.get(finding.commitment)!,
  entry: index.entries.get(finding.evidence)!,
});

/** A held fact as a clause: "detained at decision (reported; claims a and b, about States)". */
export function factClause(fact: HeldFact, index: IndexOf): string {
  const name = `${fact.negated ? 'not: ' : ''}${labelOf(fact.fact, index)}`;
  return `${name} — ${statusWords[fact.status]}; ${fact.claims.length === 1 ? 'claim' : 'claims'} ${listWords(fact.claims)}; ${actWords(fact.by)}`;
}

function applies(finding: Finding, index: IndexOf): Answer {
  const { rule, entry } = parts(finding, index);
  const facts = finding.held.map((fact) => factClause(fact, index)).join('; ');
  const denials = finding.held.flatMap((fact) => fact.disputes).map((id) => `The denial or dispute in claim ${id} stands beside it.`);
  return {
    answer: `Yes${finding.contested ? ', though contested' : ''}. The rule “${rule.title}” is about ${listWords(
      rule.practices.map((each) => labelOf(each, index)),
      'or',
    )}; the entry “${entry.title}” is about ${labelOf(finding.practice, index)}. Line ${finding.line + 1} of the rule holds: ${facts}. ${[...new Set(denials)].join(' ')}`.trim(),
    where: [rule.at, entry.at, ...finding.held.flatMap((fact) => fact.claims.map((claim) => entry.claimsAt[claim] ?? entry.at))],
    links: [rule.id, entry.id],
  };
}

function speaks(finding: Finding, index: IndexOf): Answer {
  const { commitment } = parts(finding, index);
  const norm = commitment.norms.find((each) => each.id === finding.norm);
  const how = finding.general
    ? `Generally: it speaks to ${listWords(commitment.norms.map((each) => labelOf(each.id, index)))}, which is broader than ${labelOf(finding.norm, index)}, and its instrument has no record on a nearer norm.`
    : `Directly: it speaks to ${labelOf(finding.norm, index)}${norm?.cue ? `, by the words ${wordsOf(commitment, norm.cue)}` : ', as a person settled'}.`;
  return { answer: how, where: [lineOf(commitment)], links: [finding.commitment, finding.norm] };
}

function reaches(finding: Finding, index: IndexOf): Answer {
  const { commitment, entry } = parts(finding, index);
  const instrument = index.instruments.get(commitment.instrument);
  const scopes = [instrument?.scope, commitment.scope].filter((scope) => scope !== undefined);
  const admitted = scopes.flatMap(({ practices = [], persons = [], places = [] }) => [
    ...[...practices, ...persons].map((each) => labelOf(each, index)),
    ...places.map(placeName),
  ]);
  const open = scopes.flatMap(({ open: left = [] }) => left);
  if (finding.shortOf.includes('scope-open')) {
    return {
      answer: `That is open. ${open.map(({ practice, because }) => `Whether it reaches ${labelOf(practice, index)} is left open: ${because}.`).join(' ')}`,
      where: [...(instrument ? [instrument.at] : []), lineOf(commitment)],
      links: [commitment.instrument],
    };
  }
  const people = entry.persons?.length ? listWords(entry.persons.map((each) => labelOf(each, index))) : 'people not named';
  return {
    answer:
      admitted.length > 0
        ? `Yes. Its scope (${listWords([...new Set(admitted)])}) admits ${labelOf(finding.practice, index)}, ${people} and ${entry.places?.join(', ') || 'the place'}.`
        : `Yes. No narrower scope is stated for ${instrument?.short ?? commitment.instrument} or for this provision.`,
    where: [...(instrument ? [instrument.at] : []), lineOf(commitment)],
    links: [commitment.instrument],
  };
}

function breakable(finding: Finding, index: IndexOf): Answer {
  const { commitment } = parts(finding, index);
  const cue = commitment.cue ? `, read from ${wordsOf(commitment, commitment.cue.text)}` : ', as a person settled';
  const weak = finding.shortOf.includes('weak-verb');
  const loose = finding.shortOf.includes('not-categorical');
  const judgement = finding.shortOf.includes('not-specific')
    ? 'It promises something general or to go on, so that no one act breaks it outright.'
    : weak
      ? 'It can be fallen short of, not broken outright: its verb is weak.'
      : loose
        ? 'It describes what is done without “never”, “only”, “all” or “no”, so that one case does not break it outright.'
        : 'Yes: it is firm.';
  return {
    answer: `${judgement} It is ${modalityWords[commitment.modality]}${cue}.`,
    where: [lineOf(commitment)],
    links: [finding.commitment],
  };
}

function inForce(finding: Finding, index: IndexOf): Answer {
  const { commitment, entry } = parts(finding, index);
  const claims = neededBy(finding).flatMap((fact) => fact.claims);
  const when = [...new Set(claims)].map(
    (id) => `${id}: ${entry.claims.find((claim) => claim.id === id)?.period ?? `some time in ${entry.period}`}`,
  );
  const relation = {
    'in-force': 'Yes. All facts that the line and the role need rest on claims that lie in that time for certain.',
    undated: 'Not for certain. The facts rest on claims that only possibly lie in that time; it is no history, and a date would decide it.',
    predates:
      'No. The facts rest on claims that are earlier. No commitment that was read was in force then; this says nothing on international law.',
    lapsed: 'No. The facts rest on claims that are later.',
  }[finding.time];
  return {
    answer: `${relation} The commitment is in force ${inForceWords(commitment.inForce)}; the claims are of ${listWords(when)}.`,
    where: [lineOf(commitment), ...[...new Set(claims)].map((id) => entry.claimsAt[id] ?? entry.at)],
    links: [finding.commitment, finding.evidence],
  };
}

function bound(finding: Finding, index: IndexOf): Answer {
  const { commitment } = parts(finding, index);
  const who = bearerWords(commitment.bearers);
  return {
    answer:
      finding.standing === 'own-commitment'
        ? `The commitment binds ${who}: it is the organisation's own.`
        : `The commitment binds ${who}, not the organisation: it is a standard that the organisation promotes.`,
    where: [lineOf(commitment)],
    links: [finding.commitment],
  };
}

function whoseAct(finding: Finding, index: IndexOf, { workspace }: Analysis): Answer {
  const { commitment, entry, rule } = parts(finding, index);
  const others = finding.held.filter((fact) => fact.by.some((author) => author !== 'organisation'));
  const role = finding.role
    ? `The organisation ${roleWords[entry.role]} (${statusWords[finding.role.status]}; claims ${listWords(finding.role.claims)}).`
    : `The organisation ${roleWords[entry.role]}.`;
  const assisted = finding.assisted
    ? 'That is assistance, not its own act.'
    : isAssisting(entry.role)
      ? 'It assisted; the commitment itself speaks against taking part.'
      : '';
  const made = others.map((fact) => {
    const allowed = rule.anyone?.includes(fact.fact);
    return `“${labelOf(fact.fact, index)}” is about what ${authorWords(fact.by)} did${allowed ? '; the rule counts it whoever made it' : ''}.`;
  });
  const knew = speakingOf(workspace.vocabulary, 'knowledge', 'notice', 'contribution').map(
    (fact) => [fact, entry.facts[fact]?.status ?? 'unknown'] as const,
  );
  const knowledge = isAssisting(entry.role)
    ? `Knowledge and contribution: ${knew.map(([fact, status]) => `${fact} ${status}`).join(', ')}.`
    : '';
  const behest = entry.atBehestOf?.length
    ? `At the behest of ${entry.atBehestOf.map(({ who, as }) => `${whoName(who, index)} (${as.join(', ')})`).join(', ')}.`
    : '';
  return {
    answer: [role, assisted, ...made, knowledge, behest].filter(Boolean).join(' '),
    where: [...(finding.role?.claims ?? []).map((id) => entry.claimsAt[id] ?? entry.at), lineOf(commitment)],
    links: [finding.evidence],
  };
}

function policyAnswers(finding: Finding, index: IndexOf): Answer {
  const { commitment, rule } = parts(finding, index);
  const isExcuse = (words: string) => finding.excusedBy.some(({ text }) => text === words);
  const excuses = finding.excusedBy.map(
    (each) => `It carries ${/^[aeiou]/.test(each.kind) ? 'an' : 'a'} ${each.kind} that may excuse: ${wordsOf(commitment, each.text)}.`,
  );
  const others = finding.against.map((each) => {
    const other = index.commitments.get(each.commitment);
    const cite = other ? citeCommitment(other, index) : each.commitment;
    if (each.kind === 'disclaimer') return `${each.commitment} (${cite}) disclaims a duty on the norm; that changes no verdict.`;
    if (each.kind === 'definition')
      return `${each.commitment} (${cite}) defines the norm in the organisation's own way; the rule reads it by an outside standard.`;
    return each.kind === 'allows'
      ? `${each.commitment} (${cite}) allows “${labelOf(each.circumstance ?? '', index)}”.`
      : `${each.commitment} (${cite}) permits on the same norm.`;
  });
  const settled = commitment.qualifiers
    .filter(({ kind, text }) => ['exception', 'condition'].includes(kind) && !rule.notExcusedBy?.includes(kind) && !isExcuse(text))
    .map(({ text }) => `Its own words do not excuse it, since the facts settle them: ${wordsOf(commitment, text)}.`);
  const answers = [...excuses, ...settled, ...others];
  return {
    answer: answers.length > 0 ? answers.join(' ') : 'No qualifier, permission or definition that was read answers it.',
    where: [
      lineOf(commitment),
      ...finding.against.flatMap((each) =>
        index.commitments.has(each.commitment) ? [lineOf(index.commitments.get(each.commitment)!)] : [],
      ),
    ],
    links: finding.against.map((each) => each.commitment),
  };
}

function textSure(finding: Finding, index: IndexOf): Answer {
  const { commitment } = parts(finding, index);
  const instrument = index.instruments.get(commitment.instrument);
  const status =
    commitment.textStatus === 'digest' ? 'The workspace restates it in its own words (digest).' : "These are the issuer's words.";
  const notes = [
    `Provenance: ${provenanceLine(commitment.provenance, instrument)}.`,
    commitment.source === null ? '' : `Read in: ${shortReference(index.sources.get(commitment.source), commitment.source)}.`,
    instrument?.authority === 'statement' ? 'It is a statement, not a policy.' : '',
    `The reading is ${commitment.confidence.level}: ${commitment.confidence.because.join('; ')}.`,
  ];
  return { answer: [status, ...notes].filter(Boolean).join(' '), where: [lineOf(commitment)], links: [finding.commitment] };
}

function factsSure(finding: Finding, index: IndexOf): Answer {
  const { entry } = parts(finding, index);
  const all = neededBy(finding);
  const levels = all.map((fact) => `${fact.negated ? 'not: ' : ''}${labelOf(fact.fact, index)}: ${standardWords[fact.level]}`);
  const next = finding.standard.next.map((lift) => liftWords(lift, index));
  return {
    answer: `${finding.contested ? 'A fact is contested. ' : ''}The finding stands at ${standardWords[finding.standard.level]}, the weakest of what it needs (${levels.join('; ')}).${next.length > 0 ? ` One level more would take: ${next.join('; or ')}.` : ''}`,
    where: all.flatMap((fact) => fact.claims.map((id) => entry.claimsAt[id] ?? entry.at)),
    links: [finding.evidence],
  };
}
