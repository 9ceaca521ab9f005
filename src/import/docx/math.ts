import type { Element } from '@xmldom/xmldom';
import { bracketed, raisedText } from '../formula.ts';
import { childOf, childrenOf, valueIn } from './xml.ts';

/** A formula as a line of text, its letters and numbers in their order. */
export function mathText(node: Element): string {
  const part = (name: string): string => {
    const found = childOf(node, name);
    return found ? inner(found) : '';
  };
  switch (node.nodeName) {
    case 'm:t':
    case 'w:t':
      return node.textContent ?? '';
    case 'm:f':
      return `${bracketed(part('m:num'))}/${bracketed(part('m:den'))}`;
    case 'm:sSup':
    case 'm:sSubSup':
      return `${part('m:e')}${part('m:sub')}${part('m:sup') && raisedText(part('m:sup'))}`;
    case 'm:rad':
      return `${part('m:deg') && raisedText(part('m:deg'))}√${bracketed(part('m:e'))}`;
    case 'm:nary':
      return [valueIn(node, 'm:naryPr', 'm:chr') ?? '∫', part('m:sub'), part('m:sup'), part('m:e')].filter(Boolean).join(' ');
    case 'm:func':
      return `${part('m:fName')} ${part('m:e')}`;
    case 'm:d': {
      const parts = childrenOf(node).filter(({ nodeName }) => nodeName === 'm:e');
      const sign = (name: string, usual: string): string => valueIn(node, 'm:dPr', name) ?? usual;
      return `${sign('m:begChr', '(')}${parts.map(inner).join(sign('m:sepChr', '|'))}${sign('m:endChr', ')')}`;
    }
    case 'm:mr':
    case 'm:m':
    case 'm:eqArr':
      return childrenOf(node)
        .map(mathText)
        .filter(Boolean)
        .join(node.nodeName === 'm:mr' ? ' ' : '; ');
    default:
      return node.nodeName.endsWith('Pr') ? '' : inner(node);
  }
}

const inner = (node: Element): string => childrenOf(node).map(mathText).join('');
