import { coordinatesEverywhere } from '@campus/people';

/** An edition is of all its countries, and so is whoever comes from a platform. */
export const mayTiePlaces = coordinatesEverywhere;
