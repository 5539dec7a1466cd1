import { type Actor, type Permission } from '../../platform/auth/actor.ts';
import {
  coordinatedCountries,
  coordinates,
  coordinatesSomewhere,
  isStaff,
  isTrainer,
} from '../people/index.ts';

/** Trainers, coordinators and administrators; whose attempts, the row decides. */
export const mayReadRecords: Permission = isStaff;

/** Whoever coordinates some countries stays within them, although a trainer too. */
const readsAll = (actor: Actor) => isTrainer(actor) && !coordinatesSomewhere(actor);

/**
 * The countries whose people's attempts the actor reads; null: all. Trainers read all, coordinators those of their
 * countries. In SQL: `$1::text[] is null or country_code = any($1)`.
 */
export const readableCountries = (actor: Actor): string[] | null =>
  readsAll(actor) ? null : coordinatedCountries(actor);

export const canReadRecord = (actor: Actor, country: string | null): boolean =>
  readsAll(actor) || (isStaff(actor) && coordinates(actor, country));

/** Who reads a record may repair it, and allow an attempt more; nobody their own. */
export const canChangeRecord = (actor: Actor, owner: { personId: string; country: string | null }): boolean =>
  owner.personId !== actor.personId && canReadRecord(actor, owner.country);
