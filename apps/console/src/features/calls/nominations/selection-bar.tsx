import { Button, Notice } from '@campus/ui';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { decisions, isSilent, isUntold, type Decision, type NominationRow } from '../calls/call-data.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { MoreDaysDialog } from './more-days-dialog.tsx';

type Asking = Decision | 'letters' | 'moreDays';

const Bar = ({
  rows,
  late,
  onAsk,
  onClear,
}: {
  rows: readonly NominationRow[];
  late: number;
  onAsk: (asking: Asking) => void;
  onClear: () => void;
}) => {
  const t = useText();
  const mayTell = rows.some((row) => isUntold(row) || isSilent(row) || row.isLate);
  return (
    <section className="calls-bar" aria-label={t('calls.chosen', { count: rows.length })}>
      <p>
        <strong>{t('calls.chosen', { count: rows.length })}</strong>
      </p>
      {decisions.map((decision) => (
        <Button
          key={decision}
          kind={decision === 'ACCEPT' ? 'primary' : 'quiet'}
          disabled={!rows.some((row) => row.decisions.includes(decision))}
          onClick={() => onAsk(decision)}
        >
          {t(`calls.decide.${decision}`)}
        </Button>
      ))}
      <Button kind="quiet" icon="send" disabled={!mayTell} onClick={() => onAsk('letters')}>
        {t('calls.letters.button')}
      </Button>
      {late > 0 && (
        <Button kind="quiet" icon="clock" onClick={() => onAsk('moreDays')}>
          {t('calls.moreDays.button', { count: late })}
        </Button>
      )}
      <Button kind="bare" onClick={onClear}>
        {t('calls.chosen.clear')}
      </Button>
    </section>
  );
};

/** What is done with the nominations chosen: it stays in sight under the list. */
export const SelectionBar = ({ rows, onClear }: { rows: readonly NominationRow[]; onClear: () => void }) => {
  const t = useText();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [told, setTold] = useState<{ words: string } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // The bar goes with the choice, and the button with it that had the focus.
  useEffect(() => {
    if (told) box.current?.focus();
  }, [told]);
  const close = () => setAsking(null);
  const done = (words: string) => {
    setTold({ words });
    close();
    onClear();
  };
  const late = rows.filter(({ isLate }) => isLate);
  return (
    <>
      {told && (
        <div ref={box} tabIndex={-1}>
          <Notice tone="done" isLive title={told.words} />
        </div>
      )}
      {rows.length > 0 && <Bar rows={rows} late={late.length} onAsk={setAsking} onClear={onClear} />}
      {asking === 'letters' && (
        <LettersDialog
          rows={rows}
          onDone={(count) => done(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      )}
      {asking === 'moreDays' && (
        <MoreDaysDialog
          rows={late}
          onDone={(count) => done(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      )}
      {asking !== null && asking !== 'letters' && asking !== 'moreDays' && (
        <DecideDialog
          rows={rows}
          decision={asking}
          onDone={(ids) => done(t(`calls.decide.${asking}.done`, { count: ids.length }))}
          onClose={close}
        />
      )}
    </>
  );
};
