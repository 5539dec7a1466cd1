import { Button } from '@campus/ui';
import { useText } from '../text.ts';
import { beside, placeKey, type NotePlace } from './lay-notes.ts';
import { NotePanel } from './note-panel.tsx';
import { useNoteWriting } from './use-note-writing.ts';
import { useNotesAt } from './use-notes-at.ts';
import { useNotes } from './use-notes.ts';

/** A note and a bookmark about a whole that is not read screen by screen: a debrief, or a field card. */
export const PlaceNotes = ({
  enrolmentId,
  about,
  ...on
}: { enrolmentId: string; about: 'debrief' | 'card' } & Partial<
  Pick<NotePlace, 'activityId' | 'cardId'>
>) => {
  const t = useText();
  const place = beside(on);
  const { notes, pending } = useNotes(enrolmentId);
  const writing = useNoteWriting(enrolmentId, notes, pending);
  const here = notes.filter((note) => placeKey(note) === placeKey(place));
  const { read, open, isMarked, hasShown, begin, toggle, done } = useNotesAt(place, here, writing);
  return (
    <>
      <div className="row no-print">
        <Button kind="bare" icon="pen" onClick={begin}>
          {t('notes.write')}
        </Button>
        <Button kind="bare" aria-pressed={isMarked} icon={isMarked ? 'check' : 'bookmark'} onClick={toggle}>
          {t('notes.mark')}
        </Button>
      </div>
      {hasShown && (
        <NotePanel
          title={t(`notes.here.${about}`)}
          enrolmentId={enrolmentId}
          notes={read}
          open={open}
          writing={writing}
          onDone={done}
        />
      )}
    </>
  );
};
