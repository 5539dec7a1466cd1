/** What somebody wanted to open: an activity by its kind, or a page of the course. */
export type Wanted =
  | 'LESSON'
  | 'QUIZ'
  | 'SCORM'
  | 'SURVEY'
  | 'SCENARIO'
  | 'attempt'
  | 'practice'
  | 'recall'
  | 'card'
  | 'cards'
  | 'plan'
  | 'page';

const activities: Record<string, Wanted> = {
  lesson: 'LESSON',
  scorm: 'SCORM',
  survey: 'SURVEY',
  scenario: 'SCENARIO',
  recall: 'recall',
};

/** What an address of a course is of, and the id in it. */
export const placeOf = (path: string): { what: Wanted; id: string | null } => {
  const [, , , folder = '', id = null, below] = path.split('/');
  if (folder === 'quiz') {
    const what = below === 'attempt' || below === 'practice' ? below : 'QUIZ';
    return { what, id };
  }
  if (folder === 'cards') return { what: id ? 'card' : 'cards', id };
  if (folder === 'plan') return { what: 'plan', id: null };
  return { what: activities[folder] ?? 'page', id };
};
