import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere } from '@campus/people';

/** An edition is for every country: how its certificates look is one decision, taken for all of them. */
export const mayEditTemplates: Permission = coordinatesEverywhere;
