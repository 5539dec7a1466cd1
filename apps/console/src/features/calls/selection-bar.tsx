import { Button, Notice } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { decisions, isSilent, isUntold, type Decision, type NominationRow } from './call-data.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { LettersDialog } from './letters-dialog.tsx';

type Asking = Decision | 'letters';

/** What is done with the nominations chosen: it stays in sight under the list. */
export const SelectionBar = ({ rows, onClear }: { rows: readonly NominationRow[]; onClear: () => void }) => {
  const t = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const close = () => setAsking(null);
  const done = (words: string) => {
    setTold(words);
    close();
    onClear();
  };
  const mayTell = rows.some((row) => isUntold(row) || isSilent(row) || row.isLate);
  return (
    <>
      {told !== null && <Notice tone="done" isLive title={told} />}
      {rows.length > 0 && (
        <section className="calls-bar" aria-label={t('calls.chosen', { count: rows.length })}>
          <p>
            <strong>{t('calls.chosen', { count: rows.length })}</strong>
          </p>
          {decisions.map((decision) => (
            <Button
              key={decision}
              kind={decision === 'ACCEPT' ? 'primary' : 'quiet'}
              disabled={!rows.some((row) => row.decisions.includes(decision))}
              onClick={() => setAsking(decision)}
            >
              {t(`calls.decide.${decision}`)}
            </Button>
          ))}
          <Button kind="quiet" icon="send" disabled={!mayTell} onClick={() => setAsking('letters')}>
            {t('calls.letters.button')}
          </Button>
          <Button kind="bare" onClick={onClear}>
            {t('calls.chosen.clear')}
          </Button>
        </section>
      )}
      {asking === 'letters' && (
        <LettersDialog
          rows={rows}
          onDone={(count) => done(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      )}
      {asking !== null && asking !== 'letters' && (
        <DecideDialog
          nominationIds={rows.map(({ id }) => id)}
          decision={asking}
          onDone={(ids) => done(t(`calls.decide.${asking}.done`, { count: ids.length }))}
          onClose={close}
        />
      )}
    </>
  );
};
