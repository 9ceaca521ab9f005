import { verdictLetter, verdictLine } from '../explain/words.ts';
import type { Finding } from '../model/records.ts';
import { byId } from '../model/sorting.ts';
import { isInForce, reaches, severities, standards, verdicts } from '../model/words.ts';

/** The one finding that a row speaks for, and whether it is only alleged. */
export interface Lead {
  readonly finding: Finding;
  readonly alleged: boolean;
}

export const leadOf = (finding: Finding): Lead => ({ finding, alleged: !reaches(finding.standard.level, 'reasonable-grounds') });

/** Of many findings the one to show in a list: in force before not, proven before alleged, then the gravest. */
export function leading(findings: readonly Finding[]): Lead | undefined {
  const first = findings.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    const at = one.findIndex((value, n) => value !== other[n]);
    return at < 0 ? byId(a, b) : one[at]! - other[at]!;
  })[0];
  return first && leadOf(first);
}

const rank = ({ verdict, standard, severity }: Finding): readonly number[] => [
  isInForce(verdict) ? 0 : 1,
  reaches(standard.level, 'reasonable-grounds') ? 0 : 1,
  verdicts.indexOf(verdict),
  standards.indexOf(standard.level),
  severities.indexOf(severity),
];

/** A small letter where the finding is only alleged. */
export const letterOf = ({ finding, alleged }: Lead): string =>
  alleged ? verdictLetter[finding.verdict].toLowerCase() : verdictLetter[finding.verdict];

/** The verdict, whether it is alleged, and all that it is short of. */
export const leadWords = ({ finding, alleged }: Lead): string =>
  alleged ? verdictLine(finding).replace(finding.verdict, `${finding.verdict} (alleged)`) : verdictLine(finding);

export const proofOf = ({ finding }: Lead): string => `${finding.standard.level} ${finding.severity}`;
