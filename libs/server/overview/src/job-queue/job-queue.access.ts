import { type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere } from '@campus/people';

/** Jobs belong to the whole campus: only people who coordinate all countries see them, or touch them. */
export const mayTendJobs: Permission = coordinatesEverywhere;
