import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** Coordinators read comments. Donors see in the figures how many people wrote on a theme. */
export const mayReadComments: Permission = coordinatesSomewhere;

/** The countries whose people's comments somebody may read; null: all, and anonymous ones too. */
export const countriesRead = (actor: Actor): string[] | null => coordinatedCountries(actor)?.sort() ?? null;
