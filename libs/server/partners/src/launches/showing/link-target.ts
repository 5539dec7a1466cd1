import { type Launch } from '@campus/lti';
import { isId } from '@campus/platform/database/uuid.ts';
import { type WantedLine } from '../../results/lines/wanted-lines.ts';

/** What a link is about is what its column in the gradebook is about. */
export type LinkTarget = WantedLine;

/** What a link was made for: a parameter of it, set by whoever teaches there. Without one that means something, the course. */
export function targetOf({ custom }: Pick<Launch, 'custom'>): LinkTarget {
  const { activity, module } = custom;
  if (activity !== undefined && isId(activity)) return { kind: 'activity', subjectId: activity };
  if (module !== undefined && isId(module)) return { kind: 'module', subjectId: module };
  return { kind: 'course', subjectId: null };
}

/** The parameter by which a link says it. */
export const customOf = ({ kind, subjectId }: LinkTarget): Record<string, string> =>
  subjectId === null ? {} : { [kind]: subjectId };
