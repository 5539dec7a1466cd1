import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator } from '../people/people.access.ts';

/** Who lets an institution sign people in answers for everybody who comes from there. */
export const mayRegisterProviders: Permission = isAdministrator;
