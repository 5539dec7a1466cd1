import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator, isTrainer } from '@campus/people';

/** A package holds the keys of its tests: only those who write courses take it out. */
export const mayExport: Permission = (actor) => isTrainer(actor) || isAdministrator(actor);
