import type { ReadFile } from '../../read-files.ts';
import type { At, Commitment, NormCue, Place, Provision, TextAt, Unread } from '../../model/records.ts';

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
  const reasons = new Table<string>();
  for (const each of provisions) {
    sections.add(each.section);
    leads.add(each.lead);
    provisionKinds.add(kindOfProvision(each));
  }
  for (const each of extracted.commitments) {
    confidences.add(each.confidence);
    commitmentKinds.add(kindOfCommitment(each));
  }
  for (const each of extracted.unread) reasons.add(each.because);
  const shared: Shared = {
    parsed,
    reasons: reasons.all,
    sections: sections.all,
    leads: leads.all,
    confidences: confidences.all,
    provisionKinds: provisionKinds.all,
    commitmentKinds: commitmentKinds.all,
  };
  yield JSON.stringify(shared);
  for (const group of inGroups(provisions))
    yield lineOf({
      provisions: group.map((each) =>
        provisionRow(each, sections.add(each.section), leads.add(each.lead), provisionKinds.add(kindOfProvision(each))),
      ),
    });
  const at = new Map(provisions.map((provision, index) => [provision.id, index]));
  for (const group of inGroups(extracted.commitments))
    yield lineOf({
      commitments: group.map((each) => {
        const index = at.get(each.provision)!;
        return commitmentRow(
          each,
          index,
          provisions[index]!,
          confidences.add(each.confidence),
          commitmentKinds.add(kindOfCommitment(each)),
        );
      }),
    });
  for (const group of inGroups(extracted.unread))
    yield lineOf({
      unread: group.map((each) => {
        const index = at.get(each.provision)!;
        return unreadRow(each, index, provisions[index]!.text, reasons.add(each.because));
      }),
    });
}

/** @param lines those of `pack`, in their order */
export function unpack(lines: Iterable<string>): ReadFile {
  const provisions: Provision[] = [];
  const commitments: Commitment[] = [];
  const unread: Columns<UnreadRow>[] = [];
  let shared: Shared | undefined;
  for (const line of lines) {
    const group = JSON.parse(line) as Shared | Group;
    if ('parsed' in group) shared = group;
    else if ('provisions' in group) {
      const columns = group.provisions;
      for (let at = 0; at < columns.id.length; at++) provisions.push(provisionAt(columns, at, shared!));
    } else if ('commitments' in group) {
      const columns = group.commitments;
      for (let at = 0; at < columns.id.length; at++)
        commitments.push(commitmentAt(columns, at, provisions[columns.provision[at]!]!, shared!));
    } else {
      unread.push(group.unread);
    }
  }
  const { parsed } = shared!;
  let made: readonly Unread[] | undefined;
  return {
    parsed,
    provisions,
    extracted: {
      commitments,
      get unread() {
        return (made ??= unread.flatMap((columns) =>
          columns.word.map((_, at) => unreadAt(columns, at, provisions[columns.provision[at]!]!, shared!)),
        ));
      },
    },
  };
}

type Group = { provisions: Columns<ProvisionRow> } | { commitments: Columns<CommitmentRow> } | { unread: Columns<UnreadRow> };

/** Rows by their columns, in which each cell of a row takes its place: a list for each row would be as much to read again as all that stands in it. */
type Columns<Row extends Readonly<Record<string, readonly unknown[]>>> = { readonly [Name in keyof Row]: readonly Row[Name][number][] };

const lineOf = (group: Readonly<Record<string, readonly Readonly<Record<string, readonly unknown[]>>[]>>): string =>
  JSON.stringify(mapped(group, (rows) => mapped(rows[0]!, (_, name) => rows.flatMap((row) => row[name]!))));

