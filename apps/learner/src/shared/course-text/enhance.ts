import { drawTerms } from '@campus/players';
import type { Formats } from '@campus/web-shell';
import { paths } from '../paths.ts';
import type { MessageId } from '../text.ts';

/** What the behaviour of a text needs from the screen around it. */
export interface TextSurroundings {
  enrolmentId: string;
  t: (id: MessageId, values?: Record<string, string | number>) => string;
  formats: Formats;
}

const kilobyte = 1000;

const sizeWords = (bytes: number, { t, formats }: TextSurroundings) =>
  bytes < kilobyte * kilobyte
    ? t('activity.bytes.kb', { size: formats.number(Math.max(1, Math.round(bytes / kilobyte))) })
    : t('activity.bytes.mb', { size: formats.number(bytes / kilobyte / kilobyte) });

const child = (parent: Element, className: string) => {
  const known = parent.querySelector(`:scope > .${className}`);
  if (known) return known;
  const made = document.createElement('span');
  made.className = className;
  parent.append(made);
  return made;
};

/**
 * Gives the HTML of the course what it cannot bring along: links to lessons of this enrolment, the size of a
 * download, the state of a term's button. May run again over the same nodes, for instance in another language.
 */
export const enhanceText = (root: Element, around: TextSurroundings): void => {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')) {
    const { lesson = '' } = link.dataset;
    link.setAttribute('href', paths.activity(around.enrolmentId, { kind: 'LESSON', id: lesson }));
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a.download[data-bytes]')) {
    child(link, 'download-size').textContent = ` (${sizeWords(Number(link.dataset['bytes']), around)})`;
  }
  drawTerms(root);
};
