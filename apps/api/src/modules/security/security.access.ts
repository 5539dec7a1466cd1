import { type Permission } from '../../platform/auth/actor.ts';
import { isAdministrator } from '../people/index.ts';

/** Who tried to come in from where is for those who answer for the accounts. */
export const mayReadSecurityLog: Permission = isAdministrator;
