import type { Element, Nodes } from 'hast';
import { bracketed, raisedText } from '../formula.ts';

/** A formula of MathML as a line of text, its letters and numbers in their order. */
export function mathText(node: Nodes): string {
  if (node.type === 'text') return node.value.trim();
  if (!('children' in node)) return '';
  const parts = node.children.filter((child): child is Element => child.type === 'element').map(mathText);
  switch (node.type === 'element' ? node.tagName : '') {
    case 'annotation':
    case 'annotation-xml':
      return '';
    case 'mfrac':
      return parts.map(bracketed).join('/');
    case 'msqrt':
      return `√${bracketed(parts.join(''))}`;
    case 'msup':
      return `${parts[0] ?? ''}${raisedText(parts[1] ?? '')}`;
    case 'msubsup':
      return `${parts[0] ?? ''}${parts[1] ?? ''}${raisedText(parts[2] ?? '')}`;
    case 'mtr':
      return parts.join(' ');
    case 'mtable':
      return parts.join('; ');
    default:
      return node.children.map(mathText).join('');
  }
}
