import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** A dossier is for coordinators; `dossierCountries` tells of which countries. */
export const mayReadDossiers: Permission = coordinatesSomewhere;

/** Value for `$n::text[] is null or … = any($n)`: whose dossiers the actor reads; null: everybody's. */
export const dossierCountries = (actor: Actor): string[] | null => coordinatedCountries(actor);
