import type { DataOf, WaitingCorrection } from '@campus/api-client';
import type { MessageId } from '../../shared/text.ts';
import { versionPaths } from '../../shared/paths/versions-paths.ts';
import type { Edition } from './edition-data.ts';

/** Something that is still to be done, with where it is done. */
export interface NextStep {
  label: MessageId;
  values?: Record<string, string | number>;
  href: string;
}

/** What is on offer to anyone who may apply it. */
export const correctionStepsOf = (
  { id }: Edition,
  waiting: DataOf<typeof WaitingCorrection>['waitingCorrection'] | undefined,
): NextStep[] =>
  waiting
    ? [
        {
          label: 'edition.next.correction',
          values: { number: waiting.number },
          href: versionPaths.apply(waiting.versionId, id),
        },
      ]
    : [];
