import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refused } from '../refused.ts';

/** Where character maps stand, which fonts of Chinese, Japanese and Korean need: beside the program, or in the library it was built from. */
const characterMaps = (): string => {
  try {
    return fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')));
  } catch {
    return fileURLToPath(new URL('../cmaps/', import.meta.url));
  }
};

/**
 * Opens a PDF.
 * @throws Refused where it needs a password or is broken
 */
export async function openPdf(bytes: Uint8Array, password: string | undefined): Promise<PDFDocumentProxy> {
  // With its worker known to it, the library needs no second thread and no file of its own.
  const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker = worker;
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  try {
    return await getDocument({
      // A copy, as the library takes what it is given away.
      data: new Uint8Array(bytes),
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      isEvalSupported: false,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      maxImageSize: 1,
      fontExtraProperties: true,
      cMapUrl: characterMaps(),
      cMapPacked: true,
      ...(password === undefined ? {} : { password }),
    } as never).promise;
  } catch (error) {
    const { name, code } = error as { name?: string; code?: number };
    if (name === 'PasswordException') {
      throw new Refused(
        code === 2
          ? 'the password is wrong. Give the right one with --password.'
          : 'it needs a password. Give it with --password, or save the file without one.',
      );
    }
    throw new Refused(
      'it is broken, and cannot be opened as a PDF. Get it anew from where it was published, or print it to a PDF from a program that shows it.',
    );
  }
}
