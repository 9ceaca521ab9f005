import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { TrackedChanges } from '../../import/docx/tracked.ts';
import type { FrontValues } from '../../import/front-matter.ts';
import { makeInstrument, type MadeInstrument } from '../../import/instrument.ts';
import { slug } from '../../import/pinpoints.ts';
import { largest, readerFor } from '../../import/readers.ts';
import { Refused } from '../../import/refused.ts';
import type { ReadDocument, ReadOptions } from '../../import/blocks.ts';
import { printable } from '../../explain/printable.ts';
import { called, namedConcepts } from '../../model/filters/filter.ts';
import { listed } from '../../model/nearest.ts';
import type { Vocabulary } from '../../model/records.ts';
import { suggestion } from '../options.ts';
import { shaOf } from '../files/originals.ts';
import { showProgress, Stop } from '../print/output.ts';
import { killable, unlessInterrupted } from '../interrupting.ts';
import { ask, askForMissing, canAsk } from './ask.ts';

/** A document taken in, before anything is written. */
export interface Taken {
  readonly made: MadeInstrument;
  readonly id: string;
  readonly issuer: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly ending: string;
}

export interface DocumentOptions {
  readonly id?: string;
  readonly issuer?: string;
  readonly tracked?: 'accept' | 'reject';
  readonly password?: string;
  readonly keep?: 'none';
  readonly values: FrontValues;
  /** Those who can have issued it; none where nobody knows them. */
  readonly actors: Vocabulary['actors'];
  /** The short names of the instruments that are there. */
  readonly shorts?: readonly string[];
}

/** @throws Stop where the file cannot be read at all */
export function readBytes(file: string): Uint8Array {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) throw new Stop(`${printable(file)} is a folder. Give the files in it.`);
    if (!stats.isFile()) throw new Stop(`${printable(file)} is no file. Give the document itself.`);
    if (stats.size > largest)
      throw new Stop(
        `${printable(file)} has ${Math.round(stats.size / 1024 / 1024)} MB; at most ${largest / 1024 / 1024} are read. Take the pictures out of it, or cut it.`,
      );
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Stop) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Stop(code === 'ENOENT' ? `There is no file ${printable(file)}.` : `${printable(file)} cannot be read (${code}).`);
  }
}

/** Takes a document in, asking in a terminal for what is missing. @throws Stop where it is refused, with what to do */
export async function takeDocument(file: string, bytes: Uint8Array, options: DocumentOptions): Promise<Taken> {
  const name = basename(file);
  const reader = await refusing(file, async () => readerFor(bytes, name));
  const document = await readChosen(file, bytes, reader.read, { ...options, tell: (what) => showProgress(`${name}: ${what}`) });
  const id =
    options.id ??
    (canAsk()
      ? (await ask(`id of the instrument [${slug(name.replace(/\.[^.]+$/, ''))}]`)) || slug(name.replace(/\.[^.]+$/, ''))
      : undefined);
  const issuer = options.issuer ?? (canAsk() ? await issuerAsked(options.actors) : undefined);
  if (!id || !issuer)
    throw new Stop(
      `Say what “${printable(name)}” shall be called and who issued it: give ${[id ? '' : '--id', issuer ? '' : '--issuer'].filter(Boolean).join(' and ')}.`,
    );
  for (const [option, word] of [
    ['--id', id],
    ['--issuer', issuer],
  ] as const)
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(word))
      throw new Stop(
        `“${printable(word)}” cannot be an id for ${option}: expected lower-case words joined by hyphens, such as ${slug(word) || 'return-policy'}.`,
      );
  refuseUnknown(issuer, options.actors);
  const values = await askForMissing(
    options.values,
    new Set([...(document.title ? ['title'] : []), ...(document.date ? ['adopted'] : [])]),
  );
  const sha256 = shaOf(bytes);
  return {
    made: await unlessInterrupted(() => makeInstrument(document, { ...values, id, issuer }, sha256, options.shorts)),
    id,
    issuer,
    bytes,
    sha256,
    name,
    mediaType: reader.mediaType,
    ending: reader.ending,
  };
}

/** The issuer that is typed; else the organisation itself, where the actors name one. */
async function issuerAsked(actors: Vocabulary['actors']): Promise<string | undefined> {
  const usual = actors.find(({ bearer, governs }) => bearer === 'organisation' && governs === undefined)?.id;
  const answer = await ask(`issuer, an actor of rules/vocabulary/actors.yaml${usual === undefined ? '' : ` [${usual}]`}`);
  return answer || usual;
}

function refuseUnknown(issuer: string, actors: Vocabulary['actors']): void {
  const ids = actors.map(({ id }) => id);
  if (ids.length === 0 || ids.includes(issuer)) return;
  const known = called(issuer.replaceAll('-', ' '), namedConcepts(actors));
  const near = known ? ` Did you mean “${known}”?` : suggestion(issuer, ids);
  throw new Stop(
    `There is no actor “${printable(issuer)}”, who could have issued it.${near} Expected one of ${listed(ids)}; add another to rules/vocabulary/actors.yaml first. Nothing was written.`,
  );
}

async function readChosen(
  file: string,
  bytes: Uint8Array,
  read: (bytes: Uint8Array, options: ReadOptions) => Promise<ReadDocument>,
  options: ReadOptions,
): Promise<ReadDocument> {
  try {
    return await killable(() => read(bytes, options));
  } catch (error) {
    if (error instanceof TrackedChanges && canAsk()) {
      const answer = await ask(`${error.message.replace(/;.*/s, '')}: accept or reject`);
      if (answer === 'accept' || answer === 'reject')
        return refusing(file, () => killable(() => read(bytes, { ...options, tracked: answer })));
    }
    throw refusal(file, error);
  }
}

async function refusing<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw refusal(file, error);
  }
}

/** Why a file is not taken in. What a reader did not foresee comes from a file that is broken. */
function refusal(file: string, error: unknown): Error {
  if (error instanceof Stop) return error;
  const name = printable(basename(file));
  if (error instanceof Refused) return new Stop(printable(`${name} is refused: ${error.message} Nothing was written.`));
  const reason = error instanceof Error ? error.message : String(error);
  return new Stop(
    printable(
      `${name} is refused: it is broken, or made in a way that no reader here knows (${reason.slice(0, 200)}). Open it in its own program and save it anew. Nothing was written.`,
    ),
  );
}
