import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** Everything about one person is for those who coordinate; about whom, `dossierCountries` says. */
export const mayReadDossiers: Permission = coordinatesSomewhere;

/** Value for `$n::text[] is null or … = any($n)`: whose dossiers the actor reads; null: everybody's. */
export const dossierCountries = (actor: Actor): string[] | null => coordinatedCountries(actor);
