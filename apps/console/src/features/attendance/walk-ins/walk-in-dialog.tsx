import { DismissWalkIn, EnrolWalkIn, LinkWalkIn } from '@campus/api-client';
import { Button, Dialog, Field, RadioGroup } from '@campus/ui';
import { isReason, ReasonField, TroubleNotice, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { WalkIn } from '../attendance-data.ts';

/** The last word is the surname, unless there are three or more: then the last two. A first guess, to be corrected. */
const guess = (name: string) => {
  const words = name.split(/\s+/);
  const surnames = words.length > 2 ? 2 : 1;
  return {
    givenNames: words.slice(0, -surnames).join(' '),
    firstSurname: words.at(-surnames) ?? '',
    secondSurname: surnames === 2 ? (words.at(-1) ?? '') : '',
  };
};

type NewPerson = ReturnType<typeof guess> & { email: string };

const fields = ['givenNames', 'firstSurname', 'secondSurname', 'email'] as const;

const PersonFields = ({
  person,
  isChecked,
  onChange,
}: {
  person: NewPerson;
  isChecked: boolean;
  onChange: (person: NewPerson) => void;
}) => {
  const t = useText();
  return fields.map((name) => (
    <Field
      key={name}
      label={t(`attendance.person.${name}`)}
      type={name === 'email' ? 'email' : 'text'}
      autoComplete="off"
      value={person[name]}
      error={isChecked && name !== 'secondSurname' && !person[name].trim() && t('attendance.person.missing')}
      onChange={(event) => onChange({ ...person, [name]: event.target.value })}
    />
  ));
};

const useSettling = (walkIn: WalkIn, onDone: () => void) => {
  const locale = useLocale();
  const { client, cache } = useShell();
  const { act, trouble, isRunning } = useIntention();
  const [choice, setChoice] = useState<string>(walkIn.matches[0]?.enrolmentId ?? 'new');
  const [person, setPerson] = useState<NewPerson>(() => ({
    ...guess(walkIn.name),
    email: walkIn.email ?? '',
  }));
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const walkInId = walkIn.id;
  const isReady =
    choice === 'none'
      ? isReason(reason)
      : choice !== 'new' ||
        [person.email, person.givenNames, person.firstSurname].every((text) => text.trim());
  const send = () => {
    if (choice === 'none')
      return act(
        { walkInId, reason: reason.trim() },
        async (input) => (await client.run(DismissWalkIn, { input })).dismissWalkIn,
      );
    if (choice === 'new')
      return act(
        { walkInId, ...person, secondSurname: person.secondSurname.trim() || null, locale },
        async (input) => (await client.run(EnrolWalkIn, { input })).enrolWalkIn,
      );
    return act(
      { walkInId, enrolmentId: choice },
      async (input) => (await client.run(LinkWalkIn, { input })).linkWalkIn,
    );
  };
  const save = async () => {
    setChecked(true);
    if (!isReady || !(await send())) return;
    cache.invalidate();
    onDone();
  };
  return { choice, setChoice, person, setPerson, reason, setReason, isChecked, trouble, isRunning, save };
};

/** Identifies a walk-in: somebody of the edition, somebody new, or nobody of ours. */
export const WalkInDialog = ({ walkIn, onClose }: { walkIn: WalkIn; onClose: () => void }) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const it = useSettling(walkIn, onClose);
  return (
    <Dialog
      isOpen
      title={t('attendance.walkIns.who', { name: walkIn.name })}
      onClose={onClose}
      actions={
        <>
          <Button isBusy={it.isRunning} onClick={() => void it.save()}>
            {t('attendance.walkIns.save')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('attendance.close')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('attendance.walkIns.itIs')}
        name="who"
        value={it.choice}
        options={[
          ...walkIn.matches.map(({ enrolmentId, name, groupName }) => ({
            value: enrolmentId,
            label: name,
            note: groupNameOf(groupName),
          })),
          { value: 'new', label: t('attendance.walkIns.new') },
          { value: 'none', label: t('attendance.walkIns.noOne') },
        ]}
        onChange={it.setChoice}
      />
      {it.choice === 'new' && (
        <PersonFields person={it.person} isChecked={it.isChecked} onChange={it.setPerson} />
      )}
      {it.choice === 'none' && (
        <ReasonField value={it.reason} isChecked={it.isChecked} onChange={it.setReason} />
      )}
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
    </Dialog>
  );
};
