/** “7.1 and 7.2 are suspended”: numbers by themselves, which no measure follows. */
const bareNumbers =
  /(?<![\d.,])(\d+\.\d+(?:\.\d+)*(?:(?:,| and| or| to) \d+\.\d+(?:\.\d+)*)*) (?:(?:is|are|do|does|shall|will|need|cease)\b)/gi;

const reference =
  /(?:§{1,2}\s*|\b(?:paragraphs?|paras?\.?|articles?|arts?\.?|sections?|clauses?|rules?|points?|principles?|provisions?|items?|objectives?|standards?|commitments?|orders?|instructions?|directives?|regulations?|requirements?)\s+)(\d+(?:\.\d+)*(?:\([a-z0-9]+\))*(?:\s*(?:,|and|or|to|–|-)\s*(?:\d+(?:\.\d+)*(?:\([a-z0-9]+\))*))*)/gi;

/** “In derogation from the first commitment”: by its place among them. */
const ordinal =
  /\bthe (first|second|third|fourth|fifth|sixth) (?:commitment|paragraph|principle|rule|promise|sentence|standard|undertaking|point)\b/i;

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** “Part II”, “Annex A”: what stands under a heading of that name. */
export function partIn(text: string): RegExp | null {
  const named = /\b(?:Part|Chapter|Section|Annex|Title) (?:[IVXLC]+|[A-Z]|\d+)\b/.exec(text)?.[0];
  return named ? new RegExp(`\\b${named}\\b`, 'i') : null;
}

export function numbersIn(text: string): string[] {
  const placed = ordinal.exec(text)?.[1]?.toLowerCase();
  return [
    ...(placed ? [String(ordinals.indexOf(placed) + 1)] : []),
    ...[...text.matchAll(reference), ...text.matchAll(bareNumbers)].flatMap(([, list]) => expanded(list!)),
  ];
}

/** “1 and 2”, “3 to 5”. */
function expanded(list: string): string[] {
  const range = /^(\d+)\s*(?:to|–|-)\s*(\d+)$/.exec(list);
  if (range && Number(range[2]) - Number(range[1]) < longestRange)
    return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, step) => String(Number(range[1]) + step));
  return list.split(/\s*(?:,|and|or|to|–|-)\s*/).filter(Boolean);
}

const longestRange = 100;
