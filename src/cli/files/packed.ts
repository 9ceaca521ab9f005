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
  const provisionKinds = new Table(JSON.stringify);
  const commitmentKinds = new Table(JSON.stringify);
  for (const each of provisions) {
    sections.add(each.section);
    leads.add(each.lead);
    provisionKinds.add(kindOfProvision(each));
  }
  for (const each of extracted.commitments) {
    confidences.add(each.confidence);
    commitmentKinds.add(kindOfCommitment(each));
  }
  const shared: Shared = {
    parsed,
    unread: extracted.unread,
    sections: sections.all,
    leads: leads.all,
    confidences: confidences.all,
    provisionKinds: provisionKinds.all,
    commitmentKinds: commitmentKinds.all,
  };
  yield JSON.stringify(shared);
  for (const group of inGroups(provisions))
    yield JSON.stringify({
      provisions: group.map((each) =>
        provisionRow(each, sections.add(each.section), leads.add(each.lead), provisionKinds.add(kindOfProvision(each))),
      ),
    });
  const at = new Map(provisions.map((provision, index) => [provision.id, index]));
  for (const group of inGroups(extracted.commitments))
    yield JSON.stringify({
      commitments: group.map((each) => {
        const index = at.get(each.provision)!;
        return commitmentRow(
          each,
          index,
          provisions[index]!.text,
          confidences.add(each.confidence),
          commitmentKinds.add(kindOfCommitment(each)),
        );
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
  readonly provisionKinds: readonly ProvisionKind[];
  readonly commitmentKinds: readonly CommitmentKind[];
}

/** Values, each once, with their numbers: by identity, or by what a function makes of them. */
class Table<T> {
  readonly all: T[] = [];
  private readonly index = new Map<unknown, number>();
  private readonly keyOf: (value: T) => unknown;

  constructor(keyOf: (value: T) => unknown = (value) => value) {
    this.keyOf = keyOf;
  }

  add(value: T): number {
    const key = this.keyOf(value);
    const before = this.index.get(key);
    if (before !== undefined) return before;
    this.index.set(key, this.all.length);
    return this.all.push(value) - 1;
  }
}

function* inGroups<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += 100) yield all.slice(from, from + 100);
}

type Points = readonly [line: number, column: number, offset: number, endLine: number, endColumn: number, endOffset: number];
const pointsOf = ({ start, end }: Place): Points => [start.line, start.column, start.offset, end.line, end.column, end.offset];
const placeOf = (
  file: string,
  line: number,
  column: number,
  offset: number,
  endLine: number,
  endColumn: number,
  endOffset: number,
): Place => ({
  file,
  start: { line, column, offset },
  end: { line: endLine, column: endColumn, offset: endOffset },
});

/** What many provisions have in common, which is read and kept once: most of what a long text leaves in memory would be the same few lists again. */
type ProvisionKind = ReturnType<typeof kindOfProvision>;
const kindOfProvision = (each: Provision) =>
  [each.provenance, each.closing, each.heading, each.annotated, each.settled, each.footnotes, each.otherIds, each.source] as const;

type ProvisionRow = ReturnType<typeof provisionRow>;

const provisionRow = (each: Provision, section: number, lead: number, kind: number) =>
  [each.id, section, each.pinpoint, each.text, lead, kind, ...pointsOf(each.position)] as const;

function provisionOf(row: ProvisionRow, { parsed, sections, leads, provisionKinds }: Shared): Provision {
  const [id, section, pinpoint, text, lead, kind, line, column, offset, endLine, endColumn, endOffset] = row;
  const [provenance, closing, heading, annotated, settled, footnotes, otherIds, source] = provisionKinds[kind]!;
  return {
    id,
    otherIds,
    instrument: parsed.instrument!.id,
    section: sections[section]!,
    pinpoint,
    provenance,
    source,
    text,
    position: placeOf(parsed.instrument!.at.file, line, column, offset, endLine, endColumn, endOffset),
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

const wordsOf = (whole: string, words: Words): string => (typeof words === 'string' ? words : whole.slice(words[0], words[1]));

const behindLead = (lead: readonly TextAt[], text: string): string => [...lead.map((each) => each.text), text].join(' ');

/** What many commitments have in common. */
type CommitmentKind = ReturnType<typeof kindOfCommitment>;
const kindOfCommitment = (each: Commitment) =>
  [
    each.inherited,
    each.bearers,
    each.modality,
    each.negated,
    each.categorical,
    each.participation,
    each.scope,
    each.allows,
    each.inForce,
    each.strength,
    each.settled,
  ] as const;

type CommitmentRow = ReturnType<typeof commitmentRow>;

/** An empty list is nought. */
const listOr = <T>(list: readonly T[]): readonly T[] | 0 => (list.length > 0 ? list : 0);
const none: readonly never[] = [];

const commitmentRow = (each: Commitment, provision: number, whole: string, confidence: number, kind: number) =>
  [
    provision,
    each.id,
    wordsIn(whole, each.text),
    each.reading === each.text ? 0 : each.reading === behindLead(each.lead, each.text) ? 1 : each.reading,
    each.cue && each.cue.at,
    wordsIn(each.reading, each.action),
    listOr(each.beneficiaries),
    listOr(each.qualifiers.map(({ kind: of, at }) => [of, at] as const)),
    listOr(each.norms.map(({ id, at }) => (at ? ([id, at] as const) : id))),
    confidence,
    kind,
    each.bearerText,
    each.deadline,
    each.hash,
    ...pointsOf(each.position),
  ] as const;

function commitmentOf(row: CommitmentRow, provision: Provision, { parsed, confidences, commitmentKinds }: Shared): Commitment {
  const [
    ,
    id,
    ownWords,
    readWords,
    cue,
    action,
    beneficiaries,
    qualifiers,
    norms,
    confidence,
    kind,
    bearerText,
    deadline,
    hash,
    line,
    column,
    offset,
    endLine,
    endColumn,
    endOffset,
  ] = row;
  const [inherited, bearers, modality, negated, categorical, participation, scope, allows, inForce, strength, settled] =
    commitmentKinds[kind]!;
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
    position: placeOf(provision.position.file, line, column, offset, endLine, endColumn, endOffset),
    lead: provision.lead,
    reading,
    inherited,
    bearers,
    bearerText,
    modality,
    strength,
    deadline,
    cue: cue && { text: reading.slice(cue[0], cue[1]), at: cue },
    negated,
    categorical,
    participation,
    action: wordsOf(reading, action),
    beneficiaries: beneficiaries || none,
    qualifiers: qualifiers ? qualifiers.map(([of, at]) => ({ kind: of, text: reading.slice(at[0], at[1]), at })) : none,
    norms: (norms || none).map((norm) => {
      if (typeof norm === 'string') return { id: norm, cue: '', at: null };
      const [name, at] = norm;
      return { id: name, cue: reading.slice(at[0], at[1]), at };
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
