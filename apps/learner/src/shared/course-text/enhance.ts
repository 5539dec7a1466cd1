import { drawTerms } from '@campus/players';
import { paths } from '../paths.ts';

/**
 * Gives the HTML of the course what it cannot bring along: links to lessons of this enrolment, the state of a term's
 * button. May run again over the same nodes.
 */
export const enhanceText = (root: Element, enrolmentId: string): void => {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-lesson]')) {
    const { lesson = '' } = link.dataset;
    link.setAttribute('href', paths.activity(enrolmentId, { kind: 'LESSON', id: lesson }));
  }
  drawTerms(root);
};
