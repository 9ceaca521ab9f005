import { closest, distance } from 'fastest-levenshtein';

/** The valid word that was probably meant; nothing where none is near. */
export function nearest(word: string, valid: readonly string[]): string | undefined {
  if (valid.length === 0) return undefined;
  const same = valid.find((each) => each.toLowerCase() === word.toLowerCase());
  if (same !== undefined) return same;
  const near = closest(word, valid as string[]);
  return distance(word, near) <= Math.max(2, Math.floor(word.length / 3)) ? near : undefined;
}

/** The same as a hint. */
export function didYouMean(word: string, valid: readonly string[]): string | undefined {
  const near = nearest(word, valid);
  return near === undefined ? undefined : `did you mean “${near}”?`;
}

/** A list for people, shortened where it is long. */
export function listed(words: readonly string[], most = 12): string {
  return words.length <= most ? words.join(', ') : `${words.slice(0, most).join(', ')} … (${words.length} in all)`;
}
