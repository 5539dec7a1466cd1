import { AskActions } from '../../../shared/ask/ask-part.tsx';
import { NoteActions } from './note-actions.tsx';
import type { ScreenOnDisplay } from './screen-actions.tsx';

/** The small actions that are loaded when the row comes near the window. */
export const NearActions = ({ on, below }: { on: ScreenOnDisplay; below: HTMLElement | null }) => {
  const { enrolmentId, activityId, step } = on;
  return (
    <>
      <NoteActions on={on} below={below} />
      <AskActions on={{ enrolmentId, activityId, screen: step }} />
    </>
  );
};
