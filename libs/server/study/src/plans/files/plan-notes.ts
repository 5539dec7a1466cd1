import { type Locale } from '@campus/platform/graphql/locale.ts';
import { dateInWords } from '@campus/platform/words/dates.ts';
import type { PlacedNote } from '../../notes/screen-note.type.ts';
import { planWord } from './plan-words.ts';
import type { PlanPrint } from './plan-print.ts';

/** Where the annex of notes begins, in every language. */
export const NOTES_ID = 'notes';

/** The notes beside one lesson, simulation, field card or term, as they are printed. */
export interface NotesOfPlace {
  /** Its title, below that of its module, or of the glossary. */
  title: string;
  module: string;
  notes: {
    /** The screen, and the day of the last change in the author's time zone. */
    where: string;
    /** What was written; a bookmark has only its name. */
    text: string;
  }[];
}

const placeOf = ({ activityId, cardId, termKey }: PlacedNote): string =>
  activityId ?? cardId ?? termKey ?? '';

/** What stands where a lesson has the title of a screen. */
const wholeOf = ({ activityKind, cardId }: PlacedNote, locale: Locale): string => {
  if (activityKind !== null) return planWord(activityKind === 'scenario' ? 'debrief' : 'wholeLesson', locale);
  return cardId === null ? '' : planWord('fieldCard', locale);
};

/** What the author noted, in the order of the course. */
export function notesByPlace({ notes, locale, timeZone }: PlanPrint): NotesOfPlace[] {
  const places = new Map<string, NotesOfPlace>();
  for (const note of notes ?? []) {
    const known = places.get(placeOf(note));
    const module = note.termKey === null ? note.moduleTitle : planWord('glossary', locale);
    const place = known ?? { title: note.title, module, notes: [] };
    if (!known) places.set(placeOf(note), place);
    const screen = note.screenId === null ? wholeOf(note, locale) : note.screenTitle;
    const day = dateInWords(note.occurredAt, locale, timeZone);
    place.notes.push({
      where: [screen, day].filter(Boolean).join(' · '),
      text: note.text.trim() || planWord('bookmark', locale),
    });
  }
  return [...places.values()];
}
