import { Button } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useRef, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { Lesson, LessonPlace } from '../lesson-data.ts';
import { useIsNear } from './use-is-near.ts';

const NearActions = lazyPart(async () => (await import('./near-actions.tsx')).NearActions, 'questions');

/** The screen that the actions are about: for a reader who has the whole lesson on display, its end. */
export interface ScreenOnDisplay extends LessonPlace {
  /** The id of a screen, or `endStep`. */
  step: string;
  lesson: Lesson;
  fetchedAt: number;
}

/**
 * The one row of small actions at the end of every screen. Each action is its own component, given the
 * reader's place; what it opens is drawn into `below`. The code of all but printing is loaded when the row comes
 * near the window: it should not compete with the first screen for a slow connection.
 */
export const ScreenActions = ({ on }: { on: ScreenOnDisplay }) => {
  const t = useText();
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(row);
  return (
    <>
      <div ref={row} className="screen-actions no-print" role="group" aria-label={t('lesson.actions')}>
        <Button kind="bare" icon="print" onClick={() => window.print()}>
          {t('lesson.print')}
        </Button>
        {isNear && <NearActions on={on} below={below} />}
      </div>
      <div ref={setBelow} />
    </>
  );
};
