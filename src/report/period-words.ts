/** A valid EDTF date or interval in words: “from 2016”, “2010 (uncertain) to 2019”. */
export function periodWords(text: string): string {
  const [first = '', last] = text.split('/');
  if (last === undefined) return dateWords(first);
  if (first === '..' || first === '') return `until ${dateWords(last)}${first === '' ? ', beginning not known' : ''}`;
  if (last === '..') return `from ${dateWords(first)}`;
  return last === '' ? `from ${dateWords(first)}, end not known` : `${dateWords(first)} to ${dateWords(last)}`;
}

function dateWords(date: string): string {
  const bare = date.replace(/[?~%]$/, '');
  const marks = [...(/[?%]$/.test(date) || bare.includes('X') ? ['uncertain'] : []), ...(/[~%]$/.test(date) ? ['approximate'] : [])];
  return marks.length > 0 ? `${bare} (${marks.join(', ')})` : bare;
}
