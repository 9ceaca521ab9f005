import type { Finding } from '../../../model/judgement.ts';
import { inForceVerdicts, saidInForce } from '../../../model/words.ts';

/** The first, and the gravest where another is graver: no weaker conclusion hides a graver one. @param findings the strongest first */
export function strongestAndGravest(findings: readonly Finding[]): Finding[] {
  const gravity = (finding: Finding): number => inForceVerdicts.indexOf(saidInForce(finding));
  const [strongest] = findings;
  const most = Math.min(...findings.map(gravity));
  return [strongest!, ...(gravity(strongest!) > most ? [findings.find((each) => gravity(each) === most)!] : [])];
}
