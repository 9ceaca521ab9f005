// @ts-nocheck: of the earlier design; it is being written anew
import type { Commitment, Entry, Rule, Workspace } from '../../src/model/records.ts';
import {
  authorities,
  isInForce,
  isAssisting,
  isFirm,
  isOwnAct,
  isWeak,
  modalities,
  severities,
  standards,
  verdicts,
} from '../../src/model/words.ts';
import { meet, read, widest } from './reference-dates.ts';
import { disputing, showing, statusOf } from './reference-facts.ts';
import {
  admitsPractice,
  broaderOf,
  holdFacts,
  instrumentOf,
  isOwn,
  isOwnInstrument,
  normOf,
  reachesPractice,
  type ReferenceFinding,
} from './reference.ts';

/** What the design fixes around the findings: gaps with their headlines, silences, untested and unjudged. */

export interface ReferenceGap {
  readonly id: string;
  readonly headline: string;
  readonly alleged: boolean;
  readonly past: boolean;
  /** The leading finding of each case, by the case's id. */
  readonly leads: Readonly<Record<string, string>>;
  readonly places: readonly string[];
}

export interface ReferenceSilence {
  readonly norm: string;
  readonly practice: string;
  readonly evidence: readonly string[];
  readonly kind: 'silence' | 'not-found';
  readonly toRead: readonly string[];
}

const unique = (words: readonly string[]): string[] => [...new Set(words)].toSorted();
const evidenceOf = (finding: ReferenceFinding): string => finding.id.split('/')[2]!;
const commitmentOf = (of: Workspace, finding: ReferenceFinding): Commitment =>
  of.commitments.find((each) => each.id === finding.id.split('/')[1])!;
const isContrary = (of: Workspace, finding: ReferenceFinding): boolean =>
  of.rules.find((each) => each.id === finding.id.split('/')[0])!.effect !== 'fulfilment';

const isProven = (finding: ReferenceFinding): boolean => standards.indexOf(finding.level) <= standards.indexOf('reasonable-grounds');
const isInForce = (finding: ReferenceFinding): boolean => isInForce(finding.verdict);

/** "All cases of the same norm and practice"; what fulfils is no gap. */
export function referenceGaps(of: Workspace, findings: readonly ReferenceFinding[]): ReferenceGap[] {
  const contrary = findings.filter((finding) => isContrary(of, finding));
  return unique(contrary.map(({ norm, practice }) => `${norm}/${practice}`)).map((id) => {
    const own = contrary.filter(({ norm, practice }) => `${norm}/${practice}` === id);
    const headline = headlineOf(of, own);
    const entries = unique(own.map(evidenceOf));
    const leadOf = (entry: string) =>
      headlineOf(
        of,
        own.filter((finding) => evidenceOf(finding) === entry),
      ).id;
    return {
      id,
      headline: headline.id,
      alleged: !isProven(headline),
      past: !isInForce(headline),
      leads: Object.fromEntries(entries.map((entry) => [`${id}/${entry}`, leadOf(entry)])),
      places: unique(of.entries.filter((entry) => entries.includes(entry.id)).flatMap((entry) => entry.places ?? [])),
    };
  });
}

/** "The gravest in force at reasonable-grounds or above; else the gravest in force; only if none is in force, the same among the rest." */
function headlineOf(of: Workspace, findings: readonly ReferenceFinding[]): ReferenceFinding {
  const inForce = findings.filter(isInForce);
  const eligible = inForce.length > 0 ? inForce : findings;
  const proven = eligible.filter(isProven);
  return (proven.length > 0 ? proven : eligible).toSorted((a, b) => compare(of, a, b))[0]!;
}

/** "Ties: standard, severity, direct before general, firmer, authority (as listed), id." */
function compare(of: Workspace, one: ReferenceFinding, other: ReferenceFinding): number {
  const weight = (finding: ReferenceFinding) => {
    const commitment = commitmentOf(of, finding);
    return [
      verdicts.indexOf(finding.verdict),
      finding.wouldBe === null ? 0 : verdicts.indexOf(finding.wouldBe),
      standards.indexOf(finding.level),
      severities.indexOf(finding.severity),
      finding.general ? 1 : 0,
      modalities.indexOf(commitment.modality),
      authorities.indexOf(instrumentOf(of, commitment).authority),
    ];
  };
  const [a, b] = [weight(one), weight(other)];
  for (const at of a.keys()) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return one.id < other.id ? -1 : 1;
}

