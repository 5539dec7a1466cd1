import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import {
  coordinatedCountries,
  coordinates,
  coordinatesEverywhere,
  coordinatesSomewhere,
  isAdministrator,
  isStaff,
  Role,
} from '@campus/people';

/** Those who facilitate or coordinate; donors and learners help nobody here. */
export const maySayHowReached: Permission = isStaff;

/** Coordinators see all editions, but only the groups and people of their own countries. */
export const maySeeEditions: Permission = coordinatesSomewhere;

/** Dates, releases, quotas and what concerns every country are one decision, taken for all of them. */
export const mayPlanEditions: Permission = coordinatesEverywhere;

/** Only an administrator reopens a frozen edition: whoever closed it should not undo that for convenience. */
export const mayReopenEditions: Permission = isAdministrator;

/** Seats, zone, facilitators and sessions of a group are for anyone who coordinates its country. */
export const mayPlanGroup = (actor: Actor, group: { country: string | null }): boolean =>
  coordinates(actor, group.country);

/** Value for `$n::text[] is null or … = any($n)`: the countries whose groups and people the actor sees; null: all. */
export const countriesOf = (actor: Actor): string[] | null => coordinatedCountries(actor);

/**
 * SQL condition: the holder of the grant `r` may be proposed to accompany a group: trainers are everybody's, of
 * coordinators those of `:countries` (null: all) that the actor coordinates too.
 */
export const mayBeProposed = `
  (r.role = '${Role.TRAINER}'
   or (r.role = '${Role.COORDINATOR}'
       and (:countries::text[] is null or r.country_code = any(:countries))))`;

/** Who may accompany a group. */
export const FACILITATOR_ROLES: readonly Role[] = [Role.TRAINER, Role.COORDINATOR];
