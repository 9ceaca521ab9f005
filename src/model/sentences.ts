/** The sentences of a text, each with its stop; each begins with a capital. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?]) (?=\p{Lu})/u);

/** What ends a sentence that may end in a question already. */
export const fullStop = (text = ''): string => (/[.!?]$/.test(text) ? '' : '.');
