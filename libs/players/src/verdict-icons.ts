import type { Verdict } from '@campus/quiz-grading';
import type { IconName } from '@campus/ui';

/** The shape that stands beside the word for how a question went: colour alone says nothing. */
export const verdictIcons: Record<Verdict, IconName> = {
  right: 'done',
  partly: 'ring',
  unanswered: 'question',
  wrong: 'stop',
};
