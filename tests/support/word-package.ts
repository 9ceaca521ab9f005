import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word document by name, as text. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => entities[name]!);

/** All words of a part, in order, without any marking. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words]) => unescaped(words!)).join('');

/** The paragraphs of a part: the style and the words of each, and the list that numbers it. */
export const paragraphsOf = (xml: string) =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, paragraph]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(paragraph!)?.[1] ?? 'Normal',
    words: wordsOf(paragraph!),
    list: /<w:numId w:val="(\d+)"/.exec(paragraph!)?.[1],
    level: /<w:ilvl w:val="(\d+)"/.exec(paragraph!)?.[1],
  }));

/** What is wrong with a part as XML: tags that do not match, characters that XML forbids, ampersands that begin nothing. */
export function faultsOf(xml: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:.]+="[^"<]*")*\s*(\/?)>/g)) {
    if (closing) {
      if (open.pop() !== name) faults.push(`</${name}> closes nothing`);
    } else if (!empty) open.push(name!);
  }
  const between = xml.replace(/^<\?xml[^>]*\?>/, '').replace(/<\/?[\w:]+(?:\s+[\w:.]+="[^"<]*")*\s*\/?>/g, '');
  if (/[<]/.test(between)) faults.push(`a stray < in ${between.slice(Math.max(0, between.indexOf('<') - 20)).slice(0, 60)}`);
  if (/&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml)) faults.push('a stray &');
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) faults.push('a character that XML forbids');
  return [...faults, ...open.map((name) => `<${name}> is not closed`)];
}

/** References of a document to what its package does not hold. */
export function looseEndsOf(parts: Record<string, string>): string[] {
  const loose: string[] = [];
  for (const [name, xml] of Object.entries(parts)) {
    if (!name.endsWith('.xml')) continue;
    const relations = parts[name.replace(/([^/]+)$/, '_rels/$1.rels')] ?? '';
    const ids = new Map([...relations.matchAll(/<Relationship ([^>]*)\/>/g)].map(([, each]) => [/Id="([^"]*)"/.exec(each!)![1]!, each!]));
    for (const [, id] of xml.matchAll(/ r:(?:id|embed)="([^"]*)"/g)) if (!ids.has(id!)) loose.push(`${name}: ${id}`);
    for (const each of ids.values()) {
      const target = /Target="([^"]*)"/.exec(each)![1]!;
      if (!each.includes('TargetMode="External"') && !(`word/${target}` in parts)) loose.push(`${name}: ${target}`);
    }
    const numbers = new Set([...(parts['word/numbering.xml'] ?? '').matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(([, id]) => id));
    for (const [, id] of xml.matchAll(/<w:numId w:val="(\d+)"/g)) if (!numbers.has(id)) loose.push(`${name}: list ${id}`);
    const notes = new Set([...(parts['word/footnotes.xml'] ?? '').matchAll(/<w:footnote [^>]*w:id="(-?\d+)"/g)].map(([, id]) => id));
    for (const [, id] of xml.matchAll(/<w:footnoteReference [^>]*w:id="(\d+)"/g)) if (!notes.has(id)) loose.push(`${name}: note ${id}`);
    const bookmarks = new Set([...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of xml.matchAll(/(?: w:anchor="|>PAGEREF )([^ "]*)/g)) if (!bookmarks.has(id)) loose.push(`${name}: ${id}`);
    const styles = new Set([...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id));
    for (const [, id] of xml.matchAll(/<w:(?:pStyle|rStyle) w:val="([^"]*)"/g)) if (!styles.has(id)) loose.push(`${name}: style ${id}`);
  }
  return loose;
}

/** The order in which Word wants what stands in a paragraph's properties (ECMA-376, part 1, CT_PPrBase); it refuses a file with another. */
const orderInParagraph =
  'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr'.split(
    ' ',
  );

/** For what Word would refuse a package or ask about it. */
export function packageFaultsOf(parts: Record<string, string>): string[] {
  return [
    ...Object.entries(parts).flatMap(([name, xml]) => (name.endsWith('.xml') ? faultsOf(xml).map((fault) => `${name}: ${fault}`) : [])),
    ...looseEndsOf(parts),
    ...disordered(parts),
    ...untyped(parts),
    ...twice(parts),
  ];
}

function disordered(parts: Record<string, string>): string[] {
  return ['word/document.xml', 'word/footnotes.xml', 'word/styles.xml'].flatMap((name) =>
    [...(parts[name] ?? '').matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)].flatMap(([, inside]) => {
      const bare = inside!.replace(/<w:(numPr|pBdr|tabs|rPr|sectPr)>.*?<\/w:\1>/gs, '<w:$1/>');
      const places = [...bare.matchAll(/<w:(\w+)/g)].map(([, child]) => orderInParagraph.indexOf(child!));
      return places.includes(-1) || places.some((place, at) => place < (places[at - 1] ?? 0)) ? [`${name}: order of ${bare}`] : [];
    }),
  );
}

function untyped(parts: Record<string, string>): string[] {
  const types = parts['[Content_Types].xml']!;
  return Object.keys(parts)
    .filter((name) => name !== '[Content_Types].xml')
    .filter((name) => !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.slice(name.lastIndexOf('.') + 1)}"`))
    .map((name) => `${name}: no content type`);
}

function twice(parts: Record<string, string>): string[] {
  const again = (name: string, pattern: RegExp) => {
    const ids = [...parts[name]!.matchAll(pattern)].map(([, id]) => id!);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: ${id} twice`);
  };
  return [
    ...again('word/document.xml', /<wp:docPr id="(\d+)"/g),
    ...again('word/document.xml', /<w:bookmarkStart [^>]*w:id="(\d+)"/g),
    ...Object.keys(parts).flatMap((name) => (name.endsWith('.rels') ? again(name, /<Relationship [^>]*Id="([^"]*)"/g) : [])),
  ];
}
