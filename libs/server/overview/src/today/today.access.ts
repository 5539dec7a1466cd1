import { type Permission } from '@campus/platform/auth/actor.ts';
import { isStaff } from '@campus/people';

/** Anyone who works here; what concerns whom, `kindsFor` says. */
export const maySeeToday: Permission = isStaff;
