import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, List, ListItem, Nodes, RootContent, Table } from 'mdast';
import type { Footnote, ParsedProvision, Problem, TextAt } from '../model/records.ts';
import type { InstrumentData } from '../model/schemas.ts';
import type { Provenance } from '../model/words.ts';
import { readAnnotation, type Annotation } from './annotation.ts';
import { part, placeOf, plain, textAt, type Plain } from './inline.ts';
import { sentences } from './sentences.ts';
import type { SourceText } from './text.ts';
import { writtenItems } from './written-items.ts';

/** A list item or paragraph that opens a list, with what its items inherit. */
interface Opening {
  /** Its words, behind those of the openings that it stands in. */
  readonly lead: readonly TextAt[];
  readonly annotation: Annotation;
  readonly number: string;
}

type Draft = { -readonly [K in keyof ParsedProvision]: ParsedProvision[K] };

/** Walks a document and cuts it into provisions, in reading order. */
export function readProvisions(
  blocks: Iterable<RootContent>,
  source: SourceText,
  instrument: InstrumentData,
): { provisions: ParsedProvision[]; problems: Problem[] } {
  const { file } = source;
  const provisions: Draft[] = [];
  const problems: Problem[] = [];
  const footnotes = new Map<string, string>();
  const marks = new Map<Draft, readonly string[]>();
  const slugger = new GithubSlugger();
  const anchors = new Map<string, number>();
  let headings: { depth: number; text: string; slug: string }[] = [];
  let section: readonly string[] = [];
  let count = 0;

  const sectionSlug = () => headings.at(-1)?.slug ?? 'text';

  function emit(block: Plain, annotation: Annotation, number: string, openings: readonly Opening[], heading = false): Draft | null {
    const { words } = annotation;
    if (words.text === '') return null;
    count++;
    const inherited = openings.toReversed().find((opening) => opening.annotation.provenance)?.annotation;
    const outerAnchor = openings.toReversed().find((opening) => opening.annotation.anchor)?.annotation.anchor;
    const local =
      annotation.anchor ??
      (outerAnchor && number ? `${outerAnchor}-${number}` : undefined) ??
      `${sectionSlug()}-${[...openings.map((opening) => opening.number), number || (openings.length ? '' : String(count))].filter(Boolean).join('-') || count}`;
    const start = placeOf(file, words.runs, 0, words.text.length);
    const seen = anchors.get(local);
    if (seen !== undefined && annotation.anchor) {
      const { line, column } = start.start;
      problems.push({
        severity: 'error',
        file,
        line,
        column,
        found: `the anchor “#${local}” a second time (first in line ${seen})`,
        expected: 'each anchor once in an instrument',
      });
    }
    const id = seen === undefined || annotation.anchor ? local : uniqueFrom(local, anchors);
    anchors.set(id, start.start.line);
    const draft: Draft = {
      id: `${instrument.id}:${id}`,
      instrument: instrument.id,
      section,
      pinpoint: annotation.pinpoint ?? inherited?.pinpoint ?? '',
      provenance: annotation.provenance ?? inherited?.provenance ?? defaultProvenance(instrument),
      text: words.text,
      position: start,
      runs: words.runs,
      lead: openings.at(-1)?.lead ?? [],
      heading,
      annotated: (annotation.provenance ?? inherited?.provenance) !== undefined,
      settled: { ...Object.assign({}, ...openings.map((opening) => opening.annotation.settled)), ...annotation.settled },
      footnotes: [],
    };
    if (block.footnotes.length > 0) marks.set(draft, block.footnotes);
    provisions.push(draft);
    return draft;
  }

  function annotated(words: Plain): Annotation {
    const annotation = readAnnotation(file, words);
    problems.push(...annotation.problems);
    return annotation;
  }

  /** An opening line; sentences that stand before it in its paragraph are a provision of their own. */
  function openingOf(block: Plain, annotation: Annotation, number: string, openings: readonly Opening[]): Opening {
    const { words } = annotation;
    const last = sentences(words.text).at(-1);
    const before = last && last.start > 0 ? part(words, 0, last.start) : null;
    if (before) emit(block, { ...annotation, words: before }, number, openings);
    const own = before && last ? part(words, last.start) : words;
    return { lead: [...(openings.at(-1)?.lead ?? []), textAt(file, own)], annotation, number };
  }

  /** A paragraph, cut at the written items it holds. */
  function paragraph(block: Plain, number: string, openings: readonly Opening[]): Draft[] {
    const whole = annotated(block);
    const written = /^(\d+(?:\.\d+)+)\.?\s+/.exec(whole.words.text);
    if (written) return paragraphOf(block, { ...whole, words: part(whole.words, written[0].length) }, written[1]!, openings);
    return paragraphOf(block, whole, number, openings);
  }

  function paragraphOf(block: Plain, annotation: Annotation, number: string, openings: readonly Opening[]): Draft[] {
    const items = writtenItems(annotation.words);
    if (items.length < 2) {
      const single = items[0];
      if (single && single.start === 0) {
        const words = part(annotation.words, single.textStart);
        const draft = emit(block, { ...annotation, words }, single.marker, openings);
        return draft ? [draft] : [];
      }
      const draft = emit(block, annotation, number, openings);
      return draft ? [draft] : [];
    }
    const own: Opening[] = [...openings];
    const lead = part(annotation.words, 0, items[0]!.start);
    if (lead.text) own.push(openingOf(block, { ...annotation, words: lead }, number, openings));
    return items.flatMap((item, index) => {
      const words = part(annotation.words, item.textStart, items[index + 1]?.start);
      const { anchor: _, ...rest } = annotation;
      return paragraphOf(block, { ...(lead.text ? rest : annotation), words, settled: annotation.settled }, item.marker, own);
    });
  }

  function list(node: List, openings: readonly Opening[]): Draft[] {
    return node.children.flatMap((item) => listItem(item, openings));
  }

  function listItem(item: ListItem, openings: readonly Opening[]): Draft[] {
    const marker = writtenMarker(item, source);
    const made: Draft[] = [];
    let opening: Opening | null = null;
    let number = marker;
    for (const [index, child] of item.children.entries()) {
      const inner: Opening[] = opening ? [...openings, opening] : [...openings];
      if (child.type === 'paragraph') {
        const block = plain(child.children, source);
        const next = item.children[index + 1];
        const annotation = readAnnotation(file, block);
        if (item.children[index - 1]?.type === 'list' && made.length > 0 && isClosing(annotation)) {
          const closing = textAt(file, annotation.words);
          for (const draft of made) draft.closing = closing;
        } else if (next?.type === 'list' && opensList(annotation.words.text, true)) {
          problems.push(...annotation.problems);
          const written = writtenItems(annotation.words)[0];
          const words = written?.start === 0 ? part(annotation.words, written.textStart) : annotation.words;
          opening = openingOf(block, { ...annotation, words }, written?.start === 0 ? written.marker : number, openings);
        } else made.push(...paragraph(block, number, inner));
        number = '';
      } else made.push(...block(child, inner));
    }
    return made;
  }

  function table(node: Table, openings: readonly Opening[]): Draft[] {
    return node.children.flatMap((row, index) => {
      const cells = row.children.map((cell) => plain(cell.children, source)).filter((cell) => cell.text);
      if (cells.length === 0) return [];
      const joined = join(cells, ' | ');
      const draft = emit(joined, annotated(joined), `row-${index}`, openings);
      return draft ? [draft] : [];
    });
  }

  function block(node: RootContent, openings: readonly Opening[]): Draft[] {
    switch (node.type) {
      case 'paragraph':
        return paragraph(plain(node.children, source), '', openings);
      case 'list':
        return list(node, openings);
      case 'table':
        return table(node, openings);
      case 'blockquote':
        return node.children.flatMap((child) => block(child, openings));
      case 'html':
      case 'code':
        if (node.type === 'html' && /^\s*<!--/.test(node.value)) return [];
        problems.push({
          severity: 'warning',
          file,
          ...lineAndColumn(node),
          found: node.type === 'html' ? 'HTML, which is not read' : 'a block of code (or text indented by four spaces), which is not read',
          expected: 'Markdown paragraphs and lists',
          mend: 'write it as a paragraph',
        });
        return [];
      default:
        return [];
    }
  }

  let opening: Opening | null = null;
  let lettered = false;
  let underOpening: Draft[] = [];
  for (const [node, next] of withNext(blocks)) {
    findFootnotes(node, source, footnotes);
    if (node.type === 'heading') {
      const words = plain(node.children, source);
      const annotation = annotated(words);
      headings = headings.filter((each) => each.depth < node.depth);
      const text = annotation.words.text;
      headings.push({ depth: node.depth, text, slug: slugger.slug(text) });
      section = headings.map((each) => each.text);
      count = 0;
      opening = null;
      underOpening = [];
      if (node.depth > 1 || annotation.anchor) {
        emit(words, annotation.anchor ? annotation : { ...annotation, anchor: `${sectionSlug()}-heading` }, '', [], true);
        count = 0;
      }
      continue;
    }
    if (node.type === 'paragraph') {
      const words = plain(node.children, source);
      const annotation = readAnnotation(file, words);
      const written = writtenItems(annotation.words);
      const isItem = written.length > 0 && written[0]!.start === 0;
      if (isItem && opening) {
        underOpening.push(...paragraph(words, '', [opening]));
        lettered = true;
        continue;
      }
      if (underOpening.length > 0 && isClosing(annotation)) {
        const closing = textAt(file, annotation.words);
        for (const draft of underOpening) draft.closing = closing;
        opening = null;
        underOpening = [];
        continue;
      }
      underOpening = [];
      if (opensList(annotation.words.text, false) && next && (next.type === 'list' || startsWithItem(next, source))) {
        problems.push(...annotation.problems);
        opening = openingOf(words, annotation, '', []);
        lettered = false;
        continue;
      }
      opening = null;
      const made = paragraph(words, '', []);
      if (made.length > 1) underOpening = made;
      continue;
    }
    if (node.type === 'list' || node.type === 'table') {
      // Lettered paragraphs were the items of the opening line; a list after them is not.
      if (lettered) opening = null;
      underOpening.push(...block(node, opening ? [opening] : []));
      if (!opening) underOpening = [];
      continue;
    }
    block(node, []);
  }
  for (const [draft, labels] of marks) draft.footnotes = labels.map((label): Footnote => ({ label, text: footnotes.get(label) ?? '' }));
  return { provisions, problems };
}

