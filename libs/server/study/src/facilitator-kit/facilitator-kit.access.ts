import { type Permission } from '@campus/platform/auth/actor.ts';
import { isStaff } from '@campus/people';

/** Anyone who teaches or plans who does; the kit names no person. */
export const mayReadKits: Permission = isStaff;
