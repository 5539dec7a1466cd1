import { Button, Field, Select } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import type { Session } from './check-in-rules.ts';

export interface StrangerWords {
  groupId: string;
  name: string;
  email: string | null;
  institution: string | null;
}

const EMPTY = { name: '', email: '', institution: '' };
const fields = ['name', 'email', 'institution'] as const;

/** Somebody who is not on the list: a name is enough, the rest helps to identify them. */
export const StrangerForm = ({
  session,
  onDone,
}: {
  session: Session;
  onDone: (words: StrangerWords) => void;
}) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const [words, setWords] = useState(EMPTY);
  const [groupId, setGroupId] = useState(session.groups[0]?.id ?? '');
  const [isChecked, setChecked] = useState(false);
  const save = () => {
    const [name, email, institution] = fields.map((field) => words[field].trim());
    setChecked(!name);
    if (!name) return;
    onDone({ groupId, name, email: email || null, institution: institution || null });
    setWords(EMPTY);
  };
  return (
    <form
      className="check-in__stranger"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {fields.map((field) => (
        <Field
          key={field}
          label={t(`checkIn.stranger.${field}`)}
          type={field === 'email' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={200}
          value={words[field]}
          error={field === 'name' && isChecked && t('checkIn.stranger.nameMissing')}
          onChange={(event) => setWords({ ...words, [field]: event.target.value })}
        />
      ))}
      {session.groups.length > 1 && (
        <Select
          label={t('checkIn.stranger.group')}
          value={groupId}
          options={session.groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) }))}
          onChange={(event) => setGroupId(event.target.value)}
        />
      )}
      <Button type="submit" kind="quiet" icon="user">
        {t('checkIn.stranger.add')}
      </Button>
    </form>
  );
};
