import { type Permission } from '../../platform/auth/actor.ts';
import { isAdministrator, isTrainer } from '../people/index.ts';

/** A package holds the keys of its tests: only those who write courses take it out. */
export const mayExport: Permission = (actor) => isTrainer(actor) || isAdministrator(actor);