const defaultProvenance = (instrument: InstrumentData): Provenance => (instrument.textStatus === 'official' ? 'read' : 'unverified');

function uniqueFrom(id: string, taken: ReadonlyMap<string, number>): string {
  for (let n = 2; ; n++) if (!taken.has(`${id}-${n}`)) return `${id}-${n}`;
}

/** Words after a list that go on with its sentence. */
const isClosing = ({ words, provenance }: Annotation): boolean => /^\p{Ll}/u.test(words.text) && provenance === undefined;

const opensList = (text: string, nested: boolean): boolean => /[:,–—]$/.test(text) || (nested && !/[.!?]$/.test(text));

function startsWithItem(node: Nodes, source: SourceText): boolean {
  if (node.type !== 'paragraph') return false;
  return writtenItems(plain(node.children, source))[0]?.start === 0;
}

/** The number as written in the source: "27." stays 27, whatever Markdown makes of it; a bullet is none. */
function writtenMarker(item: ListItem, source: SourceText): string {
  const start = item.position?.start.offset ?? 0;
  const match = /^\s*(\d+)[.)]/.exec(source.text.slice(start, start + 24));
  return match?.[1] ?? '';
}

function lineAndColumn(node: Nodes): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

function* withNext<T>(all: Iterable<T>): Generator<readonly [T, T | undefined]> {
  let before: T | undefined;
  for (const each of all) {
    if (before !== undefined) yield [before, each];
    before = each;
  }
  if (before !== undefined) yield [before, undefined];
}

function findFootnotes(node: Nodes, source: SourceText, found: Map<string, string>): void {
  if (node.type === 'footnoteDefinition') found.set(node.identifier, wordsOf(node, source));
  else if ('children' in node) for (const child of node.children as Nodes[]) findFootnotes(child, source, found);
}

function wordsOf(node: FootnoteDefinition, source: SourceText): string {
  return node.children
    .map((child) => ('children' in child ? plain(child.children as Nodes[], source).text : ''))
    .join(' ')
    .trim();
}

function join(cells: readonly Plain[], separator: string): Plain {
  let text = '';
  const runs: Plain['runs'][number][] = [];
  const footnotes: string[] = [];
  for (const cell of cells) {
    if (text) text += separator;
    for (const run of cell.runs) runs.push({ at: run.at + text.length, point: run.point });
    text += cell.text;
    footnotes.push(...cell.footnotes);
  }
  return { text, runs, footnotes };
}
