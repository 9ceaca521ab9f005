import GithubSlugger from 'github-slugger';
import type { RootContent } from 'mdast';
import { exact } from '../model/exact.ts';
import type { ParsedProvision, Point, Problem } from '../model/records.ts';
import { didYouMean, listed } from '../model/nearest.ts';
import type { InstrumentData } from '../model/schemas.ts';
import type { Provenance } from '../model/words.ts';
import type { Annotation } from './annotation.ts';
import { withFootnotes } from './footnotes.ts';
import { headingUnit } from './headings.ts';
import { idGiver, numbersWritten } from './ids.ts';
import { beforeOpening, leadsIn, type Leads } from './leads.ts';
import type { Node, Unit } from './node.ts';
import { outline } from './outline.ts';
import { pinpoints, type Heading, type Standing } from './pinpoints.ts';
import { placeOf, type Plain } from './plain.ts';
import { sectionsOf, type WrittenHeading } from './sections.ts';
import { longestSentence, sentences } from './sentences.ts';
import type { SourceText } from './text.ts';
import type { Reading } from './units.ts';

/** A provision before the whole document tells its pinpoint and its footnotes. */
interface Draft {
  readonly provision: ParsedProvision;
  readonly standing: Standing;
  /** The labels of its footnotes. */
  readonly labels: readonly string[];
}

/** Walks a document and cuts it into provisions, in reading order. */
export function readProvisions(
  blocks: Iterable<RootContent>,
  source: SourceText,
  instrument: InstrumentData,
): { provisions: ParsedProvision[]; problems: Problem[] } {
  const reading: Reading = { source, problems: [], marks: { last: 0 }, parts: '', footnotes: new Map(), marked: new Set() };
  const drafts = [...draftsOf(blocks, reading, instrument)];
  const written = drafts.map(({ provision }) => provision);
  const places = instrument.textStatus === 'official' ? pinpoints(drafts.map(({ standing }) => standing)) : [];
  const pinpointed = written.map((each, at) => (each.pinpoint === '' && places[at] ? { ...each, pinpoint: places[at] } : each));
  return {
    provisions: withFootnotes(
      pinpointed,
      drafts.map(({ labels }) => labels),
      reading,
    ),
    problems: reading.problems,
  };
}

/** Where the provisions of one section stand. */
interface Place {
  readonly headings: readonly Heading[];
  readonly section: readonly string[];
  readonly slug: string;
}

/** What a draft is made of. */
interface Words {
  readonly words: Plain;
  readonly annotation: Annotation;
  /** The items that it stands in, outermost first, and itself; none where it is a heading. */
  readonly path: readonly Node[];
  readonly place: Place;
  readonly count: number;
  readonly written: ReadonlySet<string>;
}

function* draftsOf(blocks: Iterable<RootContent>, reading: Reading, instrument: InstrumentData): Generator<Draft> {
  const slugger = new GithubSlugger();
  const draftOf = drafter(reading, instrument);
  let place: Place = { headings: [], section: [], slug: 'text' };
  let begun = false;
  for (const { heading, units } of sectionsOf(blocks, reading)) {
    const opening = heading?.annotation && opensSection(heading.annotation, units) ? heading.annotation : null;
    if (heading) {
      const title = heading.depth === 1 && !begun;
      place = under(place, heading, title, slugger);
      begun = true;
      const ofHeading = opening ? null : wordsOfHeading(heading, title, place);
      if (ofHeading) yield draftOf(ofHeading, leadsIn(reading.source.file));
    }
    const leads = leadsIn(reading.source.file);
    let count = 0;
    const nodes = outline([...(opening ? [{ markers: [], annotation: opening, depth: 0 }] : []), ...units]);
    const written = numbersWritten(nodes);
    for (const node of nodes) {
      const { annotation } = node.unit;
      const words = node.opens ? beforeOpening(annotation.words) : annotation.words;
      if (!words || words.text === '') continue;
      begun = true;
      yield draftOf({ words, annotation, path: pathOf(node), place, count: ++count, written }, leads);
    }
  }
}

/** A heading may be a provision itself; the title of the document only where it is anchored as one. */
function wordsOfHeading({ annotation }: WrittenHeading, title: boolean, place: Place): Words | null {
  if (!annotation || annotation.words.text === '' || (title && annotation.anchors.length === 0)) return null;
  const anchors = annotation.anchors.length > 0 ? annotation.anchors : [`${place.slug}-heading`];
  return { words: annotation.words, annotation: { ...annotation, anchors }, path: [], place, count: 0, written: new Set() };
}

/** A heading that opens the list behind it: "## The Organization will:". */
const opensSection = ({ words, anchors }: Annotation, units: readonly Unit[]): boolean =>
  anchors.length === 0 && /(?::|\b(?:shall|must|will|should)(?: not)?)$/.test(words.text) && (units[0]?.markers.length ?? 0) > 0;

