import { AddPersonNote, StrikePersonNote } from '@campus/api-client';
import { Button, TextArea } from '@campus/ui';
import { TroubleNotice, useFormats, useIntention, useShell, useUnsavedWarning } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import { ActDialog } from './dialogs/act-dialog.tsx';
import type { Dossier, DossierNote } from './person-data.ts';

const NewNote = ({ personId }: { personId: string }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [body, setBody] = useState('');
  const [isChecked, setChecked] = useState(false);
  useUnsavedWarning(body.trim() !== '');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!body.trim()) return;
    const input = { personId, body: body.trim() };
    if (
      !(await act(input, async (whole) => (await client.run(AddPersonNote, { input: whole })).addPersonNote))
    )
      return;
    // What was typed while it was sent stays.
    setBody((now) => (now === body ? '' : now));
    setChecked(false);
    cache.invalidate();
  };
  return (
    <Form className="stack" onSubmit={(event) => void add(event)}>
      <TextArea
        label={t('person.note.new')}
        hint={t('person.note.hint')}
        error={isChecked && !body.trim() && t('person.note.missing')}
        maxLength={4000}
        value={body}
        onChange={(event) => setBody(event.target.value)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button type="submit" isBusy={isRunning}>
        {t('person.note.add')}
      </Button>
    </Form>
  );
};

const Note = ({ note, canChange }: { note: DossierNote; canChange: boolean }) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const [isStriking, setStriking] = useState(false);
  const when = formats.dateTime(note.writtenAt);
  return (
    <li className="person__note">
      <p className="soft">{t('person.note.by', { name: note.author, when })}</p>
      {note.removedAt === null ? (
        <p className="person__body">{note.body}</p>
      ) : (
        <p className="soft">
          {t('person.note.struck', {
            name: note.removedBy ?? '',
            when: formats.dateTime(note.removedAt),
            reason: note.removedReason ?? '',
          })}
        </p>
      )}
      {canChange && note.removedAt === null && (
        <Button
          kind="bare"
          aria-label={t('person.note.strikeOf', { when })}
          onClick={() => setStriking(true)}
        >
          {t('person.note.strike')}
        </Button>
      )}
      {isStriking && (
        <ActDialog
          isDanger
          title={t('person.note.strikeTitle')}
          submit={t('person.note.strike')}
          send={(act, reason) =>
            act(
              { noteId: note.id, reason },
              async (input) => (await client.run(StrikePersonNote, { input })).strikePersonNote,
            )
          }
          onClose={() => setStriking(false)}
        >
          {() => <p>{t('person.note.strikeLead')}</p>}
        </ActDialog>
      )}
    </li>
  );
};

/** Coordinators' notes about a person. */
export const Notes = ({ person }: { person: Dossier }) => {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t('person.notes')}</h2>
      {person.canChange && <NewNote personId={person.id} />}
      {person.notes.length === 0 ? (
        <p className="soft">{t('person.notes.none')}</p>
      ) : (
        <ul className="person__notes">
          {person.notes.map((note) => (
            <Note key={note.id} note={note} canChange={person.canChange} />
          ))}
        </ul>
      )}
    </section>
  );
};
