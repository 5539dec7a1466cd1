import { type Actor } from '@campus/platform/auth/actor.ts';
import { mayTakeAttendance } from '@campus/delivery';

/** Takes attendance, and did so here: nobody's mark is recorded in the name of the next person at the same device. */
export const mayHandInMark = (actor: Actor | null, takenBy: string): actor is Actor =>
  actor !== null && mayTakeAttendance(actor) && actor.personId === takenBy;
