import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator } from '@campus/people';

/** Who lets another program read answers for what it does with it. */
export const mayConnectSystems: Permission = isAdministrator;
