import type { ActivityKind } from '@campus/api-client';
import type { IconName } from '@campus/ui';

/** The drawing beside each kind of activity. */
export const kindIcons: Record<ActivityKind, IconName> = {
  LESSON: 'book',
  QUIZ: 'question',
  SCORM: 'map',
  SURVEY: 'list',
  SCENARIO: 'branch',
};
