import type { Problem } from '../model/records.ts';
import { parseInstrument } from '../parse/instrument.ts';
import { sourceText } from '../parse/text.ts';
import type { Block, Doubt, ReadDocument } from './blocks.ts';
import { doubtsOf } from './doubts.ts';
import { writeFrontMatter, type FrontValues } from './front-matter.ts';
import { bindingSentence } from './binding.ts';
import { languageOf } from './language.ts';
import { wordCount } from './marks.ts';
import { shortName } from './short-name.ts';
import { structured } from './structure.ts';
import { titleOf } from './title.ts';
import { writeBody } from './write.ts';

/** An instrument made of a document, with what is to be told of it. */
export interface MadeInstrument {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly counts: {
    readonly pages: number | null;
    readonly headings: number;
    readonly provisions: number;
    readonly items: number;
    readonly notes: number;
    readonly tables: number;
    readonly words: number;
  };
  /** What was left out, by its kind: how many words, and how it begins. */
  readonly leftOut: readonly { readonly what: string; readonly times: number; readonly words: number; readonly example: string }[];
  readonly doubts: readonly Doubt[];
  /** The day on which the file says that it was made; the language that it was taken to be in. */
  readonly made: string | null;
  readonly language: string | null;
  /** What is wrong with the values that were given. */
  readonly problems: readonly Problem[];
}

/** Makes the Markdown of an instrument of what was read. @param original the SHA-256 of the file it was read from; `null` where none is kept @param shorts the short names that others have */
export function makeInstrument(
  read: ReadDocument,
  values: FrontValues & { readonly id: string; readonly issuer: string },
  original: string | null,
  shorts: readonly string[] = [],
): MadeInstrument {
  const blocks = structured(read.blocks);
  const title = values.title ?? titleOf(blocks, read.title);
  const language =
    languageOf(blocks.map((block) => ('text' in block && block.kind !== 'left-out' ? block.text : '')).join(' ')) ?? read.language;
  const front = writeFrontMatter(
    {
      ...(title ? { title } : {}),
      short: values.short ?? (title ? shortName(title, shorts) : values.id),
      ...(read.date ? { adopted: read.date } : {}),
      ...(language ? { language } : {}),
      ...values,
    },
    original,
  );
  const file = `policies/${values.issuer}/${values.id}.md`;
  const text = `${front}${writeBody(blocks)}`;
  const parsed = parseInstrument(sourceText(file, text));
  const count = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind).length;
  return {
    file,
    text,
    blocks,
    counts: {
      pages: read.pages ?? null,
      headings: count('heading'),
      provisions: count('paragraph') + count('numbered') + count('item'),
      items: count('item'),
      notes: count('note'),
      tables: count('table'),
      words: blocks.reduce((sum, block) => sum + wordsIn(block), 0),
    },
    leftOut: leftOutOf(blocks),
    made: read.made ?? null,
    language: values.language ?? language ?? null,
    doubts: [...read.doubts, ...doubtsOf(blocks)],
    problems: parsed.problems.filter(({ severity }) => severity === 'error'),
  };
}

const wordsIn = (block: Block): number => {
  if (block.kind === 'left-out') return 0;
  return block.kind === 'table' ? block.rows.flat().reduce((sum, cell) => sum + wordCount(cell), 0) : wordCount(block.text);
};

function leftOutOf(blocks: readonly Block[]): MadeInstrument['leftOut'] {
  const kinds = new Map<string, { times: number; words: number; example: string; binds: boolean }>();
  for (const block of blocks) {
    if (block.kind !== 'left-out') continue;
    const kind = kinds.get(block.what) ?? { times: 0, words: 0, example: block.text, binds: false };
    const rule = kind.binds ? null : bindingSentence(block.text);
    kinds.set(block.what, {
      times: kind.times + 1,
      words: kind.words + wordCount(block.text),
      example: rule ?? kind.example,
      binds: kind.binds || rule !== null,
    });
  }
  return [...kinds].map(([what, { times, words, example }]) => ({ what, times, words, example }));
}
