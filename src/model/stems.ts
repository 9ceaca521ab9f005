const endings = ['ations', 'ation', 'ings', 'ing', 'ments', 'ment', 'ies', 'ied', 'ers', 'er', 'ed', 'es', 's', 'e', 'y'] as const;
const shortest = 3;
const longest = 6;

/** Past tenses that have no ending, with the verb to which they belong. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    take: 'took taken',
    build: 'built',
    give: 'gave given',
    pay: 'paid',
    sell: 'sold',
    tell: 'told',
    send: 'sent',
    begin: 'began begun',
    leave: 'left',
    bring: 'brought',
    hold: 'held',
    keep: 'kept',
    lose: 'lost',
    find: 'found',
    drive: 'drove driven',
    speak: 'spoke spoken',
    write: 'wrote written',
    choose: 'chose chosen',
    buy: 'bought',
    catch: 'caught',
    teach: 'taught',
    lend: 'lent',
    spend: 'spent',
    meet: 'met',
    make: 'made',
    hear: 'heard',
    withdraw: 'withdrew withdrawn',
    break: 'broke broken',
    steal: 'stole stolen',
    feed: 'fed',
    shoot: 'shot',
  }).flatMap(([verb, forms]) => forms.split(' ').map((form) => [form, verb] as const)),
);

/** What is left of a word without its ending, so that words of one kind meet: “medicine” and “medicines”, “assess” and “assessment”, “spray” and “spraying”. */
export function stemOf(word: string): string {
  const written = word.toLowerCase().replace(/['’]s?$/, '');
  const plain = irregular.get(written) ?? written;
  const ending = endings.find((each) => plain.endsWith(each) && plain.length - each.length >= shortest);
  const left = plain.slice(0, plain.length - (ending?.length ?? 0));
  return (left.length > shortest ? left.replace(/[ey]$/, '') : left).slice(0, longest);
}

/** The words of a text by their stems. */
export const stemsIn = (text: string): Set<string> => new Set((text.toLowerCase().match(/\p{L}+(?:['’]s)?/gu) ?? []).map(stemOf));
