import { isPlain } from '../../explain/finding-sentence.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { saidInForce } from '../../model/words.ts';
import { fill } from '../phrases.ts';
import { concluded, conclusionWithin } from './conclusion.ts';
import { conditionsOf } from './conditions.ts';
import { conductOf, isNamed } from './conduct.ts';
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
  const conditions = conditionsOf(lead, analysis);
  const scope = templates.conclusion.conditions['scope-open'];
  const isOpenWho = lead.shortOf.includes('whose-act');
  const evenIfNot = isOpenWho ? 'evenIfNotWhoever' : 'evenIfNot';
  const beside = conditions.includes(scope) ? evenIfNot : conditions.length > 0 ? 'whatever' : 'apart';
  const said = conclusionWithin(concluded(plain, analysis, 'alone'));
  const [conduct, again] = [lead, plain].map((each) => conductOf(each, analysis));
  const isSame = conduct === again && isNamed(plain, analysis) && saidInForce(lead) !== 'double-standard';
  const text = fill(templates.conclusion[beside], {
    said: isSame && !isOpenWho ? said.replace(again!, templates.conclusion.subject.again) : said,
  });
  return { finding: plain, text, sources: promised(plain, analysis).sources, from: [plain.id] };
}
