import { PlanSession, sessionModeValues } from '@campus/api-client';
import { randomId, useFormats, useLocale, useShell } from '@campus/web-shell';
import { hasAnyText, textsOf, type Texts } from '../../../shared/forms/texts-fields.tsx';
import type { GridColumn } from '../../../shared/grid/grid-rules.ts';
import { useSavedRows } from '../../../shared/grid/use-saved-rows.ts';
import { isEmptyOrWebAddress } from '../../../shared/forms/web-address.ts';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Edition, LiveSession } from '../edition-data.ts';
import { findAmong, SavedGrid } from './saved-grid.tsx';

interface Half {
  id: string | null;
  localStart: string;
  plannedMinutes: number;
}

/** A session as the cells have it: of several half days, the first is shown. */
interface Row {
  id: string;
  version: number | null;
  titles: Texts;
  groupId: string;
  mode: string;
  /** Both may be given; a cell has the one that goes with the mode. */
  place: string;
  url: string;
  start: string;
  minutes: string;
  /** Those after the first. */
  more: Half[];
  firstId: string | null;
  isCancelled: boolean;
  mayChange: boolean;
}

const rowOf = (session: LiveSession): Row => {
  const [first, ...more] = session.halfDays.map(({ id, localStart, plannedMinutes }) => ({
    id,
    localStart: localStart.slice(0, 16),
    plannedMinutes,
  }));
  return {
    id: session.id,
    version: session.version,
    titles: textsOf(session.titles),
    groupId: session.groupId ?? '',
    mode: session.mode,
    place: session.place ?? '',
    url: session.url ?? '',
    start: first?.localStart ?? '',
    minutes: first ? String(first.plannedMinutes) : '',
    more,
    firstId: first?.id ?? null,
    isCancelled: session.cancelledAt !== null,
    mayChange: session.mayChange,
  };
};

const whereOf = ({ mode, place, url }: Row) => (mode === 'ROOM' ? place : url);
const withWhere = (row: Row, where: string): Row =>
  row.mode === 'ROOM' ? { ...row, place: where.slice(0, 300) } : { ...row, url: where.slice(0, 500) };

/** What was written for the other way of meeting comes along, unless both are known. */
const withMode = (row: Row, mode: string): Row => {
  const next = { ...row, mode };
  if (mode === row.mode || (row.place && row.url)) return next;
  return withWhere({ ...next, place: '', url: '' }, whereOf(row));
};

const isMinutes = (text: string) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 720;
const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);

/** What a session is, who it is for, and where; the title is that of the reader's language. */
const useWhatColumns = (edition: Edition): GridColumn<Row>[] => {
  const t = useText();
  const locale = useLocale();
  const groupNameOf = useGroupName();
  const groups = edition.groups.filter(({ mayChange }) => mayChange);
  const groupOptions = [
    ...(edition.mayPlan ? [{ value: '', label: t('session.group.all') }] : []),
    ...groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
  ];
  const groupOf = (id: string) =>
    id === ''
      ? t('session.group.all')
      : groupNameOf(edition.groups.find((group) => group.id === id)?.name ?? '');
  const isFixed = ({ mayChange, isCancelled }: Row) => !mayChange || isCancelled;
  const titleOf = ({ titles }: Row) => titles[locale] || titles.es || titles.en || titles.fr;
  return [
    {
      id: 'title',
      label: t('session.titles'),
      read: ({ titles }) => titles[locale],
      show: (row) => (row.isCancelled ? t('session.grid.cancelled', { title: titleOf(row) }) : titleOf(row)),
      write: (row, title) => ({ ...row, titles: { ...row.titles, [locale]: title.slice(0, 200) } }),
      isFixed,
      wrong: ({ titles }) => !hasAnyText(titles) && t('session.grid.title.wrong'),
    },
    {
      id: 'group',
      label: t('session.group'),
      kind: 'choice',
      options: groupOptions,
      read: ({ groupId }) => groupId,
      show: ({ groupId }) => groupOf(groupId),
      write: (row, groupId) => ({ ...row, groupId }),
      isFixed,
      wrong: ({ groupId }) =>
        !groupOptions.some(({ value }) => value === groupId) && t('session.grid.group.wrong'),
    },
    {
      id: 'mode',
      label: t('session.mode'),
      kind: 'choice',
      options: sessionModeValues.map((value) => ({ value, label: t(`session.mode.${value}`) })),
      read: ({ mode }) => mode,
      show: ({ mode }) => t(mode === 'ROOM' ? 'session.mode.ROOM' : 'session.mode.WEBINAR'),
      write: withMode,
      isFixed,
      wrong: ({ mode }) => !sessionModeValues.some((value) => value === mode) && t('session.grid.mode.wrong'),
    },
    {
      id: 'where',
      label: t('session.grid.where'),
      read: whereOf,
      write: withWhere,
      isFixed,
      wrong: (row) =>
        row.mode === 'WEBINAR' && !isEmptyOrWebAddress(row.url) && t('session.grid.where.wrong'),
    },
  ];
};

