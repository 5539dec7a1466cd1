import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator } from '../people/people.access.ts';

/** Who tried to come in from where is for those who answer for the accounts. */
export const mayReadSecurityLog: Permission = isAdministrator;
