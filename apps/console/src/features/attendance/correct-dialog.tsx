import { AttendanceHistory, attendancePresenceValues, CorrectAttendance } from '@campus/api-client';
import { Button, Dialog, Field, Select } from '@campus/ui';
import {
  isReason,
  QueryView,
  ReasonField,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { BoardPerson, Mark, Presence } from './attendance-data.ts';
import { useMarkWords } from './mark-words.ts';

export interface Cell {
  person: BoardPerson;
  halfDayId: string;
  plannedMinutes: number;
  title: string;
  mark: Mark | null;
}

/** Everything reported about one person and half day, the entry in force first. */
const History = ({ cell }: { cell: Cell }) => {
  const t = useText();
  const formats = useFormats();
  const markWords = useMarkWords();
  const query = useQuery(AttendanceHistory, {
    enrolmentId: cell.person.enrolmentId,
    halfDayId: cell.halfDayId,
  });
  return (
    <QueryView query={query}>
      {({ attendanceHistory }) =>
        attendanceHistory.length === 0 ? (
          <p>{t('attendance.history.none')}</p>
        ) : (
          <ol>
            {attendanceHistory.map((entry) => (
              <li key={entry.id}>
                {t('attendance.history.line', {
                  mark: markWords(entry),
                  evidence: t(`attendance.evidence.${entry.evidence}`),
                  who: entry.recordedBy,
                  when: formats.dateTime(entry.saidAt),
                })}{' '}
                {entry.reason && t('attendance.history.reason', { reason: entry.reason })}{' '}
                {entry.isCurrent && <strong>{t('attendance.history.holds')}</strong>}
              </li>
            ))}
          </ol>
        )
      }
    </QueryView>
  );
};

interface Said {
  presence: Presence;
  minutes: string;
  reason: string;
}

const CorrectForm = ({
  cell,
  said,
  isChecked,
  onChange,
}: {
  cell: Cell;
  said: Said;
  isChecked: boolean;
  onChange: (part: Partial<Said>) => void;
}) => {
  const t = useText();
  return (
    <>
      <Select
        label={t('attendance.correct.what')}
        value={said.presence}
        options={attendancePresenceValues.map((value) => ({ value, label: t(`attendance.choice.${value}`) }))}
        onChange={(event) =>
          onChange({
            presence: attendancePresenceValues.find((each) => each === event.target.value) ?? 'WHOLE',
          })
        }
      />
      {said.presence === 'PART' && (
        <Field
          label={t('checkIn.minutes', { planned: cell.plannedMinutes })}
          type="number"
          min={1}
          max={cell.plannedMinutes}
          value={said.minutes}
          onChange={(event) => onChange({ minutes: event.target.value })}
        />
      )}
      <ReasonField value={said.reason} isChecked={isChecked} onChange={(reason) => onChange({ reason })} />
    </>
  );
};

const useCorrection = (cell: Cell, onDone: () => void) => {
  const { client, cache } = useShell();
  const { act, trouble, isRunning } = useIntention();
  const [isChecked, setChecked] = useState(false);
  const [said, setSaid] = useState<Said>({
    presence: cell.mark?.presence ?? 'WHOLE',
    minutes: String(cell.mark?.minutes ?? Math.round(cell.plannedMinutes / 2)),
    reason: '',
  });
  const save = async () => {
    setChecked(true);
    if (!isReason(said.reason)) return;
    const { presence } = said;
    const input = {
      enrolmentId: cell.person.enrolmentId,
      halfDayId: cell.halfDayId,
      presence,
      minutes: presence === 'PART' ? Number.parseInt(said.minutes, 10) || 0 : null,
      reason: said.reason.trim(),
    };
    const run = async (whole: typeof input & { idempotencyKey: string }) =>
      (await client.run(CorrectAttendance, { input: whole })).correctAttendance;
    if (!(await act(input, run))) return;
    cache.invalidate();
    onDone();
  };
  const change = (part: Partial<Said>) => setSaid({ ...said, ...part });
  return { said, change, isChecked, trouble, isRunning, save };
};

/** Shows what was recorded about somebody and corrects it, with a reason; earlier entries stay visible. */
export const CorrectDialog = ({
  cell,
  isReadOnly,
  onClose,
}: {
  cell: Cell;
  isReadOnly: boolean;
  onClose: () => void;
}) => {
  const t = useText();
  const { said, change, isChecked, trouble, isRunning, save } = useCorrection(cell, onClose);
  return (
    <Dialog
      isOpen
      title={t('attendance.correct.title', { name: cell.person.name, session: cell.title })}
      onClose={onClose}
      actions={
        <>
          {!isReadOnly && (
            <Button isBusy={isRunning} onClick={() => void save()}>
              {t('attendance.correct.save')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('attendance.close')}
          </Button>
        </>
      }
    >
      <History cell={cell} />
      {!isReadOnly && <CorrectForm cell={cell} said={said} isChecked={isChecked} onChange={change} />}
      {trouble && <TroubleNotice trouble={trouble} />}
    </Dialog>
  );
};
