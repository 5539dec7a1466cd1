import { SaveNomination } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { Arrival } from './arrival.tsx';
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

/** Saves a nominee, complete or as a draft; missing fields are shown from the first attempt to send on. */
const useSaving = (token: string, form: Form, draft: Draft, onSaved: (isSubmitted: boolean) => void) => {
  const t = useText();
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [tries, setTries] = useState(0);
  const { key, nominee } = draft;
  const missing = tries > 0 ? missingIn(nominee, form) : [];
  const save = async (isSubmitted: boolean) => {
    const input = { token, key, isSubmitted, nominee };
    const saved = await submit(async () => (await client.run(SaveNomination, { input })).saveNomination);
    if (saved) onSaved(isSubmitted);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (missingIn(nominee, form).length === 0) void save(true);
  };
  const errorOf = (field: keyof Nominee) => {
    const wrong = wrongField(trouble);
    if (wrong === field || (wrong === 'letter' && field === 'letterId')) return t('nomination.wrong');
    return missing.includes(field) ? t(`nomination.missing`) : null;
  };
  return { isRunning, trouble, tries, missing, save, send, errorOf };
};

/** One nominee: whole to be sent, in any state as a draft. */
export const NomineeForm = ({
  token,
  form,
  draft,
  isBegun,
  onChange,
  onSaved,
  onCancel,
}: {
  token: string;
  form: Form;
  draft: Draft;
  /** Just opened by the person who will fill it in, not found again on this device. */
  isBegun: boolean;
  onChange: (draft: Draft) => void;
  onSaved: (isSubmitted: boolean) => void;
  onCancel: () => void;
}) => {
  const t = useText();
  const { isRunning, trouble, tries, missing, save, send, errorOf } = useSaving(token, form, draft, onSaved);
  const { nominee } = draft;
  const set = (change: Partial<Nominee>) => onChange({ ...draft, nominee: { ...nominee, ...change } });
  return (
    <form className="form stack" noValidate onSubmit={send} aria-labelledby="nominee-title">
      <Arrival isHere={isBegun}>
        <h2 id="nominee-title">{t('nomination.person')}</h2>
      </Arrival>
      {missing.length > 0 && (
        <Arrival key={tries} isHere>
          <Notice tone="danger" isLive title={t('nomination.incomplete', { count: missing.length })} />
        </Arrival>
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
