import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatedCountries, coordinates, coordinatesSomewhere } from '@campus/people';

/** Lists of people are for those who look after people. */
export const mayImportPeople: Permission = coordinatesSomewhere;

/** People of which countries an actor may bring in: a check per row, by the country the row has. */
export const mayImportInto = (actor: Actor, country: string | null): boolean => coordinates(actor, country);

/** A list holds people of any country, so it is its owner's; who coordinates everywhere sees all. */
export const canHandleImport = (actor: Actor, row: { ownerId: string }): boolean =>
  row.ownerId === actor.personId || coordinatedCountries(actor) === null;

/** Whose lists are shown; null: everybody's. */
export const importsVisibleTo = (actor: Actor): string | null =>
  coordinatedCountries(actor) === null ? null : actor.personId;
