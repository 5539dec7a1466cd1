import '../attendance.css';
import '../../../shared/grid/grid.css';
import { type AttendancePersonSort, RecordAttendance } from '@campus/api-client';
import { ariaSortOf, Button, Notice, SortHeader, type Sorting } from '@campus/ui';
import { randomId, TroubleNotice, useShell, useSubmit } from '@campus/web-shell';
import { useState, type KeyboardEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import { useMayClose } from '../../../shared/forms/use-may-close.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Attendee, Presence } from '../attendance-data.ts';
import { useMarkWords } from '../mark-words.ts';

interface HalfDay {
  id: string;
  plannedMinutes: number;
}

/** Reads what was typed next to a name: `1` or `x`: present; `0` or `-`: absent; a number: minutes present. */
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

type Typed = Record<string, string>;

const without = (typed: Typed, ids: ReadonlySet<string>): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([id]) => !ids.has(id)));

/** Everybody of whom nothing is recorded or typed yet, marked present at once; taken back as long as it is not saved. */
const useAllPresent = (
  people: readonly Attendee[],
  halfDayId: string,
  typed: Typed,
  setTyped: (typed: Typed) => void,
) => {
  const [filled, setFilled] = useState<string[]>([]);
  const isBlank = ({ enrolmentId, marks }: Attendee) =>
    !typed[enrolmentId]?.trim() && !marks.some((mark) => mark.halfDayId === halfDayId);
  const blank = people.filter(isBlank).map(({ enrolmentId }) => enrolmentId);
  // What was typed over since is one's own.
  const undoable = filled.filter((id) => typed[id] === '1');
  const mark = () => {
    setTyped({ ...typed, ...Object.fromEntries(blank.map((id) => [id, '1'])) });
    setFilled([...undoable, ...blank]);
  };
  const undo = () => {
    setTyped(without(typed, new Set(undoable)));
    setFilled([]);
  };
  return { blank: blank.length, undoable: undoable.length, mark, undo };
};

const useTypedSheet = (
  people: readonly Attendee[],
  halfDay: HalfDay,
  evidence: 'SIGNATURE_SHEET' | 'WEBINAR_LOG',
) => {
  const { client, cache } = useShell();
  const { submit, trouble, isRunning } = useSubmit();
  const [typed, setTyped] = useState<Typed>({});
  const [saved, setSaved] = useState<{ recorded: number; left: string[] } | null>(null);
  const given = people.flatMap(({ enrolmentId }) => {
    const text = typed[enrolmentId] ?? '';
    return text.trim() ? [{ enrolmentId, what: presenceIn(text, halfDay.plannedMinutes) }] : [];
  });
  const isWrong = given.some(({ what }) => what === null);
  const nowhere = {
    code: null,
    timeToken: null,
    elapsedMs: 0,
    deviceAt: null,
    arrivedAt: null,
    leftAt: null,
  };
  const save = async () => {
    if (isWrong || given.length === 0) return;
    const entries = given.slice(0, MOST).flatMap(({ enrolmentId, what }) => {
      const id = randomId();
      return what ? [{ id, enrolmentId, halfDayId: halfDay.id, ...what, evidence, ...nowhere }] : [];
    });
    const input = { deviceId: randomId(), entries, walkIns: [] };
    const done = await submit(async () => (await client.run(RecordAttendance, { input })).recordAttendance);
    if (!done) return;
    const refused = new Set(done.receipts.filter(({ isRecorded }) => !isRecorded).map(({ id }) => id));
    const left = new Set(entries.filter(({ id }) => refused.has(id)).map(({ enrolmentId }) => enrolmentId));
    setSaved({
      recorded: entries.length - left.size,
      left: people.filter(({ enrolmentId }) => left.has(enrolmentId)).map(({ name }) => name),
    });
    setTyped(without(typed, new Set(entries.map(({ enrolmentId }) => enrolmentId))));
    cache.invalidate();
  };
  const allPresent = useAllPresent(people, halfDay.id, typed, setTyped);
  const type = (enrolmentId: string, text: string) => setTyped({ ...typed, [enrolmentId]: text });
  return { typed, type, allPresent, count: given.length, isWrong, saved, trouble, isRunning, save };
};

/** Enter moves to the next line, and saves on the last. */
const toNextLine = (event: KeyboardEvent<HTMLInputElement>) => {
  if (event.key !== 'Enter') return;
  const inputs = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])];
  const next = inputs[inputs.indexOf(event.currentTarget) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
};

