import { type Permission } from '@campus/platform/auth/actor.ts';
import { isStaff } from '@campus/people';

/** Staff; `kindsFor` tells which kinds of line each role sees. */
export const maySeeToday: Permission = isStaff;
