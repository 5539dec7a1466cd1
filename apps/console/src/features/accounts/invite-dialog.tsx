import { InviteStaff } from '@campus/api-client';
import { Field, Select } from '@campus/ui';
import { deviceTimeZone, localeNames, locales, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import { ZoneSelect } from '../../shared/places/zone-select.tsx';
import { blankRole, isRoleOpen, RoleFields } from './role-fields.tsx';

const isAddress = (text: string) => /^[^@\s]+@[^@\s]+$/.test(text.trim());

/** The fields of an invitation, and how it is sent. */
const useInvitation = (onClose: () => void) => {
  const locale = useLocale();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [draft, setDraft] = useState({
    email: '',
    givenNames: '',
    firstSurname: '',
    secondSurname: '',
    locale,
    timeZone: deviceTimeZone(),
    ...blankRole,
  });
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const isMissing = (text: string) => isChecked && !text.trim();
  const send = async () => {
    setChecked(true);
    if (!isAddress(draft.email) || !draft.givenNames.trim() || !draft.firstSurname.trim()) return;
    if (isRoleOpen(draft)) return;
    const { isEverywhere: _everywhere, isMeant: _meant, ...fields } = draft;
    const input = { ...fields, email: draft.email.trim(), secondSurname: draft.secondSurname.trim() || null };
    const run = async (asked: typeof input & { idempotencyKey: string }) =>
      (await client.run(InviteStaff, { input: asked })).inviteStaff;
    if (!(await intention.act(input, run))) return;
    cache.invalidate();
    onClose();
  };
  const field = (name: 'givenNames' | 'firstSurname' | 'secondSurname') => ({
    value: draft[name],
    maxLength: 120,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => change({ [name]: target.value }),
  });
  return { draft, change, field, isChecked, isMissing, intention, send };
};

/** Creates an account for a new colleague; the link to choose a password goes by mail. */
export const InviteDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText();
  const { draft, change, field, isChecked, isMissing, intention, send } = useInvitation(onClose);
  const missing = (text: string) => isMissing(text) && t('staff.missing');
  return (
    <FormDialog
      title={t('staff.invite.title')}
      submit={t('staff.invite.submit')}
      isUnsaved={draft.email !== '' || draft.givenNames !== ''}
      intention={intention}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t('staff.invite.lead')}</p>
      <Field
        label={t('staff.email')}
        type="email"
        autoComplete="off"
        error={isChecked && !isAddress(draft.email) && t('staff.email.wrong')}
        value={draft.email}
        onChange={({ target }) => change({ email: target.value })}
      />
      <Field label={t('staff.givenNames')} error={missing(draft.givenNames)} {...field('givenNames')} />
      <Field label={t('staff.firstSurname')} error={missing(draft.firstSurname)} {...field('firstSurname')} />
      <Field label={t('staff.secondSurname')} {...field('secondSurname')} />
      <RoleFields choice={draft} isChecked={isChecked} onChange={change} />
      <Select
        label={t('staff.locale')}
        value={draft.locale}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
        onChange={({ target }) =>
          change({ locale: locales.find((one) => one === target.value) ?? draft.locale })
        }
      />
      <ZoneSelect
        label={t('staff.zone')}
        value={draft.timeZone}
        onChange={(timeZone) => change({ timeZone })}
      />
    </FormDialog>
  );
};
