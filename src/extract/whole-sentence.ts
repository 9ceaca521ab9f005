import type { Words } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A sentence that as a whole makes no record, and why; `null` where it may make one. */
export function wholeSentence(text: string, tokens: readonly Token[], words: Words): string | null {
  const trimmed = text.trim();
  return kinds.find(({ is }) => is(trimmed, tokens, words))?.because ?? null;
}

interface Kind {
  readonly because: string;
  readonly is: (text: string, tokens: readonly Token[], words: Words) => boolean;
}

/** "Whereas …", "Recognizing that …," without a main clause behind: a preamble says why, and binds nobody. */
function isRecital(text: string, { preambular }: Words): boolean {
  const [, one = '', two = ''] = /^[(\d).\s*_]*([^\s,]*)[\s,]*([^\s,]*)/.exec(text)!;
  const opening = one.toLowerCase();
  const first = /^(?:also|further|deeply|gravely|seriously|fully|keenly|and)$/.test(opening) ? two.toLowerCase() : opening;
  if (first === 'whereas') return true;
  return preambular.has(first) && !/[.!?]["”’)]*$/.test(text);
}

const ownTexts =
  /^according to (?:this|the present|(?:its|our)(?! (?:own )?(?:\w+ )?(?:website|web site|critics|figures|estimates|press|spokes\w+|social media|annual report|reports?|data|statistics))|the (?:policy|framework|instruction|organization|agreement|constitution|convention|manual|procedure))/i;

const kinds: readonly Kind[] = [
  { because: 'a question', is: (text) => /\?["'”’)\]]*$/.test(text) },
  {
    because: 'a caption',
    is: (text) =>
      /^(?:figure|table|box|source|photo|photograph|map|chart|graph|image|note|fig\.)\s*(?:[\divx]+(?:\.\d+)*)?\s*[:.–—]/i.test(text),
  },
  { because: 'a quotation of other words', is: (text, tokens) => /^[“"«][^“”"«»]*[”"»][.,]?$/.test(text) && tokens.length > 8 },
  { because: 'a recital', is: (text, _tokens, words) => isRecital(text, words) },
  { because: 'an example', is: (text) => /^for (?:example|instance)\b/i.test(text) },
  {
    because: 'reported speech',
    is: (text) => /^(?:according to|in the view of|in the words of|in the opinion of)\b/i.test(text) && !ownTexts.test(text),
  },
];
