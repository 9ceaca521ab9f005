import { provenances } from '../model/words.ts';
import type { Problem } from '../model/records.ts';

/** The keys that may stand in braces at the end of a provision. */
export const settlementKeys: readonly string[] = [
  'from',
  'bearers',
  'modality',
  'strength',
  'deadline',
  'norms',
  'practices',
  'persons',
  'allows',
  'source',
];

/** What would be taken for words of a policy though it was meant to stand beside them. */
interface Slip extends Pick<Problem, 'found' | 'expected' | 'mend'> {
  readonly offset: number;
}

const keys = settlementKeys.join('|');
const provenance = `(?:${provenances.join('|')})`;
/** How a pinpoint begins, so that brackets with it are no aside of the text. */
const pinpoint = String.raw`(?:pp?|paras?|paragraphs?|arts?|articles?|sections?|sec|chapters?|ch|annex|nos?|§+)\.?\s*[\dIVXivx]|\d`;

type Telling = (match: RegExpExecArray) => Omit<Slip, 'offset'>;

const atTheEnd = 'anchors and settlements in braces at the end of the provision, behind [pinpoint; provenance]';
const inBraces = 'braces around what is settled, such as {norms=liberty}';
const inBrackets = 'square brackets around a pinpoint and its provenance, such as [para. 9; read]';

/** The first that fits tells; each begins where the slip stands. */
const slips: readonly { readonly sign: RegExp; readonly tell: Telling }[] = [
  {
    sign: new RegExp(String.raw`\{(?:#|\s*(?:${keys})\s*=)[^{}]*\}`, 'g'),
    tell: ([found]) => ({ found: `“${found}” among the words`, expected: atTheEnd, mend: 'move it into the braces at the end' }),
  },
  {
    sign: new RegExp(String.raw`\{\s*(?:#[a-z0-9]|(?:${keys})\s*[=:])[^{}\n]*$`, 'g'),
    tell: ([found]) => ({
      found: `“${found.trim()}”, which is not closed`,
      expected: inBraces,
      mend: /[)\]>]$/.test(found.trim()) ? `write “}” for “${found.trim().at(-1)}”` : 'close it with }',
    }),
  },
  {
    sign: new RegExp(String.raw`[([<]\s*(?:${keys})\s*=\s*[^\s()[\]<>{}]+[^()[\]<>{}]*[)\]>}]?`, 'g'),
    tell: ([found]) => ({
      found: `“${found}”, where ${found.startsWith('(') ? 'round brackets' : found.startsWith('[') ? 'square brackets' : 'other brackets'} stand for braces`,
      expected: inBraces,
      mend: `write {${found.replace(/^[([<]\s*|[)\]>}]$/g, '').trim()}}`,
    }),
  },
  {
    sign: new RegExp(String.raw`(?<=^|\s)(?:${keys})=[^\s{}]+[^{}]*?\s*\}?$`, 'g'),
    tell: ([found]) => ({
      found: `“${found}”, ${found.endsWith('}') ? 'which is closed and not opened' : 'without braces'}`,
      expected: inBraces,
      mend: `write {${found.replace(/\}$/, '').trim()}}`,
    }),
  },
  {
    sign: new RegExp(String.raw`\[[^[\]{}]*;\s*${provenance}\s*\](?=.)`, 'g'),
    tell: ([found]) => ({
      found: `“${found}” among the words`,
      expected: '[pinpoint; provenance] at the end of the provision',
      mend: 'move it to the end, and nothing behind it but braces',
    }),
  },
  {
    sign: new RegExp(String.raw`\[(?:[^[\]{};]*?[,:/|–—.-]|(?:${pinpoint})[^[\]{};]*?)\s*${provenance}\s*\]$`, 'gi'),
    tell: ([found]) => {
      const [, point = '', word = ''] = new RegExp(String.raw`^\[(.*?)\s*[,:/|–—-]?\s*(${provenance})\s*\]$`, 'i').exec(found) ?? [];
      return { found: `“${found}”`, expected: 'a semicolon before the provenance', mend: `write [${point}; ${word.toLowerCase()}]` };
    },
  },
  {
    sign: new RegExp(String.raw`[[({](?:(?!${keys})[^()[\]{}])*;\s*${provenance}\s*[\])}]?$`, 'g'),
    tell: ([found]) => {
      const inner = found
        .slice(1)
        .replace(/[\])}]$/, '')
        .trim();
      return {
        found: /[\])}]$/.test(found) ? `“${found}”, in brackets of another kind` : `“${found}”, which is not closed`,
        expected: inBrackets,
        mend: `write [${inner}]`,
      };
    },
  },
  {
    sign: new RegExp(String.raw`(?<=^|\s)(?:${pinpoint})[^()[\]{}.;]*;\s*${provenance}\s*\]$`, 'gi'),
    tell: ([found]) => ({ found: `“${found}”, which is closed and not opened`, expected: inBrackets, mend: `write [${found}` }),
  },
  {
    sign: new RegExp(String.raw`\[(?:${pinpoint})[^[\]{};]*;\s*[^[\]{};]*\]$`, 'gi'),
    tell: ([found]) => ({
      found: `“${found}”, whose last word is no provenance`,
      expected: `one of ${provenances.join(', ')} behind the semicolon`,
      mend: 'such as [para. 9; read]; it would be read as words of the policy',
    }),
  },
];

/** Slips of the pen in what stands beside the words of a provision, each of which would silently make it a part of them. */
export function slipsIn(words: string): Slip[] {
  // Few provisions have any of these signs, and none of them has a slip without one.
  if (!/[={#;]|\[/.test(words)) return [];
  const told: { readonly slip: Slip; readonly end: number }[] = [];
  for (const { sign, tell } of slips)
    for (const match of words.matchAll(sign)) {
      const end = match.index + match[0].length;
      const isTold = told.some((each) => each.slip.offset < end && match.index < each.end);
      if (!isTold) told.push({ slip: { offset: match.index, ...tell(match) }, end });
    }
  return told.map(({ slip }) => slip);
}
