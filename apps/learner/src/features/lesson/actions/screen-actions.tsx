import { Button } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { AskActions } from '../../../shared/ask/ask-part.tsx';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Lesson, LessonPlace } from '../lesson-data.ts';

const NoteActions = lazyPart(async () => (await import('./note-actions.tsx')).NoteActions);

/** The screen that the actions are about: for a reader who has the whole lesson on display, its end. */
export interface ScreenOnDisplay extends LessonPlace {
  /** The id of a screen, or `endStep`. */
  step: string;
  lesson: Lesson;
  fetchedAt: number;
}

/**
 * The one row of small actions at the end of every screen. Each action is its own component, given the
 * reader's place; what it opens is drawn into `below`, and its code is loaded on demand.
 */
export const ScreenActions = ({ on }: { on: ScreenOnDisplay }) => {
  const t = useText();
  const [below, setBelow] = useState<HTMLElement | null>(null);
  return (
    <>
      <div className="screen-actions no-print" role="group" aria-label={t('lesson.actions')}>
        <NoteActions on={on} below={below} />
        <Button kind="bare" icon="print" onClick={() => window.print()}>
          {t('lesson.print')}
        </Button>
        <AskActions on={{ enrolmentId: on.enrolmentId, activityId: on.activityId, screen: on.step }} />
      </div>
      <div ref={setBelow} />
    </>
  );
};
