import type { Properties } from 'hast';

/** How a site calls an element: its id and classes, in small letters. */
export const namesOf = ({ className, id }: Properties): string =>
  [id, ...(Array.isArray(className) ? className : [className])]
    .filter((each) => typeof each === 'string')
    .join(' ')
    .toLowerCase();
