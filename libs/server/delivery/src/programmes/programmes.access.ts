import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere, isStaff } from '@campus/people';

/** Everyone who teaches or coordinates may see programmes, their donors and countries. */
export const maySeeProgrammes: Permission = isStaff;

/** They concern every country: decided by anyone who coordinates all of them. */
export const mayChangeProgrammes: Permission = coordinatesEverywhere;
