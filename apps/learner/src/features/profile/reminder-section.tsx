import { ChooseReminders, ReminderChoice } from '@campus/api-client';
import { Checkbox } from '@campus/ui';
import { QueryView, TroubleNotice, useQuery, useShell, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';

const Choice = ({ isOn: isOnAtFirst }: { isOn: boolean }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { isRunning, trouble, submit } = useSubmit();
  const [isOn, setOn] = useState(isOnAtFirst);
  const [isSaved, setSaved] = useState(false);
  const choose = async (isWanted: boolean) => {
    setSaved(false);
    const chosen = await submit(
      async () => (await client.run(ChooseReminders, { input: { isOn: isWanted } })).chooseReminders,
    );
    if (!chosen) return;
    setOn(chosen.choice.isOn);
    setSaved(true);
    cache.invalidate();
  };
  return (
    <>
      {trouble && <TroubleNotice trouble={trouble} />}
      <Checkbox
        label={t('profile.reminders.label')}
        note={t('profile.reminders.note')}
        checked={isOn}
        disabled={isRunning}
        onChange={(event) => void choose(event.target.checked)}
      />
      <p role="status" className="soft small">
        {isSaved && t(isOn ? 'profile.reminders.on' : 'profile.reminders.off')}
      </p>
    </>
  );
};

/** Whether the campus writes reminders to this person; it applies at once. */
export const ReminderSection = () => {
  const query = useQuery(ReminderChoice, {});
  return (
    <QueryView query={query}>
      {({ reminderChoice }) => <Choice key={String(reminderChoice.isOn)} isOn={reminderChoice.isOn} />}
    </QueryView>
  );
};
