import { inflateSync } from 'node:zlib';
import { Refused } from '../refused.ts';

const mostUnpacked = 64 * 1024 * 1024;
/** No page draws more pieces of text than this; a page of a dense register draws some 10,000. */
const mostPieces = 100_000;
/** Deflate packs at most about 1,032 to 1, so that less than this cannot unpack to so many. */
const leastSuspect = Math.floor((mostPieces * 8) / 1032);
const made = 'as files do that are made to stop a program. Print it to a new PDF from a program that shows it.';

/**
 * Refuses a file whose streams would unpack to more than any page of text needs, before they are unpacked for good. Pictures are let be: they are
 * never unpacked.
 * @throws Refused
 */
export function refuseBombs(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseWidths(buffer);
  let at = 0;
  for (;;) {
    const start = buffer.indexOf('stream', at);
    if (start < 0) return;
    at = start + 6;
    if (buffer.toString('latin1', start - 3, start) === 'end') continue;
    const from = start + (buffer[start + 6] === 13 ? 8 : 7);
    const end = buffer.indexOf('endstream', from);
    if (end < 0) return;
    const head = buffer.toString('latin1', Math.max(0, start - 400), start);
    const dictionary = head.slice(head.lastIndexOf('obj') + 3);
    if (/(?:Flate|LZW)Decode[\s/]+(?:Flate|LZW)Decode/.test(dictionary)) throw new Refused(`a part of it is packed twice, ${made}`);
    if (/\/ObjStm/.test(dictionary)) refusePackedWidths(buffer.subarray(from, end));
    if (end - from >= leastSuspect && /FlateDecode/.test(dictionary) && !/\/Subtype\s*\/Image/.test(dictionary))
      tryOut(buffer.subarray(from, end));
    at = end;
  }
}

/** A font has no more signs than this; the widths of those from one to another number are written out one by one. */
const mostSigns = 65_536;

/** @throws Refused where a font is said to have signs without end */
function refuseWidths(objects: Buffer): void {
  // In the font itself, or as an object of its own.
  const lists = objects.toString('latin1').matchAll(/(?:\/W2?|\d\s+obj)\s*\[([\d\s.[\]+-]*)/g);
  for (const [, list] of lists)
    if ((list!.match(/\d{6,}/g) ?? []).some((number) => Number(number) > 100 * mostSigns))
      throw new Refused(`a font of it has more signs than ${mostSigns}, ${made}`);
}

function refusePackedWidths(packed: Uint8Array): void {
  try {
    refuseWidths(inflateSync(packed, { maxOutputLength: mostUnpacked }));
  } catch (error) {
    if (error instanceof Refused) throw error;
    // Whatever else is wrong with it, the reader says.
  }
}

function tryOut(packed: Uint8Array): void {
  try {
    if (piecesIn(inflateSync(packed, { maxOutputLength: mostUnpacked })) > mostPieces)
      throw new Refused(`a page of it draws more than ${mostPieces} pieces of text, ${made}`);
  } catch (error) {
    if (error instanceof Refused) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Refused(`a part of it would unpack to more than ${mostUnpacked / 1024 / 1024} MB, ${made}`);
    // Whatever else is wrong with it, the reader says.
  }
}

/** How often text is shown: `Tj` and `TJ` in a page's drawing. */
function piecesIn(stream: Buffer): number {
  let count = 0;
  for (const operator of ['Tj', 'TJ']) {
    for (let at = stream.indexOf(operator); at >= 0 && count <= mostPieces; at = stream.indexOf(operator, at + 2)) count++;
  }
  return count;
}
