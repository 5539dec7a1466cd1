import {
  type DataOf,
  DisableAccount,
  EnableAccount,
  EndSessionOfPerson,
  EndSessionsOfPerson,
  GiveRole,
  ResetSecondFactor,
  type StaffMembers,
  TakeRole,
} from '@campus/api-client';
import { Notice, RadioGroup, Select } from '@campus/ui';
import { isReason, ReasonField, useFormats, useIntention, usePerson, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import { blankRole, isRoleOpen, RoleFields, type RoleChoice } from './role-fields.tsx';
import { SessionChoice } from './session-choice.tsx';

type Member = DataOf<typeof StaffMembers>['staff']['items'][number];
type Held = Member['roles'][number];

const acts = ['give', 'take', 'signOut', 'resetFactor', 'disable', 'enable'] as const;
type Act = (typeof acts)[number];

interface Choice extends RoleChoice {
  act: Act;
  /** The place in the list of roles held of the one to take. */
  taken: number;
  /** Null: all sessions. */
  sessionId: string | null;
}

const TakenRole = ({
  held,
  value,
  onChange,
}: {
  held: Held[];
  value: number;
  onChange: (at: number) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  return (
    <Select
      label={t('staff.role')}
      value={String(value)}
      options={held.map(({ role, country }, at) => ({
        value: String(at),
        label: country
          ? t('staff.roleIn', { role: t(`staff.role.${role}`), country: formats.country(country) })
          : t(`staff.role.${role}`),
      }))}
      onChange={({ target }) => onChange(Number(target.value))}
    />
  );
};

const useActing = (member: Member, { act, role, country, taken, sessionId }: Choice) => {
  const { client } = useShell();
  const { act: send, isRunning, trouble, clearTrouble } = useIntention();
  const held = member.roles[taken];
  const run = (reason: string): Promise<object | null> => {
    const whom = { personId: member.id, reason };
    switch (act) {
      case 'give':
        return send(
          { ...whom, role, country },
          async (input) => (await client.run(GiveRole, { input })).giveRole,
        );
      case 'take':
        if (!held) return Promise.resolve(null);
        return send({ ...whom, ...held }, async (input) => (await client.run(TakeRole, { input })).takeRole);
      case 'signOut':
        return sessionId === null
          ? send(
              whom,
              async (input) => (await client.run(EndSessionsOfPerson, { input })).endSessionsOfPerson,
            )
          : send(
              { ...whom, sessionId },
              async (input) => (await client.run(EndSessionOfPerson, { input })).endSessionOfPerson,
            );
      case 'resetFactor':
        return send(
          whom,
          async (input) => (await client.run(ResetSecondFactor, { input })).resetSecondFactor,
        );
      case 'disable':
        return send(whom, async (input) => (await client.run(DisableAccount, { input })).disableAccount);
      case 'enable':
        return send(whom, async (input) => (await client.run(EnableAccount, { input })).enableAccount);
    }
  };
  return { run, isRunning, trouble, clearTrouble };
};

/** What an administrator does with one account: chosen, explained, with a reason. */
export const StaffDialog = ({ member, onClose }: { member: Member; onClose: () => void }) => {
  const t = useText();
  const { cache } = useShell();
  const me = usePerson();
  const offered = acts.filter((act) => {
    if (act === 'take') return member.roles.length > 0;
    if (act === 'signOut') return member.sessions > 0;
    if (act === 'resetFactor') return member.hasSecondFactor && member.id !== me.id;
    return act === 'enable' ? member.isDisabled : act !== 'disable' || !member.isDisabled;
  });
  const [choice, setChoice] = useState<Choice>({
    ...blankRole,
    act: 'give',
    taken: 0,
    sessionId: null,
  });
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const intention = useActing(member, choice);
  const change = (part: Partial<Choice>) => setChoice({ ...choice, ...part });
  const send = async () => {
    setChecked(true);
    if (choice.act === 'give' && isRoleOpen(choice)) return;
    if (!isReason(reason) || !(await intention.run(reason.trim()))) return;
    cache.invalidate();
    onClose();
  };
  return (
    <FormDialog
      title={t('staff.dialog', { name: member.fullName })}
      submit={t(`staff.act.${choice.act}`)}
      isDanger={choice.act === 'disable' || choice.act === 'take' || choice.act === 'resetFactor'}
      isUnsaved={reason.trim() !== ''}
      intention={intention}
      onSubmit={send}
      onClose={onClose}
    >
      <RadioGroup
        label={t('staff.acts')}
        name="act"
        value={choice.act}
        options={offered.map((value) => ({ value, label: t(`staff.act.${value}`) }))}
        onChange={(value) => change({ act: acts.find((one) => one === value) ?? 'give' })}
      />
      {choice.act === 'give' && <RoleFields choice={choice} isChecked={isChecked} onChange={change} />}
      {choice.act === 'take' && (
        <TakenRole held={member.roles} value={choice.taken} onChange={(taken) => change({ taken })} />
      )}
      {choice.act === 'signOut' && (
        <SessionChoice
          personId={member.id}
          value={choice.sessionId}
          onChange={(sessionId) => change({ sessionId })}
        />
      )}
      <Notice title={t(`staff.means.${choice.act}`)} />
      <ReasonField value={reason} isChecked={isChecked} onChange={setReason} />
    </FormDialog>
  );
};
