import { type Actor, type Permission } from '@campus/platform/auth/actor.ts';
import { coordinatesEverywhere, isAdministrator, isStaff, isTrainer } from '@campus/people';

/** All staff may see the history of a course and which version people study. */
export const mayReadVersions: Permission = isStaff;

/** An edition is studied in every country it has groups of: its text is changed by people who coordinate all of them. */
export const mayCorrectEditions: Permission = coordinatesEverywhere;

/** A correction of their course may be given by those who publish it as well: the course decides. */
export const mayAskToCorrect: Permission = isStaff;

/** What is right in a question is shown to those who write the questions, as everywhere. */
export const maySeeKeys = (actor: Actor): boolean => isTrainer(actor) || isAdministrator(actor);
