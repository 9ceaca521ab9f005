import { verbsOf } from '../../explain/finding-sentence.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { saidInForce } from '../../model/words.ts';
import { fill } from '../phrases.ts';
import { isActNamed, isConcludedPlainly } from './conditions.ts';
import { conductIn, conductOf, doing, isNamed, whatWasDone } from './conduct.ts';
import { organisationName } from './names.ts';
import templates from './templates.json' with { type: 'json' };

const { conclusion } = templates;

/** Who or what does it, the verb, and what stands behind all else. */
export interface Done {
  readonly subject: string;
  readonly verb: string;
  readonly helped: string;
  /** What it did it by, where the subject names it, too. */
  readonly by: string;
  /** Whether “its” is the organisation's. */
  readonly isOfOrganisation: boolean;
}

export function doneOf(finding: Finding, analysis: Analysis): Done {
  const organisation = organisationName(analysis);
  const verdict = saidInForce(finding);
  const verbs = verbsOf(finding, analysis);
  const isSaid = isConcludedPlainly(finding, analysis);
  const conduct = conductOf(finding, analysis);
  const ofIt = { helped: '', by: '', isOfOrganisation: true };
  if (verdict === 'double-standard' || !isNamed(finding, analysis)) {
    if (verdict === 'assistance' || verdict === 'double-standard' || verdict === 'consistent')
      return { ...ofIt, subject: organisation, verb: isSaid ? verbs.did : verbs.open };
    const helped = verdict === 'strain' && finding.shortOf.includes('assisted') ? fill(conclusion.helped, { organisation }) : '';
    return { subject: conductIn(finding, analysis), verb: isSaid ? verbs.plain : verbs.open, helped, by: '', isOfOrganisation: false };
  }
  // What is done sits ill with a promise, and nobody does who did it.
  if (verdict === 'strain')
    return isSaid
      ? { ...ofIt, subject: whatWasDone(finding, organisation, analysis), verb: verbs.plain }
      : { ...ofIt, subject: conduct, verb: verbs.open, isOfOrganisation: false };
  if (isSaid) return { ...ofIt, subject: doing(finding, organisation, analysis), verb: verbs.did };
  return isActNamed(finding, analysis)
    ? { ...ofIt, subject: organisation, verb: verbs.open }
    : { ...ofIt, subject: fill(conclusion.subject.doing, { conduct, organisation }), verb: verbs.open, by: conduct };
}
