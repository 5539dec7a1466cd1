import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere, isStaff } from '@campus/people';

/** Programmes, their donors and countries are no secret among those who teach or coordinate. */
export const maySeeProgrammes: Permission = isStaff;

/** They concern every country: decided by anyone who coordinates all of them. */
export const mayChangeProgrammes: Permission = coordinatesEverywhere;
