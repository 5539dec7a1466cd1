import { OwnHelperNote, SaveHelperNote, type DataOf } from '@campus/api-client';
import { Button, Disclosure, Field, Notice } from '@campus/ui';
import { QueryView, TroubleNotice, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';

type Note = DataOf<typeof OwnHelperNote>['ownHelperNote'];

const NoteForm = ({ note }: { note: Note }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [hours, setHours] = useState(note.hours ?? '');
  const [how, setHow] = useState(note.how ?? '');
  const [isSaved, setSaved] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setSaved(false);
    const done = await act(
      { hours: hours.trim() || null, how: how.trim() || null },
      async (input) => (await client.run(SaveHelperNote, { input })).saveHelperNote,
    );
    cache.invalidate();
    setSaved(done !== null);
  };
  return (
    <Form className="stack" onSubmit={(event) => void save(event)}>
      <p>{t('questions.helper.lead')}</p>
      <Field
        label={t('questions.helper.hours')}
        hint={t('questions.helper.hours.hint')}
        maxLength={200}
        value={hours}
        onChange={(event) => setHours(event.target.value)}
      />
      <Field
        label={t('questions.helper.how')}
        hint={t('questions.helper.how.hint')}
        maxLength={300}
        value={how}
        onChange={(event) => setHow(event.target.value)}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      {isSaved && <Notice tone="done" isLive title={t('questions.helper.saved')} />}
      <div>
        <Button type="submit" kind="quiet" isBusy={isRunning}>
          {t('questions.helper.save')}
        </Button>
      </div>
    </Form>
  );
};

const Opened = () => {
  const query = useQuery(OwnHelperNote, {});
  return <QueryView query={query}>{({ ownHelperNote }) => <NoteForm note={ownHelperNote} />}</QueryView>;
};

/** When and how the people of one's groups reach one. */
export const HelperNotePart = () => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <Disclosure summary={t('questions.helper')} onOpen={() => setOpen(true)}>
      {isOpen && <Opened />}
    </Disclosure>
  );
};
