import type { Entry, Rule, Workspace } from '../../src/model/records.ts';
import { forceOf, possibleDays, timeOf, when } from './reference-dates.ts';
import { choicesOf, claimsFor, conditionsOf, type ReferenceFinding } from './reference.ts';
import { bindsOrganisation, couldSpeak, isFirm, isOwn, isWithin, reachedPractices, wording } from './reference-links.ts';

/** What stands beside the findings: silences, what is untested and unjudged, history, conflicts. */

const sorted = (words: readonly string[]): string[] => [...new Set(words)].toSorted((a, b) => (a < b ? -1 : 1));
const judging = (of: Workspace): Rule[] => of.rules.filter(({ status }) => status === 'stable');
const partTaken = ['implemented', 'managed', 'funded', 'coordinated', 'supported', 'advised'];

/** Some line of the rule and the role are shown, undisputed and by known authors. */
function applies(rule: Rule, entry: Entry, of: Workspace): boolean {
  if (!rule.roles.includes(entry.role) || !partTaken.includes(entry.role)) return false;
  return rule.when.some((line) => {
    const pools = conditionsOf(rule, line, entry, of).map((each) =>
      claimsFor(each, { contested: false, unknown: false }, entry, of).filter((claim) => !timeOf(claim, entry, of).never),
    );
    return choicesOf(pools, (claim) => timeOf(claim, entry, of).possible).length > 0;
  });
}

/** On one of its norms or a broader one, whatever else the instrument records. */
const speaksAtAll = (norm: string, rule: Rule, of: Workspace): boolean =>
  rule.norms.some((each) => isWithin(each, norm, of.vocabulary.norms));

interface Silent {
  readonly norm: string;
  readonly practice: string;
  readonly entry: Entry;
}

export function referenceSilences(of: Workspace) {
  const silent: Silent[] = [];
  for (const rule of judging(of)) {
    const isSpoken = of.commitments.some((each) => bindsOrganisation(each) && each.norms.some(({ id }) => speaksAtAll(id, rule, of)));
    if (rule.effect !== 'contrary' || isSpoken) continue;
    for (const entry of of.entries) {
      const practice = reachedPractices(rule, entry, of)[0];
      if (practice !== undefined && applies(rule, entry, of)) silent.push({ norm: rule.norms[0]!, practice, entry });
    }
  }
  const keys = sorted(silent.map(({ norm, practice }) => `${norm}/${practice}`));
  return keys.map((key) => {
    const these = silent.filter(({ norm, practice }) => `${norm}/${practice}` === key);
    const { norm, practice } = these[0]!;
    const toRead = of.instruments.filter(
      (each) => isOwn(each, of) && each.read !== 'whole' && these.some(({ entry }) => couldSpeak(each, practice, entry, of)),
    );
    return {
      norm,
      practice,
      evidence: sorted(these.map(({ entry }) => entry.id)),
      kind: toRead.length > 0 ? 'not-found' : 'silence',
      toRead: sorted(toRead.map(({ id }) => id)),
    };
  });
}

/** Own commitments that could make a finding, without any. */
export const referenceUntested = (of: Workspace, findings: readonly ReferenceFinding[]): string[] =>
  of.commitments
    .filter((each) => bindsOrganisation(each) && wording(each) && !findings.some(({ commitment }) => commitment === each.id))
    .map(({ id }) => id);

export const referenceUnjudged = (of: Workspace): string[] =>
  of.entries.filter((entry) => !judging(of).some((rule) => reachedPractices(rule, entry, of).length > 0)).map(({ id }) => id);

/** What predates, each with the other entries of its practice that went on or began after the commitment may have been made. */
export const referenceHistory = (of: Workspace, findings: readonly ReferenceFinding[]) =>
  findings
    .filter(({ time }) => time === 'predates')
    .map(({ id, practice, evidence, commitment }) => {
      const made = forceOf(of.commitments.find((each) => each.id === commitment)!.inForce).possible.from;
      const later = of.entries.filter(
        (entry) =>
          entry.id !== evidence &&
          possibleDays(when(entry.period)).to >= made &&
          entry.practices.some((each) => isWithin(each, practice, of.vocabulary.practices)),
      );
      return { finding: id, after: sorted(later.map((entry) => entry.id)) };
    });

/** Firm commitments that allow what a rule holds against another. */
export function referenceConflicts(of: Workspace, findings: readonly ReferenceFinding[]) {
  const found: { commitment: string; with: string; circumstance: string; finding: string }[] = [];
  for (const finding of findings)
    for (const { kind, commitment, circumstance } of finding.against) {
      const allowing = of.commitments.find(({ id }) => id === commitment)!;
      if (kind === 'allows' && circumstance !== undefined && isFirm(allowing) && commitment !== finding.commitment)
        found.push({ commitment: finding.commitment, with: commitment, circumstance, finding: finding.id });
    }
  return found;
}
