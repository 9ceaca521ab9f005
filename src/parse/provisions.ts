import GithubSlugger from 'github-slugger';
import type { FootnoteDefinition, Heading as HeadingNode, Nodes, RootContent } from 'mdast';
import type { Footnote, ParsedProvision, Problem, TextAt } from '../model/records.ts';
import type { InstrumentData } from '../model/schemas.ts';
import type { Provenance } from '../model/words.ts';
import { readAnnotation, type Annotation } from './annotation.ts';
import { headingUnit, leadingHeading, unmarkedHeading } from './headings.ts';
import { plain } from './inline.ts';
import { outline, type Node, type Unit } from './outline.ts';
import { pinpoints, withoutStems, type Heading, type Standing } from './pinpoints.ts';
import { part, placeOf, textAt, type Plain } from './plain.ts';
import { longestSentence, sentences } from './sentences.ts';
import type { SourceText } from './text.ts';
import { textsOf, unitsOf, type Reading } from './units.ts';

type Draft = { -readonly [K in keyof ParsedProvision]: ParsedProvision[K] };

/** Walks a document and cuts it into provisions, in reading order. */
export function readProvisions(
  blocks: Iterable<RootContent>,
  source: SourceText,
  instrument: InstrumentData,
): { provisions: ParsedProvision[]; problems: Problem[] } {
  const reading: Reading = { source, problems: [], marks: { last: 0 }, parts: '', footnotes: new Map(), marked: new Set() };
  const writer = new ProvisionWriter(reading, instrument);
  let units: Unit[] = [];
  const flush = () => {
    let from = 0;
    for (const [at, unit] of units.entries()) {
      if (!isNumberedHeading(unit, at > from ? units[at - 1] : undefined, units[at + 1])) continue;
      writer.section(outline(units.slice(from, at)));
      writer.headingOf(unit.annotation, depthOfNumber(unit.markers[0]!.value), unit.markers[0]!.value);
      from = at + 1;
    }
    writer.section(outline(units.slice(from)));
    units = [];
  };
  for (const node of blocks) {
    findFootnotes(node, reading);
    if (node.type === 'heading') {
      flush();
      writer.heading(node);
      continue;
    }
    for (const unit of unitsOf(node, reading)) {
      const { words } = unit.annotation;
      const isPlain = node.type === 'paragraph' && unit.markers.length === 0;
      const depth = words.heading ?? (isPlain ? unmarkedHeading(words.text) : null);
      const leading = isPlain ? leadingHeading(words.text) : null;
      if (depth !== null || leading) flush();
      if (leading) writer.under(leading.text, leading.depth);
      if (depth !== null) writer.headingOf(unit.annotation, depth);
      else units.push(leading ? { ...unit, annotation: { ...unit.annotation, words: part(words, leading.end) } } : unit);
    }
  }
  flush();
  return { provisions: writer.done(), problems: reading.problems };
}

/** Gives each provision its id, its pinpoint and its footnotes. */
class ProvisionWriter {
  private readonly drafts: Draft[] = [];
  private readonly standings: Standing[] = [];
  private readonly marks = new Map<Draft, readonly string[]>();
  private readonly slugger = new GithubSlugger();
  private readonly lines = new Map<string, number>();
  private readonly repeated = new Map<string, number>();
  private readonly leads = new Map<Node, TextAt>();
  private readonly labels = new Map<Annotation, TextAt>();
  private readonly chains = new Map<Node, readonly TextAt[]>();
  private headings: Heading[] = [];
  private sectionTexts: readonly string[] = [];
  private count = 0;
  private readonly reading: Reading;
  private readonly instrument: InstrumentData;
  private readonly file: string;

  constructor(reading: Reading, instrument: InstrumentData) {
    this.reading = reading;
    this.instrument = instrument;
    this.file = reading.source.file;
  }

  heading(node: HeadingNode): void {
    for (const words of textsOf(node.children, this.reading)) {
      const annotation = readAnnotation(this.file, words);
      this.reading.problems.push(...annotation.problems);
      this.headingOf(annotation, node.depth);
    }
  }

  /** @param number that it is written with, where that is no part of its words */
  headingOf(annotation: Annotation, depth: number, number = ''): void {
    const text = `${number} ${annotation.words.text}`.trim();
    const title = depth === 1 && this.headings.length === 0 && this.drafts.length === 0;
    this.under(text, depth, title);
    if (!title || annotation.anchors.length > 0) {
      const anchors = annotation.anchors.length > 0 ? annotation.anchors : [`${this.slug()}-heading`];
      this.emit(annotation.words, { ...annotation, anchors }, [], [], true);
    }
    this.count = 0;
  }

  /** What follows stands under this heading. */
  under(text: string, depth: number, title = false): void {
    this.headings = [
      ...this.headings.filter((each) => each.depth < depth),
      { depth, text, slug: this.slugger.slug(text), unit: title ? null : headingUnit(text), title },
    ];
    this.sectionTexts = this.headings.map((each) => each.text);
    this.count = 0;
  }

