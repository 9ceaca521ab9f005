import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Refused } from '../refused.ts';

/** The parts of a Word file that hold text, and how they hang together; pictures and fonts are left alone. */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|docProps\/(?:core|app)\.xml|word\/[^/]+\.xml|word\/(?:diagrams\/data|charts\/chart)\d*\.xml|word\/_rels\/[^/]+\.rels)$/;
const mostBytes = 120 * 1024 * 1024;
const mostParts = 5000;

/**
 * The text parts of a .docx by name.
 * @throws Refused where it is no such file, or would unpack to more than any text
 */
export function unpackDocx(bytes: Uint8Array): Map<string, string> {
  let size = 0;
  let parts = 0;
  const tooMuch = () => {
    throw new Refused(
      'it would unpack to more than any document needs, as files do that are made to stop a program. Save it anew as .docx from a word processor.',
    );
  };
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize, size: packed }) => {
        if (++parts > mostParts) tooMuch();
        if (!needed.test(name)) return false;
        size += Math.max(originalSize, packed);
        if (size > mostBytes) tooMuch();
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(
      'it is broken: it cannot be unpacked. Get it anew from where it was published, or open it in a word processor and save it as .docx.',
    );
  }
  const found = new Map(Object.entries(files).map(([name, content]) => [name, strFromU8(content)] as const));
  if (found.has('EncryptedPackage') || (!found.has('word/document.xml') && [...found.keys()].length === 0))
    throw new Refused('it is no Word document: it has no word/document.xml. Save it as .docx from a word processor.');
  return found;
}

/** The main part, by whatever name the file gives it. */
export function mainPart(parts: ReadonlyMap<string, string>): string {
  const target = /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"|Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/.exec(
    parts.get('_rels/.rels') ?? '',
  );
  const name = target?.[1] ?? target?.[2] ?? 'word/document.xml';
  if (!parts.has(name)) throw new Refused('it is no Word document: its text is missing. Save it as .docx from a word processor.');
  return name;
}

export const packDocx = (parts: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)])), { level: 0 });
