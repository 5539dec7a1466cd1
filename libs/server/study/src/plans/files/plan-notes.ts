import { dateInWords } from '@campus/platform/words/dates.ts';
import { planWord } from './plan-words.ts';
import type { PlanPrint } from './plan-print.ts';

/** Where the annex of notes begins, in every language. */
export const NOTES_ID = 'notes';

/** The notes of one lesson, or one simulation, as they are printed. */
export interface NotesOfLesson {
  /** Its title, below that of its module. */
  lesson: string;
  module: string;
  notes: {
    /** The screen, and the day of the last change in the author's time zone. */
    where: string;
    /** What was written; a bookmark has only its name. */
    text: string;
  }[];
}

/** What the author noted beside the lessons, in the order of the course. */
export function notesByLesson({ notes, locale, timeZone }: PlanPrint): NotesOfLesson[] {
  const lessons = new Map<string, NotesOfLesson>();
  for (const note of notes ?? []) {
    const known = lessons.get(note.activityId);
    const lesson = known ?? { lesson: note.activityTitle, module: note.moduleTitle, notes: [] };
    if (!known) lessons.set(note.activityId, lesson);
    const whole = planWord(note.activityKind === 'scenario' ? 'debrief' : 'wholeLesson', locale);
    const screen = note.screenId === null ? whole : note.screenTitle;
    const day = dateInWords(note.occurredAt, locale, timeZone);
    lesson.notes.push({
      where: [screen, day].filter(Boolean).join(' · '),
      text: note.text.trim() || planWord('bookmark', locale),
    });
  }
  return [...lessons.values()];
}
