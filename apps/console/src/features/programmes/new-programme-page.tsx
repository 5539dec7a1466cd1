import './programmes.css';
import { SaveProgramme, SaveProgrammeName } from '@campus/api-client';
import { Field } from '@campus/ui';
import { go, Page, useIntention, usePerson, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { SaveRow } from '../../shared/forms/save-row.tsx';
import { hasEveryText, TextsFields, textsOf } from '../../shared/forms/texts-fields.tsx';
import { useSavedForm } from '../../shared/forms/use-saved-form.ts';
import { MissingPage } from '../../shared/missing-page.tsx';
import { programmePaths } from '../../shared/paths/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { AccentField } from './accent-field.tsx';
import { isAccent, isKey, keyFor } from './accent-rules.ts';
import { KeyField } from './identity-form.tsx';
import { useToday } from '../../shared/words/today.ts';

const blankOn = (today: string) => ({ names: textsOf(null), validFrom: today, key: '', accent: '' });

/** The programme, then its first name: the second is tried again alone when only the first was answered. */
const useNewProgramme = () => {
  const { client } = useShell();
  const form = useSavedForm(blankOn(useToday()));
  const naming = useIntention();
  const [programmeId, setProgrammeId] = useState<string | null>(null);
  const { names, validFrom, key: written, accent } = form.value;
  // Proposed from the first name, until somebody writes one.
  const key = written || keyFor(names.es || names.en || names.fr);
  const isRight = hasEveryText(names) && validFrom !== '' && isKey(key) && isAccent(accent);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!isRight) return;
    const made =
      programmeId ??
      (
        await form.save(
          { programmeId: null, key, accent: accent.toLowerCase() || null },
          async (input) => (await client.run(SaveProgramme, { input })).saveProgramme,
        )
      )?.programmeId;
    if (!made) return;
    setProgrammeId(made);
    const named = await naming.act(
      { programmeId: made, nameId: null, names, validFrom, validTo: null, sources: [] },
      async (input) => (await client.run(SaveProgrammeName, { input })).saveProgrammeName,
    );
    if (named) go(programmePaths.programme(made));
  };
  return { form, key, submit, intention: programmeId ? naming : form.intention };
};

const NewForm = () => {
  const t = useText();
  const { form, key, submit, intention } = useNewProgramme();
  const { names, validFrom, accent } = form.value;
  const { isChecked } = form;
  return (
    <Form className="stack form-measure" onSubmit={(event) => void submit(event)}>
      <TextsFields
        legend={t('programmes.name')}
        error={isChecked && !hasEveryText(names) && t('programmes.texts.wrong')}
        texts={names}
        onChange={(next) => form.change({ names: next })}
      />
      <Field
        label={t('programmes.validFrom')}
        error={isChecked && !validFrom && t('programmes.validFrom.wrong')}
        type="date"
        value={validFrom}
        onChange={(event) => form.change({ validFrom: event.target.value })}
      />
      <AccentField accent={accent} isChecked={isChecked} onChange={(next) => form.change({ accent: next })} />
      <KeyField value={key} isChecked={isChecked} onChange={(next) => form.change({ key: next })} />
      <SaveRow
        intention={intention}
        label={t('programmes.add')}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
      />
    </Form>
  );
};

/** A new programme: what it is called, then its colour and key; donors and logo come next. */
export const NewProgrammePage = () => {
  const t = useText();
  const { isRegional } = usePerson();
  if (!isRegional) return <MissingPage />;
  return (
    <Page
      title={t('programmes.add')}
      lead={t('programmes.add.lead')}
      above={<a href={programmePaths.programmes}>{t('programmes.title')}</a>}
    >
      <NewForm />
    </Page>
  );
};
