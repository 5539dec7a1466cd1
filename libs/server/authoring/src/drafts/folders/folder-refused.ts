/** Why a folder is neither pulled nor pushed. */
export type FolderRefusal =
  /** Something else is in it: it was never pulled, and has no `course.yaml`. */
  | { reason: 'NOT_A_COURSE' }
  /** What it remembers cannot be read. */
  | { reason: 'STATE_UNREADABLE' }
  /** It was pulled from another course, or from another draft. */
  | { reason: 'PULLED_FROM'; course: string; draft: string | null }
  /** Files that changed in the folder and in the draft. */
  | { reason: 'BOTH_CHANGED'; paths: string[] }
  /** Files that changed in the draft since it was pulled. */
  | { reason: 'MOVED'; paths: string[] }
  /** `course.yaml` states no uuid and key. */
  | { reason: 'COURSE_UNNAMED' }
  /** It was pulled from a version: a draft needs a name. */
  | { reason: 'DRAFT_UNNAMED' }
  | { reason: 'NO_DRAFT'; name: string }
  | { reason: 'NO_COURSE' }
  /** There is one of more than one course. */
  | { reason: 'WHICH_COURSE'; keys: string[] };

/** Neither the folder nor the draft was changed. */
export class FolderRefused extends Error {
  constructor(readonly why: FolderRefusal) {
    super(`the folder is refused: ${why.reason}`);
  }
}

/** What is found by a name, if it is of one course. */
export function onlyOne<Found extends { course_key: string }>(found: readonly Found[], name: string): Found {
  const [one] = found;
  if (!one) throw new FolderRefused({ reason: 'NO_DRAFT', name });
  if (found.length > 1)
    throw new FolderRefused({ reason: 'WHICH_COURSE', keys: found.map(({ course_key: key }) => key) });
  return one;
}
