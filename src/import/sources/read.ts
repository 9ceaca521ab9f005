import { decodeText } from '../decode.ts';
import { Refused } from '../refused.ts';
import type { Library, LibraryItem } from './library.ts';
import { readRis } from './ris.ts';
import { isZotero, readZotero } from './zotero.ts';

/** What form a library of sources has; `null` where a file is none. */
export function libraryForm(bytes: Uint8Array, name: string): 'bibtex' | 'ris' | 'json' | null {
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).replace(/^\uFEFF/, '');
  if (/\.(?:bib|bibtex|biblatex)$/i.test(name) || /^\s*(?:%[^\n]*\n\s*)*@\w+\s*[{(]/.test(head)) return 'bibtex';
  if (/\.ris$/i.test(name) || /^\s*TY {1,2}- /.test(head)) return 'ris';
  return /\.(?:json|csljson)$/i.test(name) || /^\s*\[\s*\{\s*"/.test(head) ? 'json' : null;
}

/** @throws Refused where the file is no library that can be read, or an empty one */
export async function readLibrary(bytes: Uint8Array, form: 'bibtex' | 'ris' | 'json'): Promise<Library> {
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') throw new Refused('the file is empty. Export the library anew.');
  const library = await readForm(text, form);
  if (library.items.length === 0 && library.broken.length === 0) throw new Refused('it holds no source. Export the library anew.');
  return library;
}

async function readForm(text: string, form: 'bibtex' | 'ris' | 'json'): Promise<Library> {
  if (form === 'bibtex') return (await import('./bibtex.ts')).readBibtex(text);
  if (form === 'ris') return readRis(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refused(`it is no JSON (${error instanceof Error ? error.message : String(error)}). Export the library anew.`);
  }
  if (isZotero(value)) return readZotero(value);
  const list = Array.isArray(value) ? value : typeof value === 'object' && value !== null && 'items' in value ? value.items : null;
  if (!Array.isArray(list)) throw new Refused('it is no list of sources. Export the library as CSL-JSON, BibTeX, RIS or Zotero’s JSON.');
  return ofCsl(list);
}

const isAddress = (id: string): boolean => /^https?:\/\//.test(id);

function ofCsl(list: readonly unknown[]): Library {
  const items: LibraryItem[] = [];
  const broken: { where: string; because: string }[] = [];
  for (const [index, each] of list.entries()) {
    if (typeof each !== 'object' || each === null || Array.isArray(each))
      broken.push({ where: `item ${index + 1}`, because: 'it is no item' });
    else items.push(itemOf(each as Record<string, unknown>, index));
  }
  return { items, broken };
}

function itemOf(item: Readonly<Record<string, unknown>>, index: number): LibraryItem {
  const id = typeof item['id'] === 'string' || typeof item['id'] === 'number' ? String(item['id']) : '';
  const noted = /^\s*citation key\s*:\s*(\S+)/im.exec(typeof item['note'] === 'string' ? item['note'] : '')?.[1];
  const key = [item['citation-key'], noted, isAddress(id) || /^\d*$/.test(id) ? '' : id].find(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return {
    item,
    key,
    zotero: isAddress(id) && id.includes('zotero.org') ? id : undefined,
    where: `“${typeof item['title'] === 'string' ? item['title'].slice(0, 60) : id || `item ${index + 1}`}”`,
  };
}
