import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator } from '@campus/people';

/** Who lets a platform in answers for everybody who comes from there. */
export const mayRegisterPlatforms: Permission = isAdministrator;
