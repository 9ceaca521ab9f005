import { isPlain } from '../../explain/finding-sentence.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill, upperFirst } from '../phrases.ts';
import { conclusionOf, conclusionWithin } from './conclusion.ts';
import { actOf, conditionsOf } from './conditions.ts';
import type { Matter } from './matters.ts';
import { promised } from './promise.ts';
import type { Said } from './said.ts';
import templates from './templates.json' with { type: 'json' };

export interface PlainBeside extends Said {
  readonly finding: Finding;
}

/** What follows plainly, from another promise, where the strongest finding of a matter stands on a condition or an answer. */
export function plainBeside({ lead, leads }: Matter, analysis: Analysis): PlainBeside | null {
  if (isPlain(lead)) return null;
  const plain = leads.find((each) => isPlain(each) && each.standing === 'own-commitment' && each.commitment !== lead.commitment);
  if (!plain) return null;
  const { opening } = conclusionOf(plain, analysis, 'alone');
  const beside = besideOf(lead, analysis);
  // How another promise is taken hangs on nothing of the first.
  const how = beside === 'evenIfNot' && opening.length > 0 ? 'evenIfNotAnother' : beside;
  const text = fill(templates.conclusion[how], { said: conclusionWithin(plainSaid(plain, lead, analysis)) });
  return { finding: plain, text, sources: promised(plain, analysis).sources, from: [plain.id] };
}

/** How what follows plainly stands beside what hangs on a condition or has an answer. */
function besideOf(lead: Finding, analysis: Analysis): 'evenIfNot' | 'whatever' | 'apart' {
  const conditions = conditionsOf(lead, analysis);
  if (conditions.includes(templates.conclusion.conditions['scope-open'])) return 'evenIfNot';
  return conditions.length > 0 ? 'whatever' : 'apart';
}

/** Who made it so is open only of what follows on a condition. */
function plainSaid(plain: Finding, lead: Finding, analysis: Analysis): string {
  const { opening, said } = conclusionOf(plain, analysis, 'alone');
  const whole = lead.shortOf.includes('whose-act') ? fill(templates.conclusion.whoever, { act: actOf(lead, analysis), said }) : said;
  return [...opening, upperFirst(whole)].join(' ');
}