const canBeBroken = (commitment: Commitment): boolean => isFirm(commitment.modality) || isWeak(commitment.modality);

/** "An own commitment, firm or weak, without any finding." */
export const referenceUntested = (of: Workspace, findings: readonly ReferenceFinding[]): string[] =>
  of.commitments
    .filter((each) => isOwn(each) && canBeBroken(each) && !findings.some((finding) => commitmentOf(of, finding).id === each.id))
    .map((each) => each.id);

/** "An entry that no rule reaches." */
export const referenceUnjudged = (of: Workspace): string[] =>
  of.entries.filter((entry) => !of.rules.some((rule) => reaches(of, rule, entry))).map((entry) => entry.id);

function reaches(of: Workspace, rule: Rule, entry: Entry): boolean {
  if (rule.status !== 'stable' || !entry.practices.some((each) => reachesPractice(of, rule, each))) return false;
  return rule.roles.includes(entry.role) && rule.when.some((line) => isShown(of, entry, line));
}

/** Question 1 alone, whoever did it: "Every fact of the line true: yes. The worst is open: yes." */
function isShown(of: Workspace, entry: Entry, line: readonly string[]): boolean {
  return line.every((condition) => {
    const fact = condition.replace('not ', '');
    const status = statusOf(of, entry, showing(of, entry, fact), disputing(of, entry, fact));
    return condition === fact ? ['reported', 'denied', 'contested'].includes(status) : ['refuted', 'contested'].includes(status);
  });
}

/** "A contrary rule applies to an entry by the organisation's own act or assistance, and no own commitment speaks to its norm." */
export function referenceSilences(of: Workspace): ReferenceSilence[] {
  const found: { norm: string; practice: string; entry: Entry }[] = [];
  for (const rule of of.rules) {
    if (rule.status !== 'stable' || rule.effect !== 'contrary' || isSpokenTo(of, rule)) continue;
    for (const entry of of.entries) {
      const practice = entry.practices.find((each) => reachesPractice(of, rule, each));
      if (practice !== undefined && applies(of, rule, entry)) found.push({ norm: rule.norms[0]!, practice, entry });
    }
  }
  return unique(found.map(({ norm, practice }) => `${norm}/${practice}`)).map((id) => {
    const own = found.filter(({ norm, practice }) => `${norm}/${practice}` === id);
    const { norm, practice } = own[0]!;
    const toRead = unique(own.flatMap(({ entry }) => unreadAt(of, entry, practice)));
    return {
      norm,
      practice,
      evidence: unique(own.map(({ entry }) => entry.id)),
      kind: toRead.length > 0 ? 'not-found' : 'silence',
      toRead,
    };
  });
}

/** "Speaks to any norm of the rule, directly or by a broader norm, whatever its date or scope." */
const isSpokenTo = (of: Workspace, rule: Rule): boolean =>
  of.commitments.some((each) => isOwn(each) && canBeBroken(each) && (normOf(of, rule, each) !== null || isBroader(of, rule, each)));

const isBroader = (of: Workspace, rule: Rule, commitment: Commitment): boolean =>
  commitment.norms.some(({ id }) => rule.norms.some((norm) => broaderOf(of.vocabulary.norms, norm).includes(id)));

function applies(of: Workspace, rule: Rule, entry: Entry): boolean {
  if (!rule.roles.includes(entry.role) || !(isOwnAct(entry.role) || isAssisting(entry.role))) return false;
  return [...rule.when.keys()].some((line) => holdFacts(of, rule, entry, line, true, () => true) !== null);
}

/** "One own instrument that could be in force at the time and reaches the practice was not read whole." */
const unreadAt = (of: Workspace, entry: Entry, practice: string): string[] =>
  of.instruments
    .filter((each) => isOwnInstrument(of, each) && each.read !== 'whole')
    .filter((each) => admitsPractice(of, each.scope ?? {}, practice))
    .filter((each) => meet(widest(read(each.inForce)), widest(read(entry.period))))
    .map((each) => each.id);