  section(nodes: readonly Node[]): void {
    for (const node of nodes) this.node(node);
    this.leads.clear();
    this.chains.clear();
    this.labels.clear();
  }

  done(): ParsedProvision[] {
    this.attachFootnotes();
    if (this.instrument.textStatus === 'official')
      for (const [at, pinpoint] of pinpoints(this.standings).entries()) this.drafts[at]!.pinpoint ||= pinpoint;
    return this.drafts;
  }

  private slug(): string {
    return this.headings.at(-1)?.slug ?? 'text';
  }

  private node(node: Node): void {
    const { annotation } = node.unit;
    const path = pathOf(node);
    if (!node.opens) {
      this.emit(annotation.words, annotation, path, this.leadsOf(node));
      return;
    }
    const last = sentences(annotation.words.text).at(-1);
    if (last && last.start > 0) {
      const words = part(annotation.words, 0, last.start);
      this.emit(words, annotation, path, this.leadsOf(node));
    }
  }

  /** The opening lines that a node is read with, the same list for each item of one list. */
  private leadsOf(node: Node): readonly TextAt[] {
    const opener = openerOf(node);
    const above = opener ? this.chainOf(opener) : none;
    const { header } = node.unit;
    if (!header) return above;
    return [...above, this.labelOf(header)];
  }

  /** Words that several provisions are read with, as one record. */
  private labelOf(words: Annotation): TextAt {
    const made = this.labels.get(words) ?? textAt(this.file, words.words);
    this.labels.set(words, made);
    return made;
  }

  private chainOf(opener: Node): readonly TextAt[] {
    const made = this.chains.get(opener) ?? [...this.leadsOf(opener), this.leadOf(opener)].filter(({ text }) => text !== '');
    this.chains.set(opener, made);
    return made;
  }

  private leadOf(opener: Node): TextAt {
    const made = this.leads.get(opener);
    if (made) return made;
    const { words } = opener.unit.annotation;
    const last = sentences(words.text).at(-1);
    const lead = textAt(this.file, last && last.start > 0 ? part(words, last.start) : words);
    this.leads.set(opener, lead);
    return lead;
  }

  private emit(words: Plain, annotation: Annotation, path: readonly Node[], lead: readonly TextAt[], heading = false): void {
    if (words.text === '') return;
    this.count++;
    const above = path.slice(0, -1).toReversed();
    const said = above.find(({ unit, opens }) => opens && unit.annotation.provenance)?.unit.annotation;
    const position = placeOf(this.file, words.runs, 0, words.text.length);
    const [id, ...others] = this.idsOf(annotation, path, position.start);
    const node = path.at(-1);
    const openers = above.filter(({ opens }) => opens);
    const draft: Draft = {
      id: `${this.instrument.id}:${id}`,
      otherIds: others.map((each) => `${this.instrument.id}:${each}`),
      instrument: this.instrument.id,
      section: this.sectionTexts,
      pinpoint: annotation.pinpoint ?? said?.pinpoint ?? '',
      provenance: annotation.provenance ?? said?.provenance ?? defaultProvenance(this.instrument),
      text: words.text,
      position,
      runs: words.runs,
      lead,
      closing: openers.flatMap(({ closing }) => (closing ? [this.labelOf(closing)] : [])),
      heading,
      annotated: (annotation.provenance ?? said?.provenance) !== undefined,
      settled: { ...Object.assign({}, ...openers.toReversed().map(({ unit }) => unit.annotation.settled)), ...annotation.settled },
      footnotes: [],
    };
    this.marks.set(
      draft,
      words.marks.map(({ label }) => label),
    );
    this.drafts.push(draft);
    this.standings.push({
      headings: this.headings,
      numbers: path.flatMap(({ marker }) => marker ?? []),
      recital: isRecital(openers, path, this.headings.at(-1)?.text ?? ''),
    });
    if (node) this.tellLong(words, position.start);
  }

  private idsOf({ anchors }: Annotation, path: readonly Node[], start: { line: number; column: number }): readonly string[] {
    for (const anchor of anchors) {
      const line = this.lines.get(anchor);
      if (line === undefined) continue;
      this.reading.problems.push({
        severity: 'error',
        file: this.file,
        line: start.line,
        column: start.column,
        found: `the anchor “#${anchor}” a second time (first in line ${line})`,
        expected: 'each anchor once in an instrument',
      });
    }
    const ids = anchors.length > 0 ? anchors : [this.unique(this.localId(path))];
    for (const id of ids) this.lines.set(id, start.line);
    return ids;
  }

  private unique(id: string): string {
    if (!this.lines.has(id)) return id;
    for (let n = this.repeated.get(id) ?? 2; ; n++) {
      if (this.lines.has(`${id}-${n}`)) continue;
      this.repeated.set(id, n + 1);
      return `${id}-${n}`;
    }
  }

