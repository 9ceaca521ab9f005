const endings = ['ations', 'ation', 'ings', 'ing', 'ments', 'ment', 'ies', 'ied', 'ers', 'er', 'ed', 'es', 's', 'e', 'y'] as const;
const shortest = 3;
const longest = 6;

/** What is left of a word without its ending, so that words of one kind meet: “medicine” and “medicines”, “assess” and “assessment”, “spray” and “spraying”. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, '');
  const ending = endings.find((each) => plain.endsWith(each) && plain.length - each.length >= shortest);
  const left = plain.slice(0, plain.length - (ending?.length ?? 0));
  return (left.length > shortest ? left.replace(/[ey]$/, '') : left).slice(0, longest);
}

/** The words of a text by their stems. */
export const stemsIn = (text: string): Set<string> => new Set((text.toLowerCase().match(/\p{L}+(?:['’]s)?/gu) ?? []).map(stemOf));
