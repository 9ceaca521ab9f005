import { bearers as order, type Bearer } from '../model/words.ts';
import { findCues } from './cue-search.ts';
import type { Lexicon } from './lexicon.ts';
import { tokenise } from './tokens.ts';

const ofDuties =
  /^\W*(?:[\dIVXLC.]+\W+)?(?:the )?(?:rights and |powers and |functions and )?(?:duties|obligations|responsibilit(?:y|ies)|roles?|tasks|undertakings|commitments)(?: and (?:duties|obligations|responsibilities|rights))? (?:of|for) (.+)$/i;

/**
 * Whom a heading binds that says whose duties follow (“Duties of partners”): `none` where they are of somebody whom the vocabulary does not know as
 * bearer; `null` where no heading says so. The innermost decides.
 */
export function boundByHeading(section: readonly string[], lexicon: Lexicon): Bearer | 'none' | null {
  return (
    section
      .toReversed()
      .map((heading) => boundBy(heading, lexicon))
      .find((found) => found !== null) ?? null
  );
}

function boundBy(heading: string, lexicon: Lexicon): Bearer | 'none' | null {
  const whose = ofDuties.exec(heading)?.[1];
  if (whose === undefined) return null;
  const tokens = tokenise(whose);
  const found = findCues(lexicon.bearers, tokens, whose);
  const all = order.filter((bearer) => found.some(({ means }) => means === bearer));
  return all.length > 1 ? null : (all[0] ?? 'none');
}
