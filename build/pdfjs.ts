import { cpSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rolldown';

const loaded = 'canvas = require("@napi-rs/canvas");';

/** pdfjs draws by a part in machine code, and warns where that is missing. Text is read without drawing, so empty stubs do. */
export const withoutCanvas: Plugin = {
  name: 'pdfjs-without-canvas',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').endsWith('pdfjs-dist/legacy/build/pdf.mjs')) return null;
    if (!code.includes(loaded)) throw new Error('pdfjs-dist is not as it was: see build/pdfjs.ts');
    return { code: code.replace(loaded, 'canvas = { DOMMatrix: class {}, Path2D: class {} };') };
  },
};

/** Writes dist/cmaps/, which fonts of Chinese, Japanese and Korean need. */
export function writeCharacterMaps(dist: string): void {
  const library = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  cpSync(`${library}/cmaps`, `${dist}/cmaps`, { recursive: true });
}
