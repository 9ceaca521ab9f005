import { plural } from '../../../explain/words.ts';
import type { Analysis } from '../../../model/judgement.ts';

/** How much was withheld as sensitive, for a report; nothing where nothing was. */
export const withheldNote = ({ withheld: { entries, claims } }: Analysis): string | null =>
  entries + claims === 0
    ? null
    : `Withheld as sensitive: ${plural(entries, 'entry', 'entries')} and ${plural(claims, 'claim')}. What is shown is never graver than the whole.`;
