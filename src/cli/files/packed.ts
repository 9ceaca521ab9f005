import type { ReadFile } from '../../read-files.ts';
import type { Commitment, Place, Provision, TextAt } from '../../model/records.ts';

/**
 * The records of one instrument as lines of JSON, much shorter than the records themselves, for the cache: what commitments have of their
 * provision and what many records share stands once. `unpack` gives the same records back, field by field.
 */
export function* pack(file: ReadFile): Generator<string> {
  const { parsed, provisions = [], extracted = { commitments: [], unread: [] } } = file;
  const sections = new Table<readonly string[]>();
  const leads = new Table<readonly TextAt[]>();
  const confidences = new Table<Commitment['confidence']>();
  for (const { section, lead } of provisions) {
    sections.add(section);
    leads.add(lead);
  }
  for (const { confidence } of extracted.commitments) confidences.add(confidence);
  const shared: Shared = { parsed, unread: extracted.unread, sections: sections.all, leads: leads.all, confidences: confidences.all };
  yield JSON.stringify(shared);
  for (const group of inGroups(provisions))
    yield JSON.stringify({ provisions: group.map((each) => provisionRow(each, sections.add(each.section), leads.add(each.lead))) });
  const at = new Map(provisions.map((provision, index) => [provision.id, index]));
  for (const group of inGroups(extracted.commitments))
    yield JSON.stringify({
      commitments: group.map((each) => {
        const index = at.get(each.provision)!;
        return commitmentRow(each, index, provisions[index]!.text, confidences.add(each.confidence));
      }),
    });
}

/** @param lines those of `pack`, in their order */
export function unpack(lines: Iterable<string>): ReadFile {
  const provisions: Provision[] = [];
  const commitments: Commitment[] = [];
  let shared: Shared | undefined;
  for (const line of lines) {
    const group = JSON.parse(line) as Shared | { provisions: ProvisionRow[] } | { commitments: CommitmentRow[] };
    if ('parsed' in group) shared = group;
    else if ('provisions' in group) for (const row of group.provisions) provisions.push(provisionOf(row, shared!));
    else for (const row of group.commitments) commitments.push(commitmentOf(row, provisions[row[0]]!, shared!));
  }
  const { parsed, unread } = shared!;
  return { parsed, provisions, extracted: { commitments, unread } };
}

interface Shared {
  readonly parsed: ReadFile['parsed'];
  readonly unread: NonNullable<ReadFile['extracted']>['unread'];
  readonly sections: readonly (readonly string[])[];
  readonly leads: readonly (readonly TextAt[])[];
  readonly confidences: readonly Commitment['confidence'][];
}

/** Values by identity, each once, with their numbers. */
class Table<T> {
  readonly all: T[] = [];
  private readonly index = new Map<T, number>();

  add(value: T): number {
    const before = this.index.get(value);
    if (before !== undefined) return before;
    this.index.set(value, this.all.length);
    return this.all.push(value) - 1;
  }
}

function* inGroups<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += 100) yield all.slice(from, from + 100);
}

type Points = readonly [number, number, number, number, number, number];
const pointsOf = ({ start, end }: Place): Points => [start.line, start.column, start.offset, end.line, end.column, end.offset];
const placeOf = (file: string, [line, column, offset, endLine, endColumn, endOffset]: Points): Place => ({
  file,
  start: { line, column, offset },
  end: { line: endLine, column: endColumn, offset: endOffset },
});

type ProvisionRow = ReturnType<typeof provisionRow>;

const provisionRow = (each: Provision, section: number, lead: number) =>
  [
    each.id,
    section,
    each.pinpoint,
    each.provenance,
    each.text,
    pointsOf(each.position),
    lead,
    each.closing,
    each.heading,
    each.annotated,
    each.settled,
    each.footnotes,
    each.otherIds,
    each.source,
  ] as const;

function provisionOf(row: ProvisionRow, { parsed, sections, leads }: Shared): Provision {
  const [id, section, pinpoint, provenance, text, points, lead, closing, heading, annotated, settled, footnotes, otherIds, source] = row;
  return {
    id,
    otherIds,
    instrument: parsed.instrument!.id,
    section: sections[section]!,
    pinpoint,
    provenance,
    source,
    text,
    position: placeOf(parsed.instrument!.at.file, points),
    lead: leads[lead]!,
    closing,
    heading,
    annotated,
    settled,
    footnotes,
  };
}

/** Words as where they stand in others, or themselves. */
type Words = readonly [start: number, end: number] | string;

function wordsIn(whole: string, words: string): Words {
  const start = whole.indexOf(words);
  return start < 0 ? words : [start, start + words.length];
}

const wordsOf = (whole: string, words: Words): string => (typeof words === 'string' ? words : whole.slice(...words));

const behindLead = (lead: readonly TextAt[], text: string): string => [...lead.map((each) => each.text), text].join(' ');

type CommitmentRow = ReturnType<typeof commitmentRow>;

const commitmentRow = (each: Commitment, provision: number, whole: string, confidence: number) =>
  [
    provision,
    each.id,
    wordsIn(whole, each.text),
    pointsOf(each.position),
    each.reading === each.text ? 0 : each.reading === behindLead(each.lead, each.text) ? 1 : each.reading,
    each.inherited,
    each.bearers,
    each.modality,
    each.cue && each.cue.at,
    each.negated,
    each.categorical,
    each.participation,
    wordsIn(each.reading, each.action),
    each.beneficiaries,
    each.qualifiers.map(({ kind, at }) => [kind, ...at] as const),
    each.norms.map(({ id, at }) => (at ? ([id, ...at] as const) : id)),
    confidence,
    each.scope,
    each.allows,
    each.inForce,
    each.bearerText,
    each.strength,
    each.deadline,
    each.settled,
    each.hash,
  ] as const;

function commitmentOf(row: CommitmentRow, provision: Provision, { parsed, confidences }: Shared): Commitment {
  const [
    ,
    id,
    ownWords,
    points,
    readWords,
    inherited,
    bearers,
    modality,
    cue,
    negated,
    categorical,
    participation,
    action,
    beneficiaries,
    qualifiers,
    norms,
    confidence,
    scope,
    allows,
    inForce,
    bearerText,
    strength,
    deadline,
    settled,
    hash,
  ] = row;
  const text = wordsOf(provision.text, ownWords);
  const reading = readWords === 0 ? text : readWords === 1 ? behindLead(provision.lead, text) : readWords;
  return {
    id,
    provision: provision.id,
    instrument: provision.instrument,
    section: provision.section,
    pinpoint: provision.pinpoint,
    text,
    textStatus: parsed.instrument!.textStatus,
    position: placeOf(provision.position.file, points),
    lead: provision.lead,
    reading,
    inherited,
    bearers,
    bearerText,
    modality,
    strength,
    deadline,
    cue: cue && { text: reading.slice(...cue), at: cue },
    negated,
    categorical,
    participation,
    action: wordsOf(reading, action),
    beneficiaries,
    qualifiers: qualifiers.map(([kind, ...at]) => ({ kind, text: reading.slice(...at), at })),
    norms: norms.map((norm) => {
      if (typeof norm === 'string') return { id: norm, cue: '', at: null };
      const [name, ...at] = norm;
      return { id: name, cue: reading.slice(...at), at };
    }),
    confidence: confidences[confidence]!,
    provenance: provision.provenance,
    source: provision.source,
    scope,
    allows,
    inForce,
    settled,
    hash,
  };
}
