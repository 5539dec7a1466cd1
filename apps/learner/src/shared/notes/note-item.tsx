import './note-item.css';
import { Button, TextArea } from '@campus/ui';
import { useState, type ReactNode } from 'react';
import { useText } from '../text.ts';
import { useTextState } from '../use-text-state.ts';
import type { Note } from './lay-notes.ts';
import type { NoteWriting } from './use-note-writing.ts';

/** As many characters as the server takes. */
const LONGEST = 2000;

/** Changes the words of a note; they are saved while they are typed. */
export const NoteEditor = ({
  note,
  writing,
  label,
  onDone,
}: {
  note: Note;
  writing: NoteWriting;
  label: string;
  onDone: () => void;
}) => {
  const t = useText();
  const { drafts } = writing;
  const stateOf = useTextState(drafts);
  // What is typed is drawn at once; the drafts draw again only when it is written down.
  const [text, setText] = useState(() => drafts.valueOf(note.id));
  // Who empties a note may be about to write it anew: it goes, and its field with it, once they leave the field.
  const leave = () => {
    if (!text.trim() && drafts.valueOf(note.id).trim()) drafts.write(note.id, '');
    drafts.settle();
  };
  return (
    <div className="note__editor">
      <TextArea
        label={label}
        hint={t('notes.hint')}
        value={text}
        maxLength={LONGEST}
        autoFocus
        onChange={({ target }) => {
          setText(target.value);
          if (target.value.trim()) drafts.write(note.id, target.value);
        }}
        onBlur={leave}
      />
      <div className="row row--spread">
        <Button kind="quiet" onClick={onDone}>
          {t('notes.done')}
        </Button>
        <p className="soft small" role="status">
          {stateOf(note.id)}
        </p>
      </div>
    </div>
  );
};

/** A note or a bookmark with its acts. */
export const NoteItem = ({
  note,
  writing,
  label,
  onDelete,
  children,
}: {
  note: Note;
  writing: NoteWriting;
  /** Of the field in which it is changed. */
  label: string;
  onDelete: (note: Note) => void;
  /** Said instead of the words of a bookmark. */
  children?: ReactNode;
}) => {
  const t = useText();
  /** Null: never opened. */
  const [isOpen, setOpen] = useState<boolean | null>(null);
  if (isOpen) return <NoteEditor note={note} writing={writing} label={label} onDone={() => setOpen(false)} />;
  return (
    <div className="note">
      {note.text ? <p className="note__text">{note.text}</p> : children}
      <div className="note__acts">
        {note.text && (
          <Button
            kind="bare"
            // The field that had the focus went.
            autoFocus={isOpen === false}
            onClick={() => {
              writing.begin(note);
              setOpen(true);
            }}
          >
            {t('notes.change')}
          </Button>
        )}
        <Button kind="bare" onClick={() => onDelete(note)}>
          {t(note.text ? 'notes.delete' : 'notes.bookmark.remove')}
        </Button>
      </div>
    </div>
  );
};
