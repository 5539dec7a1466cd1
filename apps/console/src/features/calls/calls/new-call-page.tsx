import '../calls.css';
import { CreateCall } from '@campus/api-client';
import { go, usePerson, useShell } from '@campus/web-shell';
import type { SubmitEvent } from 'react';
import '../../../shared/grid/grid.css';
import { Form } from '../../../shared/forms/form.tsx';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame, type EditionHead } from '../../../shared/edition-frame.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { blankCall, issuesOf, fieldsOf } from './call-form.ts';
import { CallFields } from './call-fields.tsx';

const NewForm = ({ edition }: { edition: EditionHead }) => {
  const editionId = edition.id;
  const t = useText();
  const { client } = useShell();
  const { fullName, email } = usePerson();
  const form = useSavedForm(blankCall(fullName, email));
  const issues = issuesOf(form.value);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (Object.values(issues).some(Boolean)) return;
    const done = await form.save(
      { editionId, fields: fieldsOf(form.value) },
      async (input) => (await client.run(CreateCall, { input })).createCall,
    );
    if (done) go(callPaths.one(editionId, done.callId));
  };
  return (
    <Form className="stack" onSubmit={(event) => void submit(event)}>
      <h2 className="visually-hidden">{t('calls.tab.document')}</h2>
      <p className="soft small">{t('calls.new.lead')}</p>
      <CallFields
        edition={edition}
        draft={form.value}
        issues={form.isChecked ? issues : {}}
        change={form.change}
      />
      <div className="save-bar">
        <SaveRow
          intention={form.intention}
          label={t('calls.new.submit')}
          isUnsaved={form.isUnsaved}
          isSaved={form.isSaved}
        />
      </div>
    </Form>
  );
};

/** A new call: a draft that only coordinators see. */
export const NewCallPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('calls.add')}>
      {(edition) => <NewForm edition={edition} />}
    </EditionFrame>
  );
};
