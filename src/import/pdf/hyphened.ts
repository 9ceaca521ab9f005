/**
 * Words that are written with a hyphen or never with one, where a document does not tell. What is listed is surer than the chance that a program
 * broke another word there.
 */

/** What stands before a hyphen that is always written. */
const always = /^(?:age|all|cross|first|gender|half|non|peer|quasi|self|well)$/i;
/** What stands before one, unless one of the words follows that are written together with it. */
const mostly: Readonly<Record<string, RegExp>> = {
  anti: /^(?:biot|bod|cip|dot|gen|path|quit|sep|thes|tox)/,
  mid: /^(?:dle|night|st|wi[fv])/,
  post: /^(?:age|al|card|er|gradu|hum|man|pone|script|ulat|ur)/,
  pre: /^(?:[^ae]|ach|amb|eced|eched)/,
  pro: /^(?:[^a]|ach)/,
  re: /^(?:[^e]|ef|el$|els$|eling)/,
  co: /^[^eo]|^(?:er|ex)/,
  in: /^(?!(?:built|country|depth|house|kind|line|person|service)\b)/,
  on: /^(?!(?:board|site)\b)/,
};

/** Whether a hyphen behind a first part is a written one. */
export function isHyphenedPrefix(head: string, tail: string): boolean {
  const last = head.toLowerCase().split('-').at(-1)!;
  if (always.test(last)) return true;
  const closed = Object.hasOwn(mostly, last) ? mostly[last]! : null;
  return closed !== null && !closed.test(tail.toLowerCase());
}

/** What stands behind a hyphen in compounds, and ends no other word. */
const compound = /^(?:based|blowers?|driven|level|making|oriented|related|sensitive|specific|term)$/;
/** “up-to-date”, “out-of-court” */
const within = /^(?:and|by|in|of|on|or|the|to)-/;
export const isHyphenedTail = (head: string, tail: string): boolean => (head.length > 3 && compound.test(tail)) || within.test(tail);

/** Words whose compounds are written together: “another”, “inform”, “without”. */
export const closedHead =
  /^(?:an|any|be|every|fore?|here|how|in|inter|is|no|of|on|or|out|over|par|per|some|the|there|through|to|under|up|us|what|when|where|with)$/i;

/** What ends words and is none. */
const suffix =
  /^(?:[a-z]?[ai]bly|[ai]bility|[ai]ble|ations?|ances?|ed|ences?|ers?|es|ful|fully|ic|ically|ing|ings|ions?|ish|ism|ist|ity|ities|ive|ively|i[sz]ations?|i[sz]ed?|less|ly|ments?|mental|ness|ous|[st]ions?|[st]ional|[ct]ial|[ct]ially|tic|ture|tive)$/;
export const isSuffix = (tail: string): boolean => suffix.test(tail);
