import { Button, Field, Select } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Session } from './check-in-rules.ts';

export interface StrangerWords {
  groupId: string;
  name: string;
  email: string | null;
  institution: string | null;
}

/** Somebody who is not on the list: a name is enough, the rest helps to find out who it was. */
export const StrangerForm = ({
  session,
  onDone,
}: {
  session: Session;
  onDone: (words: StrangerWords) => void;
}) => {
  const t = useText();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [institution, setInstitution] = useState('');
  const [groupId, setGroupId] = useState(session.groups[0]?.id ?? '');
  const [isChecked, setChecked] = useState(false);
  return (
    <form
      className="check-in__stranger"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!name.trim()) return;
        onDone({
          groupId,
          name: name.trim(),
          email: email.trim() || null,
          institution: institution.trim() || null,
        });
        setName('');
        setEmail('');
        setInstitution('');
        setChecked(false);
      }}
    >
      <Field
        label={t('checkIn.stranger.name')}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={isChecked && !name.trim() && t('checkIn.stranger.nameMissing')}
        onChange={(event) => setName(event.target.value)}
      />
      <Field
        label={t('checkIn.stranger.email')}
        type="email"
        autoComplete="off"
        maxLength={200}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Field
        label={t('checkIn.stranger.institution')}
        autoComplete="off"
        maxLength={200}
        value={institution}
        onChange={(event) => setInstitution(event.target.value)}
      />
      {session.groups.length > 1 && (
        <Select
          label={t('checkIn.stranger.group')}
          value={groupId}
          options={session.groups.map(({ id, name: label }) => ({ value: id, label }))}
          onChange={(event) => setGroupId(event.target.value)}
        />
      )}
      <Button type="submit" kind="quiet" icon="user">
        {t('checkIn.stranger.add')}
      </Button>
    </form>
  );
};
