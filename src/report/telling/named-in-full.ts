import type { Analysis } from '../../model/judgement.ts';
import { literal } from '../../model/literal.ts';
import { organisationOf } from '../../model/organisation.ts';
import type { Vocabulary } from '../../model/records.ts';
import { textOf } from '../page-tree.ts';
import type { ReportContent } from '../report.ts';

/** A short name that says nothing by itself, “the Agency”, and whose it is. */
interface ShortName {
  readonly short: RegExp;
  /** “The Agency for Roads”, whose short name it may be as well. */
  readonly another: RegExp;
  readonly full: string;
  readonly alone: string;
}

/** A report in which whoever is called by a part of their name alone is called by all of it where they are met first: “the Talvia Highways Agency (the Agency)”. */
export function namedInFull(body: readonly ReportContent[], analysis: Analysis): ReportContent[] {
  const told = outsideQuotations(textOf(body));
  return shortNames(analysis)
    .filter(({ short, full, another }) => short.test(told) && !another.test(told) && !told.slice(0, told.search(short)).includes(full))
    .reduce<ReportContent[]>(replacedOnce, [...body]);
}

function shortNames({ workspace }: Analysis): ShortName[] {
  const organisation = organisationOf(workspace);
  const { actors } = workspace.vocabulary;
  const isOthers = (actor: Vocabulary['actors'][number], label: string): boolean =>
    actors.some((each) => each !== actor && (each.prefLabel === label || each.altLabel?.includes(label)));
  return actors
    .filter((actor) => actor !== organisation && actor.governs === undefined)
    .flatMap((actor) =>
      (actor.altLabel ?? [])
        .filter((label) => isPartOf(label, actor.prefLabel) && !isOthers(actor, label))
        .map((label) => {
          const name = literal(label.replace(/^the /, ''));
          const further = '(?= (?:of|for) (?:the )?\\p{Lu}| on \\p{L}| \\p{Lu}|-)';
          return {
            short: new RegExp(`\\b[Tt]he ${name}\\b(?!${further})`, 'u'),
            another: new RegExp(`\\b(?!${literal(actor.prefLabel)})${name}${further}`, 'u'),
            full: actor.prefLabel,
            alone: label,
          };
        }),
    );
}

/** Whether a name with its article is made of words of a longer one. */
function isPartOf(label: string, full: string): boolean {
  const words = label.replace(/^the /, '').split(' ');
  const all = full.split(' ');
  return /^the \p{Lu}/u.test(label) && words.length < all.length && words.every((each) => all.includes(each));
}

/** What stands within quotation marks is nobody's to change. */
const outsideQuotations = (text: string): string => text.replace(/“[^”]*”/gu, (quoted) => ' '.repeat(quoted.length));

function replacedOnce(tree: readonly ReportContent[], { short, full, alone }: ShortName): ReportContent[] {
  let isDone = false;
  const inText = (text: string): string => {
    const found = isDone ? null : short.exec(outsideQuotations(text));
    if (!found) return text;
    isDone = true;
    const behind = text.slice(found.index + found[0].length);
    const named = `${found[0].slice(0, 'the '.length)}${full}`;
    // “The Talvia Highways Agency's bulldozers”: brackets have no place there.
    return `${text.slice(0, found.index)}${named}${/^['’]/u.test(behind) ? '' : ` (${alone})`}${behind}`;
  };
  const within = <Node extends object>(node: Node): Node => {
    if ('value' in node && 'type' in node && node.type === 'text') return { ...node, value: inText(String(node.value)) };
    return 'children' in node && Array.isArray(node.children) ? { ...node, children: node.children.map(within) } : node;
  };
  return tree.map(within);
}
