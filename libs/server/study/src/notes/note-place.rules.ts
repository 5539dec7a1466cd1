import { type Outline, type OutlineActivity, type OutlineCard, type OutlineModule } from '@campus/course';
import { isId } from '@campus/platform/database/uuid.ts';
import { isText } from '../progress/lessons/payloads.ts';

/** What a note is beside: one of the three. */
export interface NotePlace {
  activityId: string | null;
  cardId: string | null;
  /** Key of a term of the glossary. */
  termKey: string | null;
}

/** Beside a lesson there are notes about each of its screens; beside a simulation they are about its debrief. */
export const isNoted = ({ kind }: Pick<OutlineActivity, 'kind'>): boolean =>
  kind === 'lesson' || kind === 'scenario';

/** The screens of an activity that a note can be about; it can be about the whole of it, too. */
export const screensOf = (activity: OutlineActivity): readonly string[] =>
  activity.kind === 'lesson' ? activity.settings.screens : [];

/** The place that a payload names; null where it names none, several, or something else. */
export function notePlaceIn(input: Record<string, unknown>): NotePlace | null {
  const { activityId = null, cardId = null, termKey = null } = input;
  const given = [activityId, cardId, termKey].filter((one) => one !== null);
  if (given.length !== 1) return null;
  if (isId(activityId)) return { activityId: activityId.toLowerCase(), cardId: null, termKey: null };
  if (isId(cardId)) return { activityId: null, cardId: cardId.toLowerCase(), termKey: null };
  if (isText(termKey, 100) && termKey !== '') return { activityId: null, cardId: null, termKey };
  return null;
}

/** A field card with its module and its place among the cards of a course. */
export function cardIn(
  outline: Pick<Outline, 'modules'>,
  cardId: string,
): { card: OutlineCard; module: OutlineModule; index: number } | null {
  const cards = outline.modules.flatMap((module) => module.cards.map((card) => ({ card, module })));
  const index = cards.findIndex(({ card }) => card.id === cardId);
  const found = cards[index];
  return found ? { ...found, index } : null;
}

/** Why a course has no such place for a note; null: it has. */
export function placeRefusal(
  outline: Pick<Outline, 'find' | 'modules' | 'glossary'>,
  { activityId, cardId, termKey, screenId }: NotePlace & { screenId: string | null },
): 'NOT_FOUND' | 'INPUT_INVALID' | null {
  const activity = activityId === null ? null : (outline.find(activityId)?.activity ?? null);
  const isThere =
    (activity !== null && isNoted(activity)) ||
    (cardId !== null && cardIn(outline, cardId) !== null) ||
    (termKey !== null && outline.glossary.some(({ key }) => key === termKey));
  if (!isThere) return 'NOT_FOUND';
  const screens = activity ? screensOf(activity) : [];
  return screenId === null || screens.includes(screenId) ? null : 'INPUT_INVALID';
}
