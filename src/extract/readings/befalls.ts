import { beginsCue } from '../cue-search.ts';
import { lowerAt } from '../tokens.ts';
import { verbOf, type Reading, type Use } from './reading.ts';

export const befalls: Reading = {
  id: 'befalls',
  purpose: 'What befalls people, things or whoever speaks, and what they will be forced to, is foretold and not promised.',
  ok: [
    'People will be displaced by the dam.',
    'Migrants will be deported.',
    'Some 4,000 households will have to move.',
    'The Organization will lose staff.',
    'The Organization will have to close offices unless donors pay.',
    'The Organization is expected to close the year with a deficit.',
  ],
  notOk: [
    'People will be informed.',
    'Migrants will not be deported.',
    'People will be detained only as a last resort.',
    'The Organization will lose no time.',
    'Staff will have to hand in a report.',
    'Partners who steal will be expelled.',
  ],
  read: (use) => {
    const { group, cue, negated } = use;
    if ((group.modal !== 'will' && !/^(?:is|are) expected to$/.test(cue)) || negated || isRuled(use)) return null;
    return happensTo(use) || isForced(use) ? { because: 'it tells what is going to happen' } : null;
  },
};

/** "Will be detained only where": when it may happen is laid down. */
const isRuled = ({ tokens, group }: Use): boolean =>
  tokens.slice(group.opens).some(({ lower }) => ['only', 'solely', 'exclusively', 'resort'].includes(lower));

function happensTo(use: Use): boolean {
  const { tokens, group, acts, lexicon } = use;
  const { befalling, befallingOthers, befallingActors } = lexicon.phrases;
  const begins = (index: typeof befalling): boolean => beginsCue(index, tokens, group.verb);
  if (begins(befalling) || (!acts && begins(befallingOthers))) return true;
  // "Will lose no time", "will lose sight of": of nothing that is lost; "will need to" is a duty.
  const behind = lowerAt(tokens, group.verb + 1);
  return acts && begins(befallingActors) && !['no', 'sight'].includes(behind) && !(verbOf(use) === 'need' && behind === 'to');
}

/** "Households will have to move", "the Organization will have to close offices"; what staff or partners "will have to" do may be a duty. */
function isForced(use: Use): boolean {
  const { tokens, group, acts, cue, lexicon } = use;
  if (!/\bhave to$/.test(cue) || verbOf(use) === 'be') return false;
  return !acts || beginsCue(lexicon.phrases.retreating, tokens, group.verb);
}
