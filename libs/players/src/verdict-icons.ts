import type { Verdict } from '@campus/quiz-grading';
import type { IconName } from '@campus/ui';

/** The icon next to the verdict of a question, so that it does not depend on colour alone. */
export const verdictIcons: Record<Verdict, IconName> = {
  right: 'done',
  partly: 'ring',
  unanswered: 'question',
  wrong: 'stop',
};
