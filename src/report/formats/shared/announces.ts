import type { Paragraph } from 'mdast';
import { plainText } from './plain-text.ts';

/** Whether a paragraph announces what follows, so that it stands on the page where that begins: one in bold, or one that ends with a colon. */
export function announces(paragraph: Paragraph): boolean {
  const [first, ...others] = paragraph.children;
  return (first?.type === 'strong' && others.length === 0) || /:\s*$/.test(plainText(paragraph));
}
