import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesEverywhere, coordinatesSomewhere } from '@campus/people';

/** Coordinators read what was done to people and parts of their countries; what is of no country, those for all. */
export const mayReadAudit: Permission = coordinatesSomewhere;

/** The chain is one for all countries: who coordinates all may check it. */
export const mayCheckAudit: Permission = coordinatesEverywhere;

/** Countries whose events the actor reads; null: all of them, and those of no country. */
export const auditedCountries = (actor: Actor): string[] | null => coordinatedCountries(actor);
