import { Button } from '@campus/ui';
import { AskActions } from '../../shared/ask/ask-part.tsx';
import { useText } from '../../shared/text.ts';
import type { LessonPlace } from './lesson-data.ts';

/** The screen that the actions are about: a reader who has the whole lesson on display is asked about its end. */
export interface ScreenOnDisplay extends LessonPlace {
  /** The id of a screen, or `endStep`. */
  step: string;
}

/**
 * The one row of small actions at the end of every screen. Each action is a component of its own, given where the reader
 * is; what an action opens stands below the row, and its code comes when it is asked for.
 */
export const ScreenActions = ({ on }: { on: ScreenOnDisplay }) => {
  const t = useText();
  return (
    <div className="screen-actions no-print" role="group" aria-label={t('lesson.actions')}>
      <Button kind="bare" icon="print" onClick={() => window.print()}>
        {t('lesson.print')}
      </Button>
      <AskActions on={{ enrolmentId: on.enrolmentId, activityId: on.activityId, screen: on.step }} />
    </div>
  );
};
