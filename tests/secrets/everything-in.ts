import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { readPdf } from '../support/pdf-reading.ts';

/** Everything that a file holds, unpacked: zip entries, the streams of a PDF and its words. */
export async function everythingIn(name: string, bytes: Buffer): Promise<string> {
  const parts = [name, bytes.toString('latin1'), bytes.toString('utf8')];
  if (bytes.subarray(0, 2).toString('latin1') === 'PK')
    for (const [entry, content] of Object.entries(unzipSync(bytes))) parts.push(entry, Buffer.from(content).toString('utf8'));
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') parts.push(...streamsOf(bytes), ...(await wordsOf(bytes)));
  return parts.join('\n');
}

function streamsOf(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/stream\r?\n/g)].flatMap((match) => {
    try {
      const stream = inflateSync(bytes.subarray(match.index + match[0].length), { finishFlush: 2 });
      return [stream.toString('latin1'), stream.toString('utf8')];
    } catch {
      // Not every stream is deflated.
      return [];
    }
  });
}

async function wordsOf(bytes: Buffer): Promise<string[]> {
  const { words, tags, info, links } = await readPdf(bytes);
  return [words, tags, JSON.stringify(info), ...links];
}
