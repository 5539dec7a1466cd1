import { Button } from '@campus/ui';
import { lazyPart, randomId, usePending } from '@campus/web-shell';
import { useMemo, useRef, useState, type MouseEvent } from 'react';
import { createPortal } from 'react-dom';
import { beside, layNotes, type Note } from '../../../shared/notes/lay-notes.ts';
import { lessonEnd } from '../../../shared/notes/note-paths.ts';
import { useNoteWriting } from '../../../shared/notes/use-note-writing.ts';
import { useText } from '../../../shared/text.ts';
import type { ScreenOnDisplay } from './screen-actions.tsx';

/**
 * Loaded with the first note of a screen, read or written; its words are in the bundle of the other small
 * actions.
 */
const NotePanel = lazyPart(
  async () => (await import('../../../shared/notes/note-panel.tsx')).NotePanel,
  'questions',
);

/** The notes of the lesson on display, what this device has written laid over the answer. */
const useNotesOf = ({ enrolmentId, activityId, lesson, fetchedAt }: ScreenOnDisplay) => {
  const pending = usePending('noteWritten', fetchedAt);
  const mine = useMemo(
    () =>
      pending.filter(
        ({ payload }) => payload.enrolmentId === enrolmentId && payload.activityId === activityId,
      ),
    [pending, enrolmentId, activityId],
  );
  const notes = useMemo(
    () =>
      layNotes<Note>(
        lesson.notes.map((note) => ({ ...note, ...beside({ activityId, screenId: note.screenId }) })),
        mine,
      ),
    [lesson.notes, mine, activityId],
  );
  return { notes, writing: useNoteWriting(enrolmentId, notes, mine) };
};

/** Two of the small actions: a note, and a bookmark. What is written about the screen is shown below the row. */
export const NoteActions = ({ on, below }: { on: ScreenOnDisplay; below: HTMLElement | null }) => {
  const t = useText();
  const { notes, writing } = useNotesOf(on);
  const [begun, setBegun] = useState<Note | null>(null);
  const screenId = on.step === lessonEnd ? null : on.step;
  const here = notes.filter((note) => note.screenId === screenId);
  const bookmarks = here.filter(({ text }) => text === '');
  const open = begun?.screenId === screenId ? begun : null;
  const place = beside({ activityId: on.activityId, screenId });
  const fresh = (): Note => ({ ...place, id: randomId(), text: '' });
  const opener = useRef<HTMLElement>(null);
  const begin = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    opener.current = currentTarget;
    const note = fresh();
    writing.begin(note);
    setBegun(note);
  };
  const toggle = () => {
    if (bookmarks.length === 0) writing.put(fresh(), '');
    for (const bookmark of bookmarks) writing.put(bookmark, null);
  };
  const read = here.filter(({ id, text }) => text !== '' && id !== open?.id);
  const isShown = open !== null || read.length > 0;
  // What was deleted last can be brought back as long as its screen is on display.
  const [shownAt, setShownAt] = useState<string | null>(null);
  if (isShown && shownAt !== on.step) setShownAt(on.step);
  return (
    <>
      <Button kind="bare" icon="pen" onClick={begin}>
        {t('notes.write')}
      </Button>
      <Button
        kind="bare"
        aria-pressed={bookmarks.length > 0}
        icon={bookmarks.length > 0 ? 'check' : 'bookmark'}
        onClick={toggle}
      >
        {t('notes.mark')}
      </Button>
      {below &&
        (isShown || shownAt === on.step) &&
        createPortal(
          <NotePanel
            key={on.step}
            title={t(screenId === null ? 'notes.here.whole' : 'notes.here')}
            enrolmentId={on.enrolmentId}
            notes={read}
            open={open}
            writing={writing}
            onDone={() => {
              setBegun(null);
              // The field that had the focus goes.
              opener.current?.focus();
            }}
          />,
          below,
        )}
    </>
  );
};