  /** The nearest anchor or the section's slug, and the numbers that are written below it, or the count. */
  private localId(path: readonly Node[]): string {
    const from = path.slice(0, -1).findLastIndex(({ unit }) => unit.annotation.anchors.length > 0);
    const anchor = path[from]?.unit.annotation.anchors[0];
    const numbers = withoutStems(path.slice(from + 1).flatMap(numberOf));
    const isWritten = anchor !== undefined ? numbers.length > 0 : path.some(({ marker, unit }) => marker?.value || unit.name);
    return `${anchor ?? this.slug()}-${isWritten ? numbers.join('-') : this.count}`;
  }

  private attachFootnotes(): void {
    const { footnotes } = this.reading;
    const used = new Set<string>();
    for (const [draft, labels] of this.marks) {
      const found = [...new Set(labels)].filter((label) => footnotes.has(label));
      for (const label of found) used.add(label);
      if (found.length > 0) draft.footnotes = found.map((label) => this.footnote(label));
    }
    for (const [label, words] of footnotes) {
      if (used.has(label) || words.text === '') continue;
      const { position } = this.footnote(label);
      const draft = this.drafts.findLast((each) => each.position.start.offset < position.start.offset) ?? this.drafts[0];
      if (draft) draft.footnotes = [...draft.footnotes, this.footnote(label)];
    }
  }

  private footnote(label: string): Footnote {
    return { label, ...textAt(this.file, this.reading.footnotes.get(label)!) };
  }

  /** A sentence so long that none was written so: it is not read, and said not to be. */
  private tellLong({ text }: Plain, { line, column }: { line: number; column: number }): void {
    if (text.length <= longestSentence || !sentences(text).some(({ cut }) => cut)) return;
    this.reading.problems.push({
      severity: 'warning',
      file: this.file,
      line,
      column,
      found: `a paragraph of ${text.length} characters with more than ${longestSentence} between two full stops`,
      expected: 'sentences; what is longer is cut and not read',
      mend: 'see whether full stops or breaks between paragraphs were lost',
    });
  }
}

const none: readonly TextAt[] = [];

/** The items that a node stands in, outermost first, and itself. */
function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let each: Node | null = node; each; each = each.parent) path.unshift(each);
  return path;
}

/** The opening line that a node stands under, nearest first; an item within an item of a list stands under that list's too. */
function openerOf(node: Node): Node | null {
  if (node.opener) return node.opener;
  if (node.marker === null) return null;
  for (let each = node.parent; each; each = each.parent) if (each.opener) return each.opener;
  return null;
}

/** "15.1 Introduction" in a line of its own, before a paragraph without a number: a heading that nothing marks. */
function isNumberedHeading({ markers, annotation, name }: Unit, before: Unit | undefined, next: Unit | undefined): boolean {
  const { text } = annotation.words;
  if (before && (before.markers.at(-1)?.form === markers[0]?.form || /[:,;–—]$/.test(before.annotation.words.text))) return false;
  if (name !== undefined || markers.length !== 1 || !/^\d+(?:\.\d+)*$/.test(markers[0]!.value) || markers[0]!.form === '(x)') return false;
  if (text.length > 100 || !/^\p{Lu}[^.;:!?]*$|^\p{Lu}.*\?$/u.test(text) || /\b(?:shall|must|will|should|may|is|are)\b/.test(text))
    return false;
  return (
    next !== undefined &&
    next.markers.length === 0 &&
    next.name === undefined &&
    next.depth === 0 &&
    /^[\p{Lu}“"‘].*[.!?:]/u.test(next.annotation.words.text)
  );
}

/** Below all marked headings, the deeper the more parts the number has. */
const depthOfNumber = (number: string): number => 15 + number.split('.').length;

/** One of the reasons that a legal act begins with, under "Whereas:" or the heading of its recitals. */
const isRecital = (openers: readonly Node[], path: readonly Node[], heading: string): boolean =>
  openers.some(({ unit }) => /^(?:whereas|having regard[^:]*)[:,]?$/i.test(unit.annotation.words.text)) ||
  (/^(?:recitals?|whereas|preamble)\b/i.test(heading) && path.find(({ marker }) => marker)?.marker?.form === '(x)');

/** The number of an item in an id: as written, else its row, else its count in its list. */
function numberOf({ marker, unit, index }: Node): string[] {
  if (unit.name !== undefined && !marker) return [unit.name];
  if (marker === null) return [];
  return [marker.value.toLowerCase() || String(index)];
}

const defaultProvenance = (instrument: InstrumentData): Provenance => (instrument.textStatus === 'official' ? 'read' : 'unverified');

function findFootnotes(node: Nodes, reading: Reading): void {
  if (node.type === 'footnoteDefinition') reading.footnotes.set(node.identifier, wordsOf(node, reading));
  else if ('children' in node) for (const child of node.children as Nodes[]) findFootnotes(child, reading);
}

const wordsOf = (node: FootnoteDefinition, { source }: Reading): Plain => part(plain(node.children, source), 0);
