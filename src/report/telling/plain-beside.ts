import { isPlain } from '../../explain/finding-sentence.ts';
import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { fill, upperFirst } from '../phrases.ts';
import { conclusionOf, conclusionWithin } from './conclusion.ts';
import { actOf, conditionsOf } from './conditions.ts';
import type { Matter } from './matters.ts';
import { isReadBefore } from './promise-named.ts';
import { promised } from './promise.ts';
import type { Said } from './said.ts';
import templates from './templates.json' with { type: 'json' };

export interface PlainBeside extends Said {
  readonly finding: Finding;
}

/**
 * What follows plainly, from another promise, where the strongest finding of a matter stands on a condition or an answer.
 * @param stands whether that other promise, too, was said before
 */
export function plainBeside({ lead, leads }: Matter, analysis: Analysis, stands: 'alone' | 'after-promise' = 'alone'): PlainBeside | null {
  if (isPlain(lead)) return null;
  const plain = leads.find((each) => isPlain(each) && each.standing === 'own-commitment' && each.commitment !== lead.commitment);
  if (!plain) return null;
  // What names no text would be taken for the first promise.
  const isNamed = isReadBefore(plain, indexOf(analysis).commitments.get(plain.commitment)!, stands);
  const beside = besideOf(lead, analysis);
  // How another promise is taken hangs on nothing of the first.
  const another = stands === 'after-promise' && isNamed ? 'evenIfNotOther' : 'evenIfNotAnother';
  const { opening, said } = conclusionOf(plain, analysis, isNamed ? stands : 'alone');
  const how = beside === 'evenIfNot' && opening.length > 0 ? another : beside;
  const text = fill(templates.conclusion[how], {
    said: conclusionWithin([...opening, upperFirst(whoever(said, lead, analysis))].join(' ')),
  });
  return { finding: plain, text, sources: promised(plain, analysis).sources, from: [plain.id] };
}

/** How what follows plainly stands beside what hangs on a condition or has an answer. */
function besideOf(lead: Finding, analysis: Analysis): 'evenIfNot' | 'whatever' | 'apart' {
  const conditions = conditionsOf(lead, analysis);
  if (conditions.includes(templates.conclusion.conditions['scope-open'])) return 'evenIfNot';
  return conditions.length > 0 ? 'whatever' : 'apart';
}

/** Who made it so is open only of what follows on a condition. */
const whoever = (said: string, lead: Finding, analysis: Analysis): string =>
  lead.shortOf.includes('whose-act') ? fill(templates.conclusion.whoever, { act: actOf(lead, analysis), said }) : said;
