import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator } from '../people/people.access.ts';

/** Who tried to sign in from where is for people who manage the accounts. */
export const mayReadSecurityLog: Permission = isAdministrator;
