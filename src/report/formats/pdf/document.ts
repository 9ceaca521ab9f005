import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { toTypst } from './typst.ts';
import type { Report } from '../../report.ts';

/**
 * One for each document: asked again, it parses anew only what differs from the document before, and misplaces that where letters of four bytes stand
 * around it. Loaded only here: the compiler is some 50 MB of native code.
 */
const makeCompiler = async (): Promise<NodeCompiler> => (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler.create();

/**
 * A report as a tagged PDF, with bookmarks, footnotes and, in the longer kinds, a table of contents. The same report gives the
 * same bytes on the same machine; letters that the built-in fonts lack are taken from the system's.
 * @throws Error when the page could not be set, as with an SVG that is none.
 */
export async function toPdf(report: Report): Promise<Uint8Array> {
  const compiler = await makeCompiler();
  const code = toTypst(report);
  if (code.length > muchCode) giveBackMemory();
  const compiled = compiler.compile({ mainFileContent: code });
  // What it remembers of the way there is as large as the pages, and of no use to the file or to another report.
  compiler.evictCache(0);
  if (!compiled.result) {
    const [first] = compiled.takeError()?.shortDiagnostics ?? [];
    throw new Error(`the PDF could not be set: ${String(first?.message ?? 'no reason was given')}`);
  }
  const file = compiler.pdf(compiled.result);
  compiler.evictCache(0);
  return file;
}

/** In characters: some 300 pages. */
const muchCode = 1_000_000;

/**
 * Gives back to the system the room that was needed to compose the report. V8 keeps it for new objects, does not know what the compiler takes
 * beside it, and can be told only so.
 */
function giveBackMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}
