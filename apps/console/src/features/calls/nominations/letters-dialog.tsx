import { SendNominationLetters } from '@campus/api-client';
import { Button, Dialog, Notice, RadioGroup } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { useText } from '../../../shared/text.ts';
import { isSilent, isUntold, type NominationRow } from '../calls/call-data.ts';

/** Who would get the letter of their state, who a reminder; and sending either. */
const useLetters = (rows: readonly NominationRow[], onDone: (count: number) => void) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const untold = rows.filter(isUntold);
  const silent = rows.filter(isSilent);
  const late = rows.filter(({ isLate }) => isLate);
  const [isReminder, setReminder] = useState(untold.length === 0 && silent.length > 0);
  const reached = isReminder ? silent : untold;
  const send = async () => {
    const done = await act(
      { nominationIds: reached.map(({ id }) => id), isReminder },
      async (input) => (await client.run(SendNominationLetters, { input })).sendNominationLetters,
    );
    if (!done) return;
    cache.invalidate();
    onDone(done.count);
  };
  return { untold, silent, late, reached, isReminder, setReminder, send, isRunning, trouble };
};

const Reached = ({ rows, hasPaper }: { rows: readonly NominationRow[]; hasPaper: boolean }) => {
  const t = useText();
  return (
    <ul className="calls-names">
      {rows.map(({ id, name, state }) => (
        <li key={id}>
          {t('calls.letters.to', { name, state: t(`calls.state.${state}`) })}{' '}
          {hasPaper && (
            <a href={callPaths.letterTo(id)} target="_blank" rel="noreferrer">
              {t('calls.letters.preview', { name })}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};

/** A letter is sent once per state, a reminder to those who have not answered. */
export const LettersDialog = ({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly NominationRow[];
  onDone: (count: number) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const letters = useLetters(rows, onDone);
  const { untold, silent, late, reached, isReminder } = letters;
  return (
    <Dialog
      isOpen
      title={t('calls.letters.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            disabled={reached.length === 0}
            isBusy={letters.isRunning}
            onClick={() => void letters.send()}
          >
            {t('calls.letters.send', { count: reached.length })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t('console.cancel')}
          </Button>
        </>
      }
    >
      <div className="stack">
        <RadioGroup
          name="letter"
          label={t('calls.letters.which')}
          value={isReminder ? 'reminder' : 'state'}
          options={(['state', 'reminder'] as const).map((value) => ({
            value,
            label: t(`calls.letters.${value}`, { count: (value === 'state' ? untold : silent).length }),
            note: t(`calls.letters.${value}.note`),
          }))}
          onChange={(value) => letters.setReminder(value === 'reminder')}
        />
        <Reached rows={reached} hasPaper={!isReminder} />
        {late.length > 0 && (
          <Notice title={t('calls.letters.late', { count: late.length })}>
            <p>{t('calls.late.text')}</p>
            <Reached rows={late} hasPaper={false} />
          </Notice>
        )}
        {letters.trouble && <TroubleNotice trouble={letters.trouble} />}
      </div>
    </Dialog>
  );
};
