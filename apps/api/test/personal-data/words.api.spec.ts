import { beforeAll, describe, expect, it } from '@jest/globals';
import { auditActions } from '@campus/people';
import { areas } from '@campus/platform/database/person-table.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';
import { exportPage } from '@campus/overview/personal-data/exporting/export-page.ts';
import { isForMachines, valueKey } from '@campus/overview/personal-data/exporting/export-words.ts';
import { personTables } from '@campus/overview/personal-data/tables/person-tables.ts';
import { personalDataWords } from '@campus/overview/personal-data/words/personal-data.words.ts';
import { testCampus } from '../support/campus.ts';

/** A closed list in a constraint of the database: a column, or a list in it, is one of these. */
const CLOSED = /\((\w+) (?:= ANY \(|<@ )\(?ARRAY\[([^\]]*)\]/;

describe('the copy of somebody’s data, to be read', () => {
  const campus = testCampus();
  let columns: { table: string; column: string; type: string }[] = [];
  let checks: { table: string; text: string }[] = [];
  beforeAll(async () => {
    columns = (
      await campus.server.sql.query<{ table: string; column: string; type: string }>(
        `select table_name as table, column_name as column, data_type as type
           from information_schema.columns where table_schema = any(current_schemas(false))`,
      )
    ).rows;
    checks = (
      await campus.server.sql.query<{ table: string; text: string }>(
        `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text
           from pg_constraint where contype = 'c'`,
      )
    ).rows;
  });

  const withoutWords = (keys: Iterable<string>) =>
    [...new Set(keys)].filter((key) => !personalDataWords.has(key)).sort();
  /** What the page may show of each table: neither identifiers nor what is left to programs. */
  const shown = () =>
    personTables.flatMap(({ name, without }) =>
      columns.filter(
        ({ table, column, type }) =>
          table === name && type !== 'uuid' && !without.includes(column) && !isForMachines(name, column),
      ),
    );

  it('has a word for every section and every table', () => {
    expect(columns.length).toBeGreaterThan(300);
    const tables = [...personTables.map(({ name }) => name), 'audit_event'];
    expect(
      withoutWords([...areas.map((area) => `area.${area}`), ...tables.map((name) => `table.${name}`)]),
    ).toEqual([]);
  });

  it('has a word for every column', () => {
    const ofEvents = ['at', 'action', 'reason', 'country_code'];
    const names = [...shown().map(({ column }) => column), ...ofEvents];
    expect(names.length).toBeGreaterThan(200);
    expect(
      withoutWords(names.filter((name) => !name.endsWith('_ids')).map((name) => `column.${name}`)),
    ).toEqual([]);
  });

  it('has a word for every value of a closed list', () => {
    const fields = new Set(shown().map(({ table, column }) => `${table}.${column}`));
    const values = checks.flatMap(({ table, text }) => {
      const [, column = '', list = ''] = CLOSED.exec(text) ?? [];
      if (!fields.has(`${table}.${column}`) || column === 'locale') return [];
      return Array.from(list.matchAll(/'([^']+)'/g), ([, value = '']) => valueKey(column, value));
    });
    expect(values.length).toBeGreaterThan(80);
    expect(withoutWords(values)).toEqual([]);
  });

  it('has a word for every act, every kind of entry and every event of the security log', async () => {
    const { data } = await campus
      .as('admin')
      .query<{ __type: { inputFields: { name: string; type: { kind: string } }[] } }>(
        `{ __type(name: "WorkEntryInput") { inputFields { name type { kind } } } }`,
      );
    const kinds = data.__type.inputFields
      .filter(({ type }) => type.kind === 'INPUT_OBJECT')
      .map(({ name }) => name);
    expect(kinds).toContain('screenSeen');
    expect(
      withoutWords([
        ...auditActions.map((action) => valueKey('action', action)),
        ...Object.values(SecurityKind).map((kind) => valueKey('kind', kind)),
        ...kinds.map((kind) => valueKey('kind', kind)),
      ]),
    ).toEqual([]);
  });

  it.each([
    ['es', 'pantalla vista', 'mujer', 'México', 'español', '3 de marzo de 2027'],
    ['en', 'screen seen', 'female', 'Mexico', 'Spanish', '3 March 2027'],
    ['fr', 'écran vu', 'femme', 'Mexique', 'espagnol', '3 mars 2027'],
  ] as const)('shows neither a column nor a code nor an identifier, in %s', (locale, ...words) => {
    const id = '10000000-0000-4000-8000-000000000101';
    const rows = [
      { device_id: id, kind: 'screenSeen', sequence: 4, sex: 'female', country_code: 'MX', locale: 'es' },
      { status: 'something_new', until: '2027-03-03', response: { type: 'single', choice: 'beta' } },
      { new_column: 'told by nobody' },
    ];
    const page = exportPage(
      { name: 'Ana', locale, time_zone: 'America/Costa_Rica' },
      [{ area: 'signIn', tables: [{ name: 'journal_receipt', rows }] }],
      { at: new Date(), isOwn: true, campus: 'https://campus.test' },
    );
    for (const word of [...words, 'beta']) expect(page).toContain(word);
    for (const code of [
      id,
      'device_id',
      'screenSeen',
      'something_new',
      'new_column',
      'journal_receipt',
      'sequence',
    ])
      expect(page).not.toContain(code);
  });
});
