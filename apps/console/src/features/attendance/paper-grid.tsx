import './attendance.css';
import { RecordAttendance } from '@campus/api-client';
import { Button, Notice } from '@campus/ui';
import { randomId, TroubleNotice, useShell, useSubmit, useUnsavedWarning } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import type { Attendee, Presence } from './attendance-data.ts';
import { useMarkWords } from './mark-words.ts';

interface HalfDay {
  id: string;
  plannedMinutes: number;
}

/** What a typist wrote beside a name: `1`, `x`: was there; `0`, `-`: was not; a number: so many minutes. */
export function presenceIn(
  text: string,
  plannedMinutes: number,
): { presence: Presence; minutes: number | null } | null {
  const word = text.trim().toLowerCase();
  if (/^(1|x|s|y|o)$/.test(word)) return { presence: 'WHOLE', minutes: null };
  if (/^(0|-|n|a)$/.test(word)) return { presence: 'ABSENT', minutes: null };
  const minutes = /^\d+$/.test(word) ? Number(word) : NaN;
  if (!(minutes > 1 && minutes <= plannedMinutes)) return null;
  return minutes === plannedMinutes ? { presence: 'WHOLE', minutes: null } : { presence: 'PART', minutes };
}

const MOST = 50;

/** From a signed sheet, by keyboard: a sign and Enter, line after line. What is recorded already is shown, not changed. */
export const PaperGrid = ({
  people,
  halfDay,
  isWebinar,
  isReadOnly,
}: {
  people: readonly Attendee[];
  halfDay: HalfDay;
  isWebinar: boolean;
  isReadOnly: boolean;
}) => {
  const t = useText();
  const markWords = useMarkWords();
  const { client, answers } = useShell();
  const { submit, trouble, isRunning } = useSubmit();
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [saved, setSaved] = useState<{ recorded: number; left: string[] } | null>(null);
  const given = people.flatMap(({ enrolmentId }) => {
    const text = typed[enrolmentId] ?? '';
    return text.trim() ? [{ enrolmentId, what: presenceIn(text, halfDay.plannedMinutes) }] : [];
  });
  const isWrong = given.some(({ what }) => what === null);
  useUnsavedWarning(given.length > 0);

  const save = async () => {
    if (isWrong || given.length === 0) return;
    const rows = given.slice(0, MOST).map(({ enrolmentId, what }) => ({ id: randomId(), enrolmentId, what }));
    const entries = rows.flatMap(({ id, enrolmentId, what }) =>
      what
        ? [
            {
              id,
              enrolmentId,
              halfDayId: halfDay.id,
              ...what,
              evidence: isWebinar ? ('WEBINAR_LOG' as const) : ('SIGNATURE_SHEET' as const),
              code: null,
              timeToken: null,
              elapsedMs: 0,
              deviceAt: null,
              arrivedAt: null,
              leftAt: null,
            },
          ]
        : [],
    );
    const input = { deviceId: randomId(), entries, walkIns: [] };
    const done = await submit(async () => (await client.run(RecordAttendance, { input })).recordAttendance);
    if (!done || done.__typename !== 'AttendanceRecorded') return;
    const refused = new Set(done.receipts.filter(({ isRecorded }) => !isRecorded).map(({ id }) => id));
    const leftIds = rows.filter(({ id }) => refused.has(id)).map(({ enrolmentId }) => enrolmentId);
    setSaved({
      recorded: rows.length - leftIds.length,
      left: people.filter(({ enrolmentId }) => leftIds.includes(enrolmentId)).map(({ name }) => name),
    });
    setTyped({});
    answers.invalidate();
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <table className="attendance-paper">
        <caption className="visually-hidden">{t('attendance.paper')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('attendance.name')}</th>
            <th scope="col">{t('attendance.recorded')}</th>
            <th scope="col">{t('attendance.sign')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const mark = person.marks.find(({ halfDayId }) => halfDayId === halfDay.id);
            const text = typed[person.enrolmentId] ?? '';
            const isBad = text.trim() !== '' && presenceIn(text, halfDay.plannedMinutes) === null;
            return (
              <tr key={person.enrolmentId}>
                <th scope="row">
                  {person.name}
                  <span className="attendance-paper__from">
                    {[person.institution, person.groupName].filter(Boolean).join(' · ')}
                  </span>
                </th>
                <td>{markWords(mark)}</td>
                <td>
                  <input
                    className="input attendance-paper__sign"
                    aria-label={t('attendance.signOf', { name: person.name })}
                    aria-invalid={isBad || undefined}
                    disabled={isReadOnly}
                    inputMode="text"
                    maxLength={4}
                    value={text}
                    onChange={(event) => setTyped({ ...typed, [person.enrolmentId]: event.target.value })}
                    onKeyDown={(event) => {
                      if (event.key !== 'Enter') return;
                      const inputs = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])];
                      const next = inputs[inputs.indexOf(event.currentTarget) + 1];
                      if (!next) return;
                      event.preventDefault();
                      next.focus();
                    }}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isWrong && (
        <Notice tone="warn" title={t('attendance.signWrong', { planned: halfDay.plannedMinutes })} isLive />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {saved && (
        <Notice
          tone={saved.left.length ? 'warn' : 'done'}
          title={t('attendance.saved', { count: saved.recorded })}
          isLive
        >
          {saved.left.length > 0 && (
            <p>{t('attendance.savedLeft', { count: saved.left.length, names: saved.left.join(', ') })}</p>
          )}
        </Notice>
      )}
      <Button type="submit" isBusy={isRunning} disabled={isReadOnly}>
        {t('attendance.save', { count: given.length })}
      </Button>
    </form>
  );
};
