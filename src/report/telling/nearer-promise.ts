import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Claim } from '../../model/records.ts';
import { isRejected } from '../../model/rejected.ts';
import { mayBeOfItsTime, strongestFirst } from '../../model/strength.ts';
import { fill, upperFirst } from '../phrases.ts';
import { concludedInSentences, conclusionWithin } from './conclusion.ts';
import { sourcesOfReading } from './standard.ts';
import type { Matter } from './matters.ts';
import { promised, type Promised } from './promise.ts';
import { saidToday } from './said-today.ts';
import { claimSaid, claimWithin, whatSaid } from './said-by.ts';
import type { Said } from './said.ts';
import templates from './templates.json' with { type: 'json' };
import { best } from './weight.ts';

/** A promise that speaks to the very matter, and what follows from it, where the strongest finding rests on a general one. */
export interface Nearer {
  readonly finding: Finding;
  readonly promise: Promised;
  /** What it rests on, where that is no fact of the strongest finding: what follows from it names it, and would be taken to follow from that. */
  readonly ownFact: Claim | undefined;
  readonly conclusion: Said;
}

/**
 * Beside a general promise, the strongest own one that speaks to the norm directly and against which the same case is held: the general one leads, as
 * its time or proof is surer, but the nearer one is what a reader knows the organisation by. One that is measured by the words of others is no nearer:
 * it would get a graver verb than the general one for what others read into both.
 */
export function nearerPromise({ entry, lead, cases }: Matter, analysis: Analysis): Nearer | null {
  if (!lead.general || lead.standing !== 'own-commitment' || !mayBeOfItsTime(lead)) return null;
  const direct = cases[0]!.inGap.findings.filter(
    (each) =>
      !each.general && !isMeasured(each) && each.standing === 'own-commitment' && mayBeOfItsTime(each) && !isRejected(each.decisions),
  );
  const [finding] = strongestFirst(direct, analysis.workspace);
  if (!finding) return null;
  const isAlike = isSameMeasure(finding, lead, analysis);
  const today = saidToday(finding, analysis);
  const promise = promised(finding, analysis);
  const ownFact = ownFactOf(finding, lead, entry, analysis);
  const other = ownFact ? whatSaid(claimWithin(claimSaid(ownFact, analysis))) : null;
  const stands = isAlike || other !== null ? 'beside-general' : 'alone';
  const said = today ? [today.conclusion] : concludedInSentences(finding, analysis, stands);
  const text = (other === null ? said : [...said.slice(0, -1), ofWhat(other, said.at(-1)!)]).join(' ');
  return {
    finding,
    promise: today ? { ...promise, text: today.text } : promise,
    ownFact,
    conclusion: { text, sources: [], from: [finding.id] },
  };
}

const isMeasured = ({ shortOf }: Finding): boolean => shortOf.includes('external-reading');

/** “What the Guardian reported in 2020 would sit ill with …”, or, where the organisation's own part is named, “If what the Guardian reported in 2020 is borne out, …”. */
function ofWhat(what: string, said: string): string {
  const { byWhat, reported, subject } = templates.conclusion;
  const practice = new RegExp(subject.practice, 'i');
  if (said.includes(reported)) return said.replace(reported, what);
  return practice.test(said) ? upperFirst(said.replace(practice, what)) : fill(byWhat, { what, said: conclusionWithin(said) });
}

/** The best of what a finding rests on, where it rests on no fact of another. */
function ownFactOf(finding: Finding, other: Finding, entry: Matter['entry'], analysis: Analysis): Claim | undefined {
  const claimsOf = ({ held }: Finding): string[] => held.flatMap(({ claims }) => claims);
  const own = claimsOf(finding);
  if (claimsOf(other).some((id) => own.includes(id))) return undefined;
  return best(
    entry.claims.filter(({ id }) => own.includes(id)),
    entry,
    analysis,
  )[0];
}

/** Whether both rest on the same rule, or on rules that read the norm by the same source. */
function isSameMeasure(one: Finding, other: Finding, analysis: Analysis): boolean {
  const [a, b] = [one, other].map((each) => sourcesOfReading(each, analysis)[0]?.id);
  return one.rule === other.rule || (a !== undefined && a === b);
}
