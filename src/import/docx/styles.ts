import type { Document, Element } from '@xmldom/xmldom';
import { all, childOf, childrenOf, isOn, valueOf } from './xml.ts';

/** What the styles of a document say about a paragraph. */
export interface Styles {
  readonly name: (id: string) => string;
  /** From 0; `null` where the style makes no heading. */
  readonly outline: (id: string) => number | null;
  readonly numbering: (id: string) => { readonly numId: string; readonly level: string | undefined } | null;
  readonly isBold: (id: string) => boolean;
  /** In half points, as the styles of a paragraph say it, else the document for all text. */
  readonly size: (id: string) => number;
  /** Whether it switches something on for runs, such as `w:vanish`; the nearest style that says so decides. */
  readonly isOn: (id: string, name: string) => boolean;
  /** Whether it lifts runs above their line. */
  readonly isRaised: (id: string) => boolean;
}

const deepestChain = 20;
/** In half points, what Word takes where a file says nothing. */
const usualSize = 20;

export function readStyles(document: Document | null): Styles {
  const byId = new Map(document ? all(document, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style] as const) : []);
  const chain = (id: string): Element[] => {
    const styles: Element[] = [];
    for (let style = byId.get(id); style && styles.length < deepestChain; style = byId.get(valueOf(style, 'w:basedOn') ?? '')) {
      if (styles.includes(style)) break;
      styles.push(style);
    }
    return styles;
  };
  const nameOf = (style: Element): string => (valueOf(style, 'w:name') ?? style.getAttribute('w:styleId') ?? '').toLowerCase();
  return {
    name: (id) => (byId.has(id) ? nameOf(byId.get(id)!) : id.toLowerCase()),
    outline: (id) => {
      for (const style of chain(id)) {
        const level = Number(valueOf(childOf(style, 'w:pPr'), 'w:outlineLvl') ?? Number.NaN);
        if (level >= 0 && level < 9) return level;
        if (level === 9) return null;
        const byName = outlineByName(nameOf(style));
        if (byName !== null) return byName;
      }
      return null;
    },
    numbering: (id) => {
      for (const style of chain(id)) {
        const numPr = childOf(childOf(style, 'w:pPr'), 'w:numPr');
        const numId = valueOf(numPr, 'w:numId');
        if (numPr && numId !== undefined) return { numId, level: valueOf(numPr, 'w:ilvl') };
      }
      return null;
    },
    isBold: (id) => chain(id).some((style) => isOn(childOf(style, 'w:rPr'), 'w:b')),
    size: (id) => {
      const own = chain(id).map((style) => valueOf(childOf(style, 'w:rPr'), 'w:sz'));
      const [whole] = document ? all(document, 'w:rPrDefault') : [];
      return Number(own.find((each) => each !== undefined) ?? valueOf(whole ? all(whole, 'w:rPr')[0] : undefined, 'w:sz') ?? usualSize);
    },
    isOn: (id, name) => {
      const rPr = chain(id)
        .map((style) => childOf(style, 'w:rPr'))
        .find((each) => valueOf(each, name) !== undefined);
      return isOn(rPr, name);
    },
    isRaised: (id) =>
      chain(id)
        .map((style) => childOf(style, 'w:rPr'))
        .some((rPr) => valueOf(rPr, 'w:vertAlign') === 'superscript' || Number(valueOf(rPr, 'w:position') ?? 0) > 0),
  };
}

/** Names of headings in the languages of Word, and those that people give to styles of their own. */
function outlineByName(name: string): number | null {
  if (/^(?:title|titel|titre|título|document title)$/.test(name)) return 0;
  const level = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift)\s*(\d)/.exec(name)?.[1];
  if (level) return Number(level) - 1;
  if (/\b(?:toc|contents|footer|header)\b|\b(?:list|index|toa|note|table) heading\b/.test(name)) return null;
  return /(?:^|[\s_-])(?:heading|head|überschrift)(?:$|[\s_-]|\d)/.test(name) ? (Number(/(\d)\s*$/.exec(name)?.[1] ?? 2) || 2) - 1 : null;
}

export const styleIdOf = (paragraph: Element): string => valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') ?? '';

const runsWithWords = (paragraph: Element): Element[] =>
  all(paragraph, 'w:r').filter((run) =>
    childrenOf(run).some((child) => child.nodeName === 'w:t' && (child.textContent ?? '').trim() !== ''),
  );

/** Whether all that stands in a paragraph is set much larger than the text, as titles are. */
export function isLarge(paragraph: Element, styles: Styles): boolean {
  const own = styles.size(styleIdOf(paragraph));
  const sizes = runsWithWords(paragraph).map((run) => Number(valueOf(childOf(run, 'w:rPr'), 'w:sz') ?? own));
  return Math.min(...sizes) >= styles.size('') * large;
}

const large = 1.3;

/** Whether all that stands in a paragraph is bold. */
export function isAllBold(paragraph: Element, styles: Styles): boolean {
  const runs = runsWithWords(paragraph);
  const byStyle = styles.isBold(styleIdOf(paragraph));
  return (
    runs.length > 0 &&
    runs.every((run) => {
      const rPr = childOf(run, 'w:rPr');
      return valueOf(rPr, 'w:b') === undefined ? byStyle : isOn(rPr, 'w:b');
    })
  );
}
