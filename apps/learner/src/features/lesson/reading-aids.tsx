import { useReaderKeys, useUnfoldedPrint } from '@campus/players';
import { lazyPart } from '@campus/web-shell';
import { useEffect } from 'react';

/** Loaded when nothing of the lesson is still loading. */
const ListenStart = lazyPart(async () => {
  await new Promise((done) => setTimeout(done, 4000));
  return (await import('../../shared/listen/listen-start.tsx')).ListenStart;
});

const LookStart = lazyPart(async () => (await import('../../shared/look/text-look.tsx')).LookStart, 'look');

/** Few lessons have a map; the text of the next one may come with any rendering. */
const useMapsOfLesson = () => {
  useEffect(() => {
    if (document.querySelector('.map'))
      void import('../../shared/draw-maps.ts').then(({ drawMaps }) => drawMaps(document));
  });
};

/**
 * Aids that are added once the lesson is shown: arrow keys to turn its screens, all of it for printing, the
 * layers of its maps, a voice that reads it, and the size of its text.
 */
export const ReadingAids = ({
  isWhole,
  onTurn,
}: {
  isWhole: boolean;
  onTurn: (direction: 1 | -1) => void;
}) => {
  useReaderKeys(!isWhole, onTurn);
  useUnfoldedPrint();
  useMapsOfLesson();
  return (
    <>
      <ListenStart />
      <LookStart />
    </>
  );
};

export { LessonNotes } from './lesson-notes.tsx';
export { ScreenActions } from './actions/screen-actions.tsx';