function under({ headings }: Place, { text, depth }: WrittenHeading, title: boolean, slugger: GithubSlugger): Place {
  const slug = slugger.slug(text);
  const all = [...headings.filter((each) => each.depth < depth), { depth, text, slug, unit: title ? null : headingUnit(text), title }];
  return { headings: all, section: all.map((each) => each.text), slug };
}

/** Makes the drafts of one instrument. */
function drafter(reading: Reading, instrument: InstrumentData): (of: Words, leads: Leads) => Draft {
  const { file } = reading.source;
  const idsOf = idGiver(file, reading.problems);
  return ({ words, annotation, path, place, count, written }, { leadOf, closingOf }) => {
    const openers = path.slice(0, -1).filter(({ opens }) => opens);
    const { provenance, pinpoint, source } = saidOf(annotation, openers);
    const position = placeOf(file, words.runs, 0, words.text.length);
    const [id, ...others] = idsOf({ annotation, path, slug: place.slug, count, written, start: position.start });
    const node = path.at(-1);
    const recital = isRecital(openers, path, place.headings.at(-1)?.text ?? '');
    if (annotation.source) tellSource(annotation.source, instrument, reading);
    tellLong(words, position.start, reading);
    return {
      provision: {
        id: `${instrument.id}:${id}`,
        otherIds: exact(others.map((each) => `${instrument.id}:${each}`)),
        instrument: instrument.id,
        section: place.section,
        pinpoint: pinpoint ?? '',
        provenance: provenance ?? defaultProvenance(instrument),
        source: source?.id ?? null,
        text: words.text,
        position,
        runs: words.runs,
        lead: node ? leadOf(node) : exact([]),
        closing: closingOf(path),
        heading: node === undefined,
        annotated: provenance !== undefined,
        settled: { ...Object.assign({}, ...openers.map(({ unit }) => unit.annotation.settled)), ...annotation.settled },
        footnotes: exact([]),
        recital,
        row: node?.unit.row ?? null,
      },
      standing: { headings: place.headings, numbers: path.flatMap(({ marker }) => marker ?? []), recital },
      labels: words.marks.map(({ label }) => label),
    };
  };
}

/** What a provision rests on and where it was read: as it says itself, else as the nearest opening line that says it. */
function saidOf(annotation: Annotation, openers: readonly Node[]): Pick<Annotation, 'provenance' | 'pinpoint' | 'source'> {
  const above = openers.map(({ unit }) => unit.annotation);
  const resting = above.findLast(({ provenance }) => provenance);
  return {
    provenance: annotation.provenance ?? resting?.provenance,
    pinpoint: annotation.pinpoint ?? resting?.pinpoint,
    source: annotation.source ?? above.findLast(({ source }) => source)?.source,
  };
}

/** The items that a node stands in, outermost first, and itself. */
function pathOf(node: Node): Node[] {
  const path: Node[] = [];
  for (let each: Node | null = node; each; each = each.parent) path.unshift(each);
  return path;
}

/** One of the reasons that a legal act begins with, under "Whereas:" or the heading of its recitals. */
const isRecital = (openers: readonly Node[], path: readonly Node[], heading: string): boolean =>
  openers.some(({ unit }) => /^(?:whereas|having regard[^:]*)[:,]?$/i.test(unit.annotation.words.text)) ||
  (/^(?:recitals?|whereas|preamble)\b/i.test(heading) && path.find(({ marker }) => marker)?.marker?.form === '(x)');

const defaultProvenance = (instrument: InstrumentData): Provenance => (instrument.textStatus === 'official' ? 'read' : 'unverified');

/** A provision is read in a source of its instrument, and in no other. */
function tellSource({ id, ...at }: NonNullable<Annotation['source']>, { sources, short }: InstrumentData, { problems }: Reading): void {
  if (sources.includes(id)) return;
  const mend = didYouMean(id, sources);
  problems.push({
    severity: 'error',
    ...at,
    found: `“source=${id}”`,
    expected: `one of the sources of ${short}: ${listed(sources)}`,
    mend: mend ?? 'add it to “sources:” above',
  });
}

/** What is longer than any sentence is not read, and said not to be. */
function tellLong({ text }: Plain, { line, column }: Point, { source: { file }, problems }: Reading): void {
  if (text.length <= longestSentence || !sentences(text).some(({ cut }) => cut)) return;
  problems.push({
    severity: 'warning',
    file,
    line,
    column,
    found: `a paragraph of ${text.length} characters with more than ${longestSentence} between two full stops`,
    expected: 'sentences; what is longer is cut and not read',
    mend: 'see whether full stops or breaks between paragraphs were lost',
  });
}
