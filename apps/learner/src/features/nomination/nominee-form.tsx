import { SaveNomination } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { Arrival, TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { LetterField } from './letter-field.tsx';
import { faultRefused, faultsIn, type Draft, type Faults, type Form, type Nominee } from './nominee.ts';
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

/** Saves a nominee, complete or as a draft; faults are shown from the first attempt to send on. */
const useSaving = (token: string, form: Form, draft: Draft, onSaved: (isSubmitted: boolean) => void) => {
  const t = useText();
  const { client } = useShell();
  const { submit, isRunning, trouble } = useSubmit();
  const [tries, setTries] = useState(0);
  const root = useRef<HTMLFormElement>(null);
  const { key, nominee } = draft;
  const refusal = trouble && 'params' in trouble ? faultRefused(trouble.params, nominee) : null;
  const faults: Faults = new Map([
    ...(refusal ? [refusal] : []),
    ...(tries > 0 ? faultsIn(nominee, form) : []),
  ]);
  // Where to go on: the first field with a fault, when sending or saving has shown it.
  useEffect(() => {
    if (tries > 0 || refusal)
      root.current?.querySelector<HTMLElement>('[aria-invalid], [data-fault]')?.focus();
    // While the person corrects, the focus stays where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [tries, trouble]);
  const save = async (isSubmitted: boolean) => {
    const input = { token, key, isSubmitted, nominee };
    const saved = await submit(async () => (await client.run(SaveNomination, { input })).saveNomination);
    if (saved) onSaved(isSubmitted);
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTries(tries + 1);
    if (faultsIn(nominee, form).size === 0) void save(true);
  };
  const errorOf = (field: keyof Nominee) => {
    const fault = faults.get(field);
    return fault ? t(`nomination.fault.${fault}`) : null;
  };
  return { root, isRunning, trouble, isSaidAtField: refusal !== null, faults, save, send, errorOf };
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
  const saving = useSaving(token, form, draft, onSaved);
  const { isRunning, trouble, faults, save, send, errorOf } = saving;
  const { nominee } = draft;
  const set = (change: Partial<Nominee>) => onChange({ ...draft, nominee: { ...nominee, ...change } });
  return (
    <form ref={saving.root} className="form stack" noValidate onSubmit={send} aria-labelledby="nominee-title">
      <Arrival isHere={isBegun}>
        <h2 id="nominee-title">{t('nomination.person')}</h2>
      </Arrival>
      <PersonFields form={form} nominee={nominee} set={set} errorOf={errorOf} />
      <StudyFields form={form} nominee={nominee} set={set} errorOf={errorOf} />
      <NominatorFields form={form} nominee={nominee} set={set} errorOf={errorOf} />
      <LetterField
        token={token}
        letterId={nominee.letterId ?? null}
        isNeeded={form.needsLetter}
        error={errorOf('letterId')}
        onLetter={(letterId) => set({ letterId })}
      />
      {faults.size > 0 && <Notice tone="danger" title={t('nomination.incomplete', { count: faults.size })} />}
      {trouble && !saving.isSaidAtField && <TroubleNotice trouble={trouble} />}
      <Actions isRunning={isRunning} onDraft={() => void save(false)} onCancel={onCancel} />
    </form>
  );
};