const Line = ({
  person,
  halfDay,
  text,
  isReadOnly,
  onType,
}: {
  person: Attendee;
  halfDay: HalfDay;
  text: string;
  isReadOnly: boolean;
  onType: (text: string) => void;
}) => {
  const t = useText();
  const markWords = useMarkWords();
  const groupNameOf = useGroupName();
  const from = [person.institution, groupNameOf(person.groupName)].filter(Boolean).join(' · ');
  const isBad = text.trim() !== '' && presenceIn(text, halfDay.plannedMinutes) === null;
  return (
    <tr>
      <th scope="row">
        <span>{person.name}</span> <span className="attendance-from">{from}</span>
      </th>
      <td>{markWords(person.marks.find(({ halfDayId }) => halfDayId === halfDay.id))}</td>
      <td>
        <input
          className="input attendance-paper__sign"
          aria-label={t('attendance.signOf', { name: person.name })}
          aria-invalid={isBad || undefined}
          disabled={isReadOnly}
          maxLength={4}
          value={text}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={toNextLine}
        />
      </td>
    </tr>
  );
};

const Saved = ({ recorded, left }: { recorded: number; left: string[] }) => {
  const t = useText();
  return (
    <Notice tone={left.length ? 'warn' : 'done'} title={t('attendance.saved', { count: recorded })} isLive>
      {left.length > 0 && <p>{t('attendance.savedLeft', { count: left.length, names: left.join(', ') })}</p>}
    </Notice>
  );
};

/** Saving stays in sight, with what can be typed and what was wrong with it. */
const SaveBar = ({
  sheet: { count, isWrong, trouble, saved, isRunning, allPresent },
  plannedMinutes,
  isReadOnly,
}: {
  sheet: ReturnType<typeof useTypedSheet>;
  plannedMinutes: number;
  isReadOnly: boolean;
}) => {
  const t = useText();
  return (
    <div className="save-bar attendance-save">
      {isWrong && (
        <Notice tone="warn" title={t('attendance.signWrong', { planned: plannedMinutes })} isLive />
      )}
      {trouble && <TroubleNotice trouble={trouble} />}
      {saved && count === 0 && <Saved {...saved} />}
      <div className="row">
        <Button type="submit" isBusy={isRunning} disabled={isReadOnly}>
          {t('attendance.save', { count })}
        </Button>
        {!isReadOnly && allPresent.blank > 0 && (
          <Button kind="quiet" icon="check" onClick={allPresent.mark}>
            {t('attendance.allPresent', { count: allPresent.blank })}
          </Button>
        )}
        {allPresent.undoable > 0 && (
          <Button kind="quiet" icon="back" onClick={allPresent.undo}>
            {t('attendance.allPresent.undo', { count: allPresent.undoable })}
          </Button>
        )}
        <p className="soft small">{t('attendance.paper.note')}</p>
      </div>
    </div>
  );
};

export type PaperSort = AttendancePersonSort;
type SortingOf = (sort: PaperSort) => Sorting;

/** Another order shows another page of people: what was typed is saved first, or the person is asked. */
const Head = ({ sortingOf, mayLeave }: { sortingOf: SortingOf; mayLeave: () => boolean }) => {
  const t = useText();
  const asked = (sort: PaperSort): Sorting => {
    const { direction, onSort } = sortingOf(sort);
    return { direction, onSort: () => mayLeave() && onSort() };
  };
  const [byName, byRecorded] = [asked('NAME'), asked('RECORDED')];
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={ariaSortOf(byName)}>
          <SortHeader label={t('attendance.name')} sorting={byName} />
        </th>
        <th scope="col" aria-sort={ariaSortOf(byRecorded)}>
          <SortHeader label={t('attendance.recorded')} sorting={byRecorded} />
        </th>
        <th scope="col">{t('attendance.sign')}</th>
      </tr>
    </thead>
  );
};

/** From a signed sheet, by keyboard: a sign and Enter, line after line. What is recorded already is shown, not changed. */
export const PaperGrid = ({
  people,
  sortingOf,
  halfDay,
  isWebinar,
  isReadOnly,
}: {
  people: readonly Attendee[];
  sortingOf: SortingOf;
  halfDay: HalfDay;
  isWebinar: boolean;
  isReadOnly: boolean;
}) => {
  const t = useText();
  const sheet = useTypedSheet(people, halfDay, isWebinar ? 'WEBINAR_LOG' : 'SIGNATURE_SHEET');
  const { mayClose } = useMayClose(sheet.count > 0);
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void sheet.save();
      }}
    >
      <table className="attendance-paper">
        <caption className="visually-hidden">{t('attendance.paper')}</caption>
        <Head sortingOf={sortingOf} mayLeave={mayClose} />
        <tbody>
          {people.map((person) => (
            <Line
              key={person.enrolmentId}
              person={person}
              halfDay={halfDay}
              text={sheet.typed[person.enrolmentId] ?? ''}
              isReadOnly={isReadOnly}
              onType={(text) => sheet.type(person.enrolmentId, text)}
            />
          ))}
        </tbody>
      </table>
      <SaveBar sheet={sheet} plannedMinutes={halfDay.plannedMinutes} isReadOnly={isReadOnly} />
    </Form>
  );
};
