import { isPlain } from '../../explain/finding-sentence.ts';
import type { Analysis } from '../../model/judgement.ts';
import { fill, lowered } from '../phrases.ts';
import { concluded } from './conclusion.ts';
import { conditionsOf } from './conditions.ts';
import type { Matter } from './matters.ts';
import { promised } from './promise.ts';
import type { Said } from './said.ts';
import templates from './templates.json' with { type: 'json' };

/** What follows plainly, from another promise, where the strongest finding of a matter stands on a condition or an answer. */
export function plainBeside({ lead, leads }: Matter, analysis: Analysis): Said | null {
  if (isPlain(lead)) return null;
  const plain = leads.find((each) => isPlain(each) && each.standing === 'own-commitment' && each.commitment !== lead.commitment);
  if (!plain) return null;
  const isOpen = conditionsOf(lead, analysis).length > 0;
  const text = fill(templates.conclusion[isOpen ? 'whatever' : 'apart'], { said: lowered(concluded(plain, analysis, 'alone')) });
  return { text, sources: promised(plain, analysis).sources, from: [plain.id] };
}