const mapped = <T, U>(of: Readonly<Record<string, T>>, make: (value: T, name: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(of).map(([name, value]) => [name, make(value, name)]));

interface Shared {
  readonly parsed: ReadFile['parsed'];
  /** Why sentences are not read as commitments. */
  readonly reasons: readonly string[];
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
  for (let from = 0; from < all.length; from += 1000) yield all.slice(from, from + 1000);
}

const pointsOf = ({ start, end }: Place): readonly number[] => [start.line, start.column, start.offset, end.line, end.column, end.offset];
const placeAt = (file: string, points: readonly number[], row: number): Place => {
  const at = row * 6;
  return {
    file,
    start: { line: points[at]!, column: points[at + 1]!, offset: points[at + 2]! },
    end: { line: points[at + 3]!, column: points[at + 4]!, offset: points[at + 5]! },
  };
};

const picked = <T, K extends keyof T>(of: T, names: readonly K[]): Pick<T, K> =>
  Object.fromEntries(names.map((name) => [name, of[name]])) as Pick<T, K>;

/** What many provisions have in common, which is read and kept once: most of what a long text leaves in memory would be the same few lists again. */
type ProvisionKind = ReturnType<typeof kindOfProvision>;
const kindOfProvision = (each: Provision) =>
  picked(each, ['provenance', 'closing', 'heading', 'annotated', 'settled', 'footnotes', 'otherIds', 'source']);

type ProvisionRow = ReturnType<typeof provisionRow>;

const provisionRow = (each: Provision, section: number, lead: number, kind: number) => ({
  id: [each.id],
  section: [section],
  pinpoint: [each.pinpoint],
  text: [each.text],
  lead: [lead],
  kind: [kind],
  points: pointsOf(each.position),
});

function provisionAt(row: Columns<ProvisionRow>, at: number, { parsed, sections, leads, provisionKinds }: Shared): Provision {
  const kind = provisionKinds[row.kind[at]!]!;
  return {
    id: row.id[at]!,
    otherIds: kind.otherIds,
    instrument: parsed.instrument!.id,
    section: sections[row.section[at]!]!,
    pinpoint: row.pinpoint[at]!,
    provenance: kind.provenance,
    source: kind.source,
    text: row.text[at]!,
    position: placeAt(parsed.instrument!.at.file, row.points, at),
    lead: leads[row.lead[at]!]!,
    closing: kind.closing,
    heading: kind.heading,
    annotated: kind.annotated,
    settled: kind.settled,
    footnotes: kind.footnotes,
  };
}

/** Words as where they begin and end in others, or themselves. */
type Words = readonly [start: number | string, end: number];

function wordsIn(whole: string, words: string): Words {
  const start = whole.indexOf(words);
  return start < 0 ? [words, 0] : [start, start + words.length];
}

function wordsAt(whole: string, words: readonly (number | string)[], row: number): string {
  const start = words[row * 2]!;
  return typeof start === 'string' ? start : whole.slice(start, words[row * 2 + 1] as number);
}

const behindLead = (lead: readonly TextAt[], text: string): string => [...lead.map((each) => each.text), text].join(' ');

/** What many commitments have in common. */
type CommitmentKind = ReturnType<typeof kindOfCommitment>;
const kindOfCommitment = (each: Commitment) =>
  picked(each, [
    'inherited',
    'bearers',
    'modality',
    'negated',
    'categorical',
    'participation',
    'beneficiaries',
    'scope',
    'allows',
    'inForce',
    'strength',
    'settled',
  ]);

type CommitmentRow = ReturnType<typeof commitmentRow>;

/** An empty list is nought. */
const listOr = <T>(list: readonly T[]): readonly T[] | 0 => (list.length > 0 ? list : 0);
const none: readonly never[] = [];

/** An id of the provision's own, with which number there it is, or another. */
type Id = number | string;

function idIn(provision: string, id: string): Id {
  if (id === provision) return 0;
  const count = Number(id.slice(provision.length + 1));
  return count > 0 && id === `${provision}:${count}` ? count : id;
}

const idOf = (provision: string, id: Id): string => (id === 0 ? provision : typeof id === 'number' ? `${provision}:${id}` : id);

const commitmentRow = (each: Commitment, provision: number, { id, text: whole }: Provision, confidence: number, kind: number) => ({
  provision: [provision],
  id: [idIn(id, each.id)],
  text: wordsIn(whole, each.text),
  reading: [each.reading === each.text ? 0 : each.reading === behindLead(each.lead, each.text) ? 1 : each.reading],
  cue: [each.cue && each.cue.at],
  action: wordsIn(each.reading, each.action),
  qualifiers: [listOr(each.qualifiers.map(({ kind: of, at }) => [of, at] as const))],
  norms: [listOr(each.norms.map(({ id: norm, at }) => (at ? ([norm, at] as const) : norm)))],
  confidence: [confidence],
  kind: [kind],
  bearerText: [each.bearerText],
  deadline: [each.deadline],
  points: pointsOf(each.position),
});

function commitmentAt(
  row: Columns<CommitmentRow>,
  at: number,
  provision: Provision,
  { parsed, confidences, commitmentKinds }: Shared,
): Commitment {
  const kind = commitmentKinds[row.kind[at]!]!;
  const text = wordsAt(provision.text, row.text, at);
  const read = row.reading[at]!;
  const reading = read === 0 ? text : read === 1 ? behindLead(provision.lead, text) : String(read);
  const cue = row.cue[at]!;
  const qualifiers = row.qualifiers[at]!;
  const norms = row.norms[at]!;
  return {
    id: idOf(provision.id, row.id[at]!),
    provision: provision.id,
    instrument: provision.instrument,
    section: provision.section,
    pinpoint: provision.pinpoint,
    text,
    textStatus: parsed.instrument!.textStatus,
    position: placeAt(provision.position.file, row.points, at),
    lead: provision.lead,
    reading,
    inherited: kind.inherited,
    bearers: kind.bearers,
    bearerText: row.bearerText[at]!,
    modality: kind.modality,
    strength: kind.strength,
    deadline: row.deadline[at]!,
    cue: cue && { text: reading.slice(cue[0], cue[1]), at: cue },
    negated: kind.negated,
    categorical: kind.categorical,
    participation: kind.participation,
    action: wordsAt(reading, row.action, at),
    beneficiaries: kind.beneficiaries,
    qualifiers: qualifiers ? qualifiers.map(([of, where]) => ({ kind: of, text: reading.slice(where[0], where[1]), at: where })) : none,
    norms: norms ? norms.map((norm) => normIn(reading, norm)) : none,
    confidence: confidences[row.confidence[at]!]!,
    provenance: provision.provenance,
    source: provision.source,
    scope: kind.scope,
    allows: kind.allows,
    inForce: kind.inForce,
    settled: kind.settled,
  };
}

function normIn(reading: string, norm: string | readonly [id: string, at: At]): NormCue {
  if (typeof norm === 'string') return { id: norm, cue: '', at: null };
  const [id, at] = norm;
  return { id, cue: reading.slice(at[0], at[1]), at };
}

type UnreadRow = ReturnType<typeof unreadRow>;

const unreadRow = (each: Unread, provision: number, whole: string, reason: number) => ({
  provision: [provision],
  text: wordsIn(whole, each.text),
  word: [each.word],
  reason: [reason],
  points: pointsOf(each.position),
});

const unreadAt = (
  row: Columns<UnreadRow>,
  at: number,
  { id, instrument, pinpoint, text, position }: Provision,
  { reasons }: Shared,
): Unread => ({
  provision: id,
  instrument,
  pinpoint,
  text: wordsAt(text, row.text, at),
  position: placeAt(position.file, row.points, at),
  word: row.word[at]!,
  because: reasons[row.reason[at]!]!,
});
