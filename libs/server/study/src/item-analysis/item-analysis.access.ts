import { type Permission } from '@campus/platform/auth/actor.ts';
import { isAdministrator, isTrainer } from '@campus/people';

/**
 * Those who write the questions and their keys, and those who answer for the campus. It tells of nobody: whoever
 * accompanies officers reads answers by another way, and who coordinates or donates has figures.
 */
export const mayAnalyseAnswers: Permission = (actor) =>
  actor !== null && (isTrainer(actor) || isAdministrator(actor));
