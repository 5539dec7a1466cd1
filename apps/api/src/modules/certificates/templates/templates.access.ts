import { type Permission } from '../../../platform/auth/actor.ts';
import { coordinatesEverywhere } from '../../people/index.ts';

/** An edition is for every country: how its certificates look is one decision, taken for all of them. */
export const mayEditTemplates: Permission = coordinatesEverywhere;
