import { beginsCue } from '../cue-search.ts';
import { determiners } from '../english.ts';
import type { Lexicon } from '../lexicon.ts';
import { lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { verbGroupOf } from '../verb-groups.ts';
import type { Reading, Use } from './reading.ts';

export const expectations: Reading = {
  id: 'expectations',
  purpose: 'What is expected to come about by itself is foretold; only what somebody is expected to do is asked of him.',
  ok: [
    'It is expected that prices will rise.',
    'It is expected that the epidemic will peak in May.',
    'The Organization expects demand to grow.',
    'It is expected that the Organization will close the year with a deficit.',
  ],
  notOk: [
    'It is expected that staff will report abuse.',
    'It is expected that a report will be submitted each year.',
    'The Organization expects partners to protect data.',
  ],
  read: (use) => {
    if (!use.hit.bearer || !/^(?:it is expected that|expects?)\b/.test(use.cue)) return null;
    return comesAbout(use) ? { because: 'it tells what is going to happen' } : null;
  },
};

function comesAbout({ tokens, hit, group, cue, lexicon }: Use): boolean {
  const { befalling, befallingOthers, befallingActors } = lexicon.phrases;
  const [from] = hit.bearer!;
  const isThat = cue.startsWith('it ');
  const will = isThat ? tokens.findIndex(({ lower }, at) => at > from && lower === 'will') : null;
  if (will === -1) return false;
  const verb = will === null ? group.verb : skipAdverbs(tokens, will + 1);
  if (namesActor(tokens, from, lexicon)) return [befalling, befallingActors].some((index) => beginsCue(index, tokens, verb));
  if ([befalling, befallingOthers].some((index) => beginsCue(index, tokens, verb))) return true;
  if (will !== null) return verbGroupOf(tokens, { ...hit, from: will, to: will, bearer: undefined }).voice === 'active';
  const lower = lowerAt(tokens, verb);
  return moving.has(lower) || (lexicon.words.happening.has(lower) && !lexicon.words.purposeful.has(lower));
}

/** What prices and people do of themselves, though offices do it to things at will. */
const moving: ReadonlySet<string> = new Set(['increase', 'decrease', 'decline', 'drop', 'shift', 'change', 'continue']);

/** Whether one who can act on purpose is named there. */
function namesActor(tokens: readonly Token[], from: number, { bearers, words }: Lexicon): boolean {
  let at = from;
  while (determiners.has(lowerAt(tokens, at))) at++;
  return [from, at, at + 1].some((name) => beginsCue(bearers, tokens, name)) || words.ownOffices.has(lowerAt(tokens, at));
}
