import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinatesSomewhere } from '@campus/people';

/** Comments are read by those who coordinate. Donors are told how many people wrote on a theme, in the figures. */
export const mayReadComments: Permission = coordinatesSomewhere;

/** The countries whose people's comments somebody may read; null: all, anonymous ones too. */
export const countriesRead = (actor: Actor): string[] | null => coordinatedCountries(actor)?.sort() ?? null;
