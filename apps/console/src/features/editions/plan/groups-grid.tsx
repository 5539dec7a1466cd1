import { PlanGroup } from '@campus/api-client';
import { randomId, useFormats, useLocale, useShell, zoneOptions, zoneName } from '@campus/web-shell';
import { useMemo } from 'react';
import type { GridColumn } from '../../../shared/grid/grid-rules.ts';
import { useSavedRows } from '../../../shared/grid/use-saved-rows.ts';
import { useCountryOptions } from '../../../shared/places/country-options.ts';
import { namesOfCountry, namesOfTheRest, onlyZoneOf } from '../../../shared/places/country-names.ts';
import { everyCountry } from '../../../shared/places/country-select.tsx';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Edition } from '../edition-data.ts';
import { findAmong, SavedGrid } from './saved-grid.tsx';

/** A group as the cells have it; `country` is empty for everybody else. */
interface Row {
  id: string;
  version: number | null;
  country: string;
  name: string;
  seats: string;
  timeZone: string;
  taken: number;
  facilitatorIds: string[];
  mayChange: boolean;
}

/** Named as the reader names the country. */
const rowsOf = ({ groups }: Edition, groupNameOf: (name: string) => string): Row[] =>
  groups.map((group) => ({
    id: group.id,
    version: group.version,
    country: group.country?.code ?? '',
    name: groupNameOf(group.name),
    seats: group.seats === null ? '' : String(group.seats),
    timeZone: group.timeZone,
    taken: group.seatsTaken,
    facilitatorIds: group.facilitators.map(({ personId }) => personId),
    mayChange: group.mayChange,
  }));

const isSeats = (text: string) => text === '' || (/^\d{1,6}$/.test(text) && Number(text) >= 1);

/** The country of a group is chosen once. */
const useCountryColumn = (rows: readonly Row[]): GridColumn<Row> => {
  const t = useText();
  const formats = useFormats();
  const countries = useCountryOptions(everyCountry);
  const countryOf = (code: string) => (code ? formats.country(code) : t('group.general'));
  return {
    id: 'country',
    label: t('quota.country'),
    kind: 'choice',
    options: [
      { value: '', label: t('group.general'), aliases: namesOfTheRest },
      ...countries.map((one) => ({ ...one, aliases: namesOfCountry(one.value) })),
    ],
    takenAs: (row, { value, label }) =>
      rows.some(({ id, country }) => id !== row.id && country === value)
        ? t('group.country.taken', { name: label })
        : null,
    read: ({ country }) => country,
    show: ({ country }) => countryOf(country),
    // The name follows the country as long as it is not one's own, and so does the zone of a country with one.
    write: (row, country) => ({
      ...row,
      country,
      timeZone: onlyZoneOf(country) ?? row.timeZone,
      name: row.name.trim() && row.name !== countryOf(row.country) ? row.name : countryOf(country),
    }),
    isFixed: ({ version }) => version !== null,
    wrong: ({ country }) =>
      (country !== '' && !countries.some(({ value }) => value === country) && t('quota.unknown')) ||
      (rows.filter((other) => other.country === country).length > 1 && t('group.doubled')),
  };
};

/** The cells of a group. */
const useColumns = (edition: Edition, rows: readonly Row[]): GridColumn<Row>[] => {
  const t = useText();
  const locale = useLocale();
  const formats = useFormats();
  const zones = useMemo(() => zoneOptions(edition.timeZone, locale), [edition.timeZone, locale]);
  const known = new Set([...zones.map(({ value }) => value), ...edition.groups.map((each) => each.timeZone)]);
  const isFixed = ({ mayChange }: Row) => !mayChange;
  const country = useCountryColumn(rows);
  return [
    country,
    {
      id: 'name',
      label: t('group.name'),
      read: ({ name }) => name,
      write: (row, name) => ({ ...row, name: name.slice(0, 120) }),
      isFixed,
      wrong: ({ name }) => !name.trim() && t('group.name.wrong'),
    },
    {
      id: 'seats',
      label: t('group.seats'),
      kind: 'number',
      read: ({ seats }) => seats,
      write: (row, seats) => ({ ...row, seats }),
      isFixed,
      wrong: ({ seats }) => !isSeats(seats) && t('group.seats.wrong'),
    },
    {
      id: 'zone',
      label: t('edition.zone'),
      kind: 'choice',
      options: zones,
      read: ({ timeZone }) => timeZone,
      show: ({ timeZone }) => zoneName(timeZone, formats.locale),
      write: (row, timeZone) => ({ ...row, timeZone }),
      isFixed,
      wrong: ({ timeZone }) => !known.has(timeZone) && t('group.zone.wrong'),
    },
    {
      id: 'taken',
      label: t('group.taken'),
      kind: 'number',
      read: ({ taken }) => formats.number(taken),
    },
  ];
};

const useGroups = (edition: Edition) => {
  const { client } = useShell();
  const t = useText();
  const groupNameOf = useGroupName();
  const grid = useSavedRows(rowsOf(edition, groupNameOf));
  /** A name that was only read in another language stays as it is written. */
  const writtenName = ({ id, name }: Row) => {
    const written = edition.groups.find((group) => group.id === id)?.name;
    return written !== undefined && groupNameOf(written) === name ? written : name.trim();
  };
  const columns = useColumns(edition, grid.rows);
  const save = () => {
    const find = findAmong(edition.groups);
    return grid.save({
      inputOf: (row) => ({
        editionId: edition.id,
        groupId: row.version === null ? null : row.id,
        country: row.version === null ? row.country || null : null,
        name: writtenName(row),
        timeZone: row.timeZone,
        seats: row.seats === '' ? null : Number(row.seats),
        facilitatorIds: row.facilitatorIds,
        basedOn: row.version,
      }),
      run: async (input) => (await client.run(PlanGroup, { input })).planGroup,
      savedOf: ({ edition: { groups } }, row) => ({ ...row, ...find(groups, row) }),
    });
  };
  const newRow = (): Row => ({
    id: randomId(),
    version: null,
    country: '',
    name: edition.groups.some(({ country }) => country === null) ? '' : t('group.general'),
    seats: '',
    timeZone: edition.timeZone,
    taken: 0,
    facilitatorIds: [],
    mayChange: true,
  });
  return { grid, columns, save, newRow };
};

/** Groups, typed together: country, name, seats and zone. Those who plan one country's change its groups only. */
export const GroupsGrid = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const { grid, columns, save, newRow } = useGroups(edition);
  const mayChange = edition.mayPlan || grid.rows.some((row) => row.mayChange);
  if (!mayChange && grid.rows.length === 0) return null;
  return (
    <div className="groups-grid">
      <SavedGrid
        grid={grid}
        columns={columns}
        caption={t('console.edition.groups')}
        hint={t('group.grid.hint')}
        nameOf={({ name }) => name}
        adding={edition.mayPlan ? { newRow, addLabel: t('group.add') } : {}}
        mayChange={mayChange}
        save={save}
      />
    </div>
  );
};
