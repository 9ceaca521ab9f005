import type { Page } from '../../explain/page.ts';
import { toJson } from '../../report/formats/shared/json-text.ts';
import { toMarkdown } from '../../report/formats/md/markdown.ts';
import { pageTree } from '../../report/page-tree.ts';
import { inColour, outputWidth, writeResult } from './output.ts';
import { pageToText } from './page-text.ts';

export const pageFormats = ['text', 'json', 'md'] as const;

/** A page in one of `pageFormats`. */
export function writePage(page: Page, format: string | undefined): void {
  if (format === 'json') writeResult(toJson('explain', { page }));
  else if (format === 'md') writeResult(toMarkdown(pageTree(page)));
  else writeResult(pageToText(page, outputWidth(), inColour()));
}
