import type { Next } from '../model/judgement.ts';
import { isRole } from '../model/words.ts';
import { conditionLabel, type IndexOf } from './index-of.ts';
import { roleWords } from './words.ts';

/** What would lift a standard of proof, with the fact by its name and not its id. */
export const liftWords = ({ text, fact }: Next, index: IndexOf): string => text.replaceAll(`“${fact}”`, () => `“${named(fact, index)}”`);

function named(fact: string, index: IndexOf): string {
  const plain = fact.replace(/^not /, '');
  if (!isRole(plain)) return conditionLabel(fact, index);
  return `${fact === plain ? '' : 'not: '}the organisation ${roleWords[plain]}`;
}
