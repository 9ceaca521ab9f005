import { lineOf } from '../index-of.ts';
import { plural } from '../words.ts';
import { short, type WeaknessKind } from './weakness.ts';

/** Names at the head of sentences that no actor has, each once: nothing is judged by such sentences. */
export const unknownBearers: WeaknessKind = {
  kind: 'unknown-bearer',
  of: ({ analysis: { workspace } }) => {
    const known = workspace.vocabulary.actors.flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel].map(nameIn));
    const isUnknown = (words: string) => !pronoun.test(words) && !known.some((name) => ` ${nameIn(words)} `.includes(` ${name} `));
    const nobodys = workspace.commitments.filter(
      ({ bearers, bearerText, settled }) =>
        bearers.length === 0 && bearerText !== null && !settled.includes('bearers') && isUnknown(bearerText),
    );
    const byName = Map.groupBy(nobodys, ({ bearerText }) => nameIn(bearerText!));
    return [...byName].map(([name, [first, ...others]]) => ({
      ...lineOf(first!),
      found: `“${short(name)}”, whom no actor of rules/vocabulary/actors.yaml is called, in ${plural(others.length + 1, 'commitment')} (${first!.id}${others.length > 0 ? ' …' : ''}), so that nobody known is bound`,
      mend: 'put the name among the altLabel of the actor who is meant, or write an actor of that name with its bearer (none, where it is none of those bound)',
    }));
  },
};

const pronoun = /^(?:it|they|he|she|who|which|this|these|those)$/iu;

const nameIn = (words: string): string => words.replace(/^(?:the|an?|each|every|all|any)\s+/iu, '');
