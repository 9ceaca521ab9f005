import { beginsCue } from '../cue-search.ts';
import { lowerAt } from '../tokens.ts';
import { isPeople, verbOf, type Reading, type Use } from './reading.ts';

/** Whether the subject is a text, or a word for one. */
export const isOfTexts = ({ tokens, subject, lexicon }: Use): boolean =>
  subject.some((at) => lexicon.words.documents.has(tokens[at]!.lower) || texts.has(tokens[at]!.lower));

const texts: ReadonlySet<string> = new Set(
  'text texts version versions term terms language law laws latter former original english french'.split(' '),
);

/** “Applicants shall apply 21 days before”: they ask for something. */
const isApplicant = (use: Use): boolean =>
  verbOf(use) === 'apply' && (use.lexicon.words.parties.has(use.subjectHead) || isPeople(use) || /(?:ants?|ers)$/.test(use.subjectHead));

export const application: Reading = {
  id: 'application',
  purpose: "Where and how long a rule applies is nobody's duty.",
  ok: ['Article 3 shall not apply to such ships.', 'The English text shall prevail.', 'The Agreement shall remain in force for two years.'],
  notOk: [
    'The Organization shall apply the same rules to all.',
    'Applicants shall apply at least a week before.',
    'The best interests of the child shall prevail.',
    'No project shall commence before those affected have been consulted.',
    'No new activity may begin in an area that has not been cleared.',
    'Work shall not begin until an assessment has been made.',
  ],
  read: (use) => {
    const { tokens, group, acts, negated, lexicon } = use;
    const next = tokens[group.verb + 1]?.lower ?? '';
    if (acts || isApplicant(use) || next === 'for' || (negated && /^(?:before|until|unless)$/.test(next))) return null;
    // “The best interests of the child shall prevail”: what is weighed, not which text.
    const verb = lowerAt(tokens, group.verb);
    if (!isOfTexts(use) && (verb === 'prevail' || (negated && ['begin', 'commence'].includes(verb)))) return null;
    return beginsCue(lexicon.phrases.application, tokens, group.verb) ? { because: 'it says where a rule applies' } : null;
  },
};
