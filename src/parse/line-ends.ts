/** First and second parts of words that English writes with a hyphen, where a document gives no sign of its own. */
const firsts = new Set(
  'long|short|self|non|cross|high|low|large|decision|policy|rights|gender|evidence|community|peer|third|well|full'.split('|'),
);
const seconds = new Set(
  'term|based|related|making|wide|led|specific|sensitive|responsive|governmental|refoulement|discrimination|being|called|free|friendly|driven|centred|centered|oriented|owned|funded|standing|depth|level|scale|time|date|house|site|reliance|evident|trafficking|corruption|terrorism|compliance|cutting|border|profit|judicial'.split(
    '|',
  ),
);

/**
 * Whether a word that is broken at the end of a line, "dis-\nclose", has its hyphen for the break alone. Where the document writes the word in
 * one elsewhere within a line, it has; where it writes it with the hyphen, it has not. Where it does neither, the hyphen stays only if one of
 * the parts is known to form such words ("long-term", "rights-based", "non-refoulement"): a word of modality is never one.
 */
export function lineEndJoiner(text: string): (left: string, right: string) => 'join' | 'keep' {
  let words: { joined: Set<string>; hyphened: Set<string> } | undefined;
  return (left, right) => {
    words ??= wordsOf(text);
    const [first, second] = [left.toLowerCase(), right.toLowerCase()];
    if (words.hyphened.has(`${first}-${second}`)) return 'keep';
    if (words.joined.has(first + second)) return 'join';
    return (firsts.has(first) && second.length > 2 && !isEnding(second)) || seconds.has(second) ? 'keep' : 'join';
  };
}

/** "short-\nage", "high-\nlight": the rest of a word. */
const isEnding = (second: string): boolean =>
  /^(?:ages?|ers?|est|ly|en|ened|ening|ing|ered|ering|lights?|lighted|lands?|lander|ness|ity|hold|holds|holders?|fill|fils?)$/.test(second);

function wordsOf(text: string): { joined: Set<string>; hyphened: Set<string> } {
  const joined = new Set<string>();
  const hyphened = new Set<string>();
  for (const [word] of text.replaceAll('\u00ad', '').matchAll(/\p{L}+(?:-\p{L}+)*/gu))
    (word.includes('-') ? hyphened : joined).add(word.toLowerCase());
  return { joined, hyphened };
}
