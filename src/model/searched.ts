import { placeName } from './places.ts';
import type { Commitment, Entry, Workspace } from './records.ts';

/** What plain words are looked for in, of each kind of record, in small letters. */
export interface Searched {
  readonly commitment: (commitment: Commitment) => string;
  readonly entry: (entry: Entry) => string;
  /** Of a norm, a practice or another word of the vocabulary: all that it is called. */
  readonly concept: (id: string) => string;
}

const made = new WeakMap<Workspace, Searched>();

/** Made once for a workspace; the text of each record when it is first asked for. */
export function searchedIn(workspace: Workspace): Searched {
  let searched = made.get(workspace);
  if (!searched) made.set(workspace, (searched = makeSearched(workspace)));
  return searched;
}

/** Words once made for a record are kept with it. */
function once<T extends object>(make: (record: T) => string): (record: T) => string {
  const known = new WeakMap<T, string>();
  return (record) => {
    let text = known.get(record);
    if (text === undefined) known.set(record, (text = make(record).toLowerCase()));
    return text;
  };
}

function makeSearched({ vocabulary, instruments }: Workspace): Searched {
  const concepts = [vocabulary.norms, vocabulary.practices, vocabulary.circumstances, vocabulary.persons, vocabulary.actors].flat();
  const names = new Map(concepts.map(({ id, prefLabel, altLabel = [] }) => [id, [id, prefLabel, ...altLabel].join(' ')]));
  const called = new Map(
    instruments.map(({ id, title, short, symbol = '', aliases = [] }) => [id, [id, title, short, symbol, ...aliases].join(' ')]),
  );
  const concept = (id: string): string => names.get(id) ?? id;
  const whom = (who: string): string => names.get(who) ?? `${who} ${placeName(who)}`;
  return {
    concept: (id) => concept(id).toLowerCase(),
    commitment: once(({ id, instrument, pinpoint, text, bearers, modality, norms }) =>
      [id, called.get(instrument) ?? instrument, pinpoint, text, ...bearers, modality, ...norms.map((norm) => concept(norm.id))].join(' '),
    ),
    entry: once(({ id, title, places = [], period, practices, persons = [], role, atBehestOf = [] }) =>
      [
        id,
        title,
        ...places.flatMap((place) => [place, placeName(place)]),
        period,
        role,
        ...[...practices, ...persons].map(concept),
        ...atBehestOf.flatMap(({ who, as }) => [whom(who), ...as]),
      ].join(' '),
    ),
  };
}
