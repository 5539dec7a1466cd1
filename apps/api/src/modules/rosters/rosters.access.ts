import { type Permission } from '../../platform/auth/actor.ts';
import { coordinatesSomewhere } from '../people/index.ts';

/** Lists of people are for those who coordinate; whom they see there, `visibleTo` of enrolments decides. */
export const maySeeRosters: Permission = coordinatesSomewhere;
