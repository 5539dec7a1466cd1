import { SaveNomination } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { LetterField } from './letter-field.tsx';
import { missingIn, type Draft, type Form, type Nominee } from './nominee.ts';
import { NominatorFields, PersonFields, StudyFields } from './nominee-fields.tsx';

const Actions = ({
  isRunning,
  onDraft,
  onCancel,
}: {
  isRunning: boolean;
  onDraft: () => void;
  onCancel: () => void;
}) => {
  const t = useText();
  return (
    <div className="row">
      <Button type="submit" kind="primary" icon="send" isBusy={isRunning}>
        {t('nomination.send')}
      </Button>
      <Button kind="quiet" disabled={isRunning} onClick={onDraft}>
        {t('nomination.saveDraft')}
      </Button>
      <Button kind="bare" onClick={onCancel}>
        {t('nomination.cancel')}
      </Button>
    </div>
  );
};

/** One nominee: whole to be sent, in any state as a draft. */
export const NomineeForm = ({
  token,
  form,
  draft,
  onChange,
  onSaved,
  onCancel,
}: {
  token: string;
  form: Form;
  draft: Draft;
  onChange: (draft: Draft) => void;
  onSaved: (isSubmitted: boolean) => void;
  onCancel: () => void;
}) => {
  const t = useText();
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [isChecked, setChecked] = useState(false);
  const { nominee } = draft;
  const missing = isChecked ? missingIn(nominee, form) : [];
  const set = (change: Partial<Nominee>) => onChange({ ...draft, nominee: { ...nominee, ...change } });
  const save = async (isSubmitted: boolean) => {
    const input = { token, key: draft.key, isSubmitted, nominee };
    const saved = await submit(async () => (await client.run(SaveNomination, { input })).saveNomination);
    if (saved) onSaved(isSubmitted);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (missingIn(nominee, form).length === 0) void save(true);
  };
  const errorOf = (field: keyof Nominee) => {
    const wrong = wrongField(trouble);
    if (wrong === field || (wrong === 'letter' && field === 'letterId')) return t('nomination.wrong');
    return missing.includes(field) ? t(`nomination.missing`) : null;
  };
  return (
    <form className="form stack" noValidate onSubmit={send} aria-labelledby="nominee-title">
      <h2 id="nominee-title">{t('nomination.person')}</h2>
      {missing.length > 0 && (
        <Notice tone="danger" isLive title={t('nomination.incomplete', { count: missing.length })} />
      )}
      <PersonFields form={form} nominee={nominee} set={set} errorOf={errorOf} />
      <StudyFields form={form} nominee={nominee} set={set} errorOf={errorOf} />
      <NominatorFields form={form} nominee={nominee} set={set} errorOf={errorOf} />
      <LetterField
        token={token}
        letterId={nominee.letterId ?? null}
        isNeeded={form.needsLetter}
        isMissing={missing.includes('letterId')}
        onLetter={(letterId) => set({ letterId })}
      />
      {trouble && <TroubleNotice trouble={trouble} />}
      <Actions isRunning={isRunning} onDraft={() => void save(false)} onCancel={onCancel} />
    </form>
  );
};

const wrongField = (trouble: unknown): unknown => {
  if (typeof trouble !== 'object' || trouble === null || !('params' in trouble)) return null;
  const { params } = trouble;
  return typeof params === 'object' && params !== null && 'field' in params ? params.field : null;
};
