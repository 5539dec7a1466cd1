import { useReaderKeys, type CheckStates } from '@campus/players';
import { Button } from '@campus/ui';
import { lazyPart } from '@campus/web-shell';
import { useEffect, type ComponentProps } from 'react';
import { useText } from '../../shared/text.ts';
import { ScreenActions } from './actions/screen-actions.tsx';
import { SkipToText } from './actions/skip-to-text.tsx';
import { calm } from './calm.ts';
import { ChecksPart } from './checks/checks-part.tsx';
import { useGrowingFields } from './growing/use-growing-fields.ts';

const ListenStart = lazyPart(async () => {
  await calm();
  return (await import('../../shared/listen/listen-start.tsx')).ListenStart;
});

const LookStart = lazyPart(async () => {
  await calm();
  return (await import('../../shared/look/text-look.ts')).LookStart;
}, 'look');

/** Few lessons have a map; the text of the next one may come with any rendering. */
const useMapsOfLesson = () => {
  useEffect(() => {
    if (document.querySelector('.map'))
      void import('../../shared/draw-maps.ts').then(({ drawMaps }) => drawMaps(document));
  });
};

const Tools = ({ isWhole, onWhole }: { isWhole: boolean; onWhole: (isWhole: boolean) => void }) => {
  const t = useText();
  return (
    <div className="lesson-tools no-print">
      <Button kind="bare" icon="list" onClick={() => onWhole(!isWhole)}>
        {t(isWhole ? 'lesson.showOne' : 'lesson.showAll')}
      </Button>
    </div>
  );
};

/**
 * Aids that are added once the lesson is shown: a way past the lists before it, all of it at once, what one does with a
 * screen, arrow keys to turn its screens, its self-checks, the layers of its maps, fields that show all that is
 * written, a voice that reads it, and the size of its text.
 */
export const ReadingAids = ({
  on,
  checks,
  isWhole,
  onTurn,
  onWhole,
}: ComponentProps<typeof ScreenActions> &
  ComponentProps<typeof Tools> & { checks: CheckStates; onTurn: (direction: 1 | -1) => void }) => {
  useReaderKeys(!isWhole, onTurn);
  useMapsOfLesson();
  useGrowingFields(on.lesson, on.step);
  return (
    <>
      <SkipToText screen={isWhole ? (on.lesson.screens[0]?.id ?? on.step) : on.step} />
      <Tools isWhole={isWhole} onWhole={onWhole} />
      <ChecksPart lesson={on.lesson} step={on.step} states={checks} />
      <ScreenActions on={on} />
      <ListenStart />
      <LookStart />
    </>
  );
};

export { LessonNotes } from './lesson-notes.tsx';
export { LessonStanding } from './lesson-standing.tsx';
