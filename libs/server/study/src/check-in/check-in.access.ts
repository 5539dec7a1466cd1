import { type Actor } from '@campus/platform/auth/actor.ts';
import { mayTakeAttendance } from '@campus/delivery';

/**
 * The actor takes attendance and did so on this device: nobody's marks are recorded in the name of the next
 * person who signs in there.
 */
export const mayHandInMark = (actor: Actor | null, takenBy: string): actor is Actor =>
  actor !== null && mayTakeAttendance(actor) && actor.personId === takenBy;