/** When; of several half days the form below has all. */
const useWhenColumns = (): GridColumn<Row>[] => {
  const t = useText();
  const formats = useFormats();
  const isFixed = ({ mayChange, isCancelled, more }: Row) => !mayChange || isCancelled || more.length > 0;
  return [
    {
      id: 'start',
      label: t('session.start'),
      kind: 'moment',
      read: ({ start }) => start,
      show: ({ start, more }) =>
        t('session.grid.start', {
          day: formats.day(start.slice(0, 10)),
          hour: start.slice(11),
          more: more.length,
        }),
      write: (row, start) => ({ ...row, start: isMoment(start.slice(0, 16)) ? start.slice(0, 16) : start }),
      isFixed,
      wrong: ({ start }) => !isMoment(start) && t('session.grid.start.wrong'),
    },
    {
      id: 'minutes',
      label: t('session.minutes'),
      kind: 'number',
      read: ({ minutes }) => minutes,
      write: (row, minutes) => ({ ...row, minutes }),
      isFixed,
      wrong: ({ minutes }) => !isMinutes(minutes) && t('session.grid.minutes.wrong'),
    },
  ];
};

const inputOf = (edition: Edition, row: Row) => ({
  editionId: edition.id,
  sessionId: row.version === null ? null : row.id,
  groupId: row.groupId || null,
  titles: row.titles,
  mode: row.mode === 'ROOM' ? ('ROOM' as const) : ('WEBINAR' as const),
  place: row.place.trim() || null,
  url: row.url.trim() || null,
  halfDays: [{ id: row.firstId, localStart: row.start, plannedMinutes: Number(row.minutes) }, ...row.more],
  basedOn: row.version,
});

const useSessions = (edition: Edition) => {
  const { client } = useShell();
  const grid = useSavedRows(edition.sessions.map(rowOf));
  const columns = [...useWhatColumns(edition), ...useWhenColumns()];
  const save = () => {
    const find = findAmong(edition.sessions);
    return grid.save({
      inputOf: (row) => inputOf(edition, row),
      run: async (input) => (await client.run(PlanSession, { input })).planSession,
      savedOf: ({ edition: { sessions } }, row) => ({ ...row, ...find(sessions, row) }),
    });
  };
  const newRow = (): Row => {
    const last = grid.rows.at(-1);
    return {
      id: randomId(),
      version: null,
      titles: textsOf(null),
      groupId: edition.mayPlan ? '' : (edition.groups.find(({ mayChange }) => mayChange)?.id ?? ''),
      mode: last?.mode ?? 'WEBINAR',
      place: '',
      url: '',
      start: last?.start ?? `${edition.startsOn}T10:00`,
      minutes: last?.minutes || '90',
      more: [],
      firstId: null,
      isCancelled: false,
      mayChange: true,
    };
  };
  return { grid, columns, save, newRow };
};

/** Sessions, typed together; what has no cell (other languages, more half days) is in the form of each. */
export const SessionsGrid = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const locale = useLocale();
  const { grid, columns, save, newRow } = useSessions(edition);
  return (
    <SavedGrid
      grid={grid}
      columns={columns}
      caption={t('console.edition.sessions')}
      hint={t('session.grid.hint')}
      nameOf={({ titles }) => titles[locale]}
      adding={{ newRow, addLabel: t('session.grid.add') }}
      save={save}
    />
  );
};
