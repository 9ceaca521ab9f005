import type { Finding, HeldFact } from './judgement.ts';
import type { Commitment } from './records.ts';

/** The facts that a finding needs: those of the rule's line, and the role. */
export const neededBy = ({ held, role }: Pick<Finding, 'held' | 'role'>): readonly HeldFact[] => (role ? [...held, role] : held);

/** A commitment as it is read: its opening lines, then its own words. */
export const wholeText = ({ lead, text }: Pick<Commitment, 'lead' | 'text'>): string => [...lead.map((each) => each.text), text].join(' ');
