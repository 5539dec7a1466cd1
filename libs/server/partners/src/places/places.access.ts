import { coordinatesEverywhere } from '@campus/people';

/** An edition is of all its countries, and so is whoever comes from a platform. */
export const mayTiePlaces = coordinatesEverywhere;

/** Member `t` learns in the course of the platform: what the platform says, and no role here. */
export const learnsThere = `t.role = 'LEARNER'`;
