import { isAlleged } from '../../../model/strength.ts';
import { isAdmission } from '../../telling/claims.ts';
import type { Matter } from '../../telling/matters.ts';

/** Which cases a statement raises unasked. */

/** What may be raised unasked: a commitment of its own or a direct standard that it promotes, in force, at reasonable grounds. */
export const mayBeRaised = ({ lead }: Matter): boolean =>
  lead.time === 'in-force' && !isAlleged(lead) && !(lead.general && lead.standing === 'promoted-standard');

/** Whether the organisation itself admits, of the time of its promise, what is held against it: that is no mere report, and a body that did not hear of it would hear that it was kept back. */
export const isAdmitted = ({ lead, entry }: Matter): boolean =>
  lead.time === 'in-force' && lead.held.some(({ claims }) => entry.claims.some((claim) => claims.includes(claim.id) && isAdmission(claim)));
