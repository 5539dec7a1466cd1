import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator } from '@campus/people';

/** Who has others told, and reads what they were told. */
export const mayTellSystems: Permission = isAdministrator;
