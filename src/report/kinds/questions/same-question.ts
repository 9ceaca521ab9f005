/** Whether a letter asks something already, in whichever words. */

/** Whether questions of the rules ask the same: one has half of the words that carry it, two of them side by side, or together they have more than half. */
export function isAskedBy(questions: readonly string[], what: string): boolean {
  const own = carrying(what);
  const together = carrying(questions.join(' ')).words;
  if ([...own.words].filter((word) => together.has(word)).length > own.words.size / 2) return true;
  return questions.some((question) => {
    const other = carrying(question);
    const shared = [...other.words].filter((word) => own.words.has(word)).length;
    return shared >= own.words.size / 2 && [...other.pairs].some((pair) => own.pairs.has(pair));
  });
}

/** Whether two questions ask who did the same: “Who drew up the form”, “Who drew up the declaration”. */
export function asksWhoAlike(one: string, other: string): boolean {
  const who = (text: string): string | undefined => /^Who \p{L}+ (?:\p{L}+ )?(?:the|an?)\b/u.exec(text)?.[0];
  return who(one) !== undefined && who(one) === who(other);
}

export const wordsOf = (text: string): ReadonlySet<string> => carrying(text).words;

/** The words that carry a sentence, and each two of them that follow each other. */
function carrying(text: string): { readonly words: ReadonlySet<string>; readonly pairs: ReadonlySet<string> } {
  // “Advised” is “advise”, “lived” is “live”.
  const all = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) =>
    word.length > 4 ? word.replace(/(?:e[ds]?|s|ing)$/, '') : word.replace(/e$/, ''),
  );
  const carries = (word: string | undefined): boolean =>
    word !== undefined &&
    word.length > 2 &&
    !/^(?:wh\w+|were|was|are|did|the|and|for|how|which|been|that|this|into|from|with|have|there|please|send|tell)$/.test(word);
  const kept = all.filter(carries);
  const pairs = kept.slice(1).map((word, at) => `${kept[at]} ${word}`);
  return { words: new Set(kept), pairs: new Set(pairs) };
}
