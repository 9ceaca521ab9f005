import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { wholeText } from '../../model/needed.ts';
import { fill, withFullStop } from '../phrases.ts';
import { promised } from './promise.ts';
import type { Said } from './said.ts';
import { withinSentence } from './said-by.ts';
import templates from './templates.json' with { type: 'json' };

/** What the organisation's own texts say of the norm, where a finding reads it by an outside standard: a reader weighs the one against the other. */
export function ownDefinitions({ against }: Finding, analysis: Analysis): Said[] {
  const { commitments } = indexOf(analysis);
  const definitions = against.filter(({ kind }) => kind === 'definition').map(({ commitment }) => commitments.get(commitment)!);
  return definitions.map((definition, at) => {
    const { text, sources } = promised({ commitment: definition.id, standing: 'own-commitment' }, analysis);
    const isOfSameText = definitions[at - 1]?.instrument === definition.instrument && definition.textStatus === 'digest';
    const again = fill(templates.promise.sameText, { text: withFullStop(withinSentence(wholeText(definition), analysis)) });
    return { text: isOfSameText ? again : text, sources, from: [definition.id] };
  });
}
