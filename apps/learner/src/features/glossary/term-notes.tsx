import { Button, VisuallyHidden } from '@campus/ui';
import { beside, type Note } from '../../shared/notes/lay-notes.ts';
import { NoteList } from '../../shared/notes/note-list.tsx';
import { useNotesAt } from '../../shared/notes/use-notes-at.ts';
import type { NoteWriting } from '../../shared/notes/use-note-writing.ts';
import { useText } from '../../shared/text.ts';

/** A note and a bookmark beside a term: two small buttons in its line, and below its definition what is written. */
export const TermNotes = ({
  termKey,
  term,
  here,
  writing,
}: {
  termKey: string;
  /** In words. */
  term: string;
  /** Notes and bookmarks beside it. */
  here: readonly Note[];
  writing: NoteWriting;
}) => {
  const t = useText();
  const { read, open, isMarked, hasShown, begin, toggle, done } = useNotesAt(
    beside({ termKey }),
    here,
    writing,
  );
  return (
    <>
      <dd className="glossary__acts no-print">
        <Button kind="bare" icon="pen" title={t('notes.write')} onClick={begin}>
          <VisuallyHidden>{t('notes.write.term', { term })}</VisuallyHidden>
        </Button>
        <Button kind="bare" icon="bookmark" title={t('notes.mark')} aria-pressed={isMarked} onClick={toggle}>
          <VisuallyHidden>{t('notes.mark.term', { term })}</VisuallyHidden>
        </Button>
      </dd>
      {hasShown && (
        <dd className="glossary__notes no-print">
          <NoteList notes={read} open={open} writing={writing} onDone={done} />
        </dd>
      )}
    </>
  );
};
