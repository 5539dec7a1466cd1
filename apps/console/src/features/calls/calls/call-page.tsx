import { UpdateCall } from '@campus/api-client';
import { Facts, LinkButton } from '@campus/ui';
import { locales, useFormats, useLocale, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import '../../../shared/grid/grid.css';
import { Form } from '../../../shared/forms/form.tsx';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import type { Call } from './call-data.ts';
import { draftOf, issuesOf, fieldsOf, type EditionDays } from './call-form.ts';
import { CallFields } from './call-fields.tsx';
import { CallFrame } from './call-frame.tsx';
import { CountWords } from './calls-page.tsx';
import { CallText } from './call-text.tsx';
import { SwitchCallRow } from './switch-call.tsx';

const Papers = ({ call }: { call: Call }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <p className="row">
      {locales
        .filter((locale) => call.texts[locale])
        .map((locale) => (
          <LinkButton
            key={locale}
            kind="quiet"
            icon="download"
            href={callPaths.paper(call.id, locale)}
            target="_blank"
            rel="noreferrer"
          >
            {t('calls.paper', { language: formats.language(locale) })}
          </LinkButton>
        ))}
    </p>
  );
};

const EditForm = ({
  call,
  edition,
  revision,
  onSaved,
}: {
  call: Call;
  edition: EditionDays & { id: string };
  /** Of the call as this form was filled from it. */
  revision: number;
  onSaved: (revision: number) => void;
}) => {
  const { client } = useShell();
  const locale = useLocale();
  const form = useSavedForm(draftOf(call, locale));
  const issues = issuesOf(form.value);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (Object.values(issues).some(Boolean)) return;
    const done = await form.save(
      { callId: call.id, revision, fields: fieldsOf(form.value), locale },
      async ({ idempotencyKey: _key, ...input }) => (await client.run(UpdateCall, { input })).updateCall,
    );
    if (done) onSaved(done.call.revision);
  };
  return (
    <Form className="stack" onSubmit={(event) => void submit(event)}>
      <CallFields
        edition={edition}
        draft={form.value}
        issues={form.isChecked ? issues : {}}
        change={form.change}
      />
      <div className="save-bar">
        <SaveRow intention={form.intention} isUnsaved={form.isUnsaved} isSaved={form.isSaved} />
      </div>
    </Form>
  );
};

/** The call as those read it who do not write it. */
const Reading = ({ call }: { call: Call }) => {
  const t = useText();
  const locale = useLocale();
  const formats = useFormats();
  const { audience, institution } = useVocabulary();
  const some = (words: readonly string[]) => (words.length ? formats.list(words) : t('calls.any'));
  const shown = call.texts[locale] ? locale : (locales.find((each) => call.texts[each]) ?? locale);
  return (
    <>
      <Facts
        facts={[
          { label: t('calls.countries'), value: some(call.countries.map(formats.country)) },
          { label: t('calls.institutionKinds'), value: some(call.institutionKinds.map(institution)) },
          { label: t('calls.audiences'), value: some(call.audiences.map(audience)) },
          { label: t('calls.needsLetter.fact'), value: t(call.needsLetter ? 'calls.yes' : 'calls.no') },
          { label: t('calls.confirmDays'), value: formats.number(call.confirmDays) },
          { label: t('calls.contact'), value: `${call.contactName}, ${call.contactAddress}` },
        ]}
      />
      <CallText text={call.texts[shown] ?? ''} lang={shown} />
    </>
  );
};

const Document = ({ call, edition }: { call: Call; edition: EditionDays & { id: string } }) => {
  const [revision, setRevision] = useState(call.revision);
  return (
    <>
      {call.mayWrite && <SwitchCallRow call={call} onSwitched={setRevision} />}
      <Papers call={call} />
      {call.counts.length > 0 && <CountWords counts={call.counts} />}
      {call.mayWrite ? (
        <EditForm call={call} edition={edition} revision={revision} onSaved={setRevision} />
      ) : (
        <Reading call={call} />
      )}
    </>
  );
};

/** A call and whether it is open. */
export const CallPage = (props: { editionId: string; callId: string }) => (
  <CallFrame {...props}>
    {(call, edition) => <Document key={call.id} call={call} edition={edition} />}
  </CallFrame>
);
