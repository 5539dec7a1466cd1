import { describe, expect, it } from '@jest/globals';
import { schemas } from '../../src/domains.ts';
import { migrations } from '../../src/migrations/index.ts';
import { GiveEachDomainASchema1795995593056 } from '../../src/migrations/1795995593056-give-each-domain-a-schema.ts';
import { testCampus } from '../support/campus.ts';
import { wallsOfProgram } from '../support/walls-of-program.ts';

interface Named {
  kind: string;
  name: string;
  schema: string;
}

const RELATIONS = `
  select case when relkind in ('v', 'm') then 'view' else 'table' end as kind, relname as name,
         relnamespace::regnamespace::text as schema
    from pg_class
   where relkind in ('r', 'p', 'v', 'm')
     and relnamespace::regnamespace::text !~ '^(pg_|information_schema|graphile_worker)'
   order by 2, 3`;

const IN_PUBLIC = `
  select case when relkind in ('v', 'm') then 'view' when relkind = 'S' then 'sequence' else 'table' end as kind,
         relname as name
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
   union all select 'function', proname from pg_proc where pronamespace = 'public'::regnamespace
   union all select 'type', typname from pg_type
    where typnamespace = 'public'::regnamespace and typtype in ('e', 'd', 'r')
   order by 1, 2`;

/**
 * Functions outside all domains. A name without a schema lands here too, because the platform's schema is
 * searched first.
 */
const OF_THE_PLATFORM = ['end_of_day', 'is_erasing', 'refuse_change', 'search_key', 'text_in'];
const LOST_IN_PLATFORM = `
  select 'function' as kind, proname as name from pg_proc
   where pronamespace = 'platform'::regnamespace and proname <> all($1)
   union all select 'sequence', relname from pg_class
    where relnamespace = 'platform'::regnamespace and relkind = 'S'
      and not exists (select from pg_depend d where d.objid = pg_class.oid and d.deptype in ('a', 'i'))
   union all select 'type', typname from pg_type
    where typnamespace = 'platform'::regnamespace and typtype in ('e', 'd', 'r')
   order by 1, 2`;

/**
 * Functions whose names would be looked up in the caller's search path: neither set in the function nor bound
 * when it was created.
 */
const OPEN_TO_CALLERS = `
  select 'function' as kind, oid::regprocedure::text as name from pg_proc
   where pronamespace::regnamespace::name = any(current_schemas(false)) and prosqlbody is null
     and not coalesce(proconfig::text ~ 'search_path=.*pg_temp"?}$', false)
   order by 2`;

describe('the schemas', () => {
  const campus = testCampus();
  const told = async (text: string, sentence: (found: Named) => string, values?: unknown[]) =>
    (await campus.server.sql.query<Named>(text, values)).rows.map(sentence);

  /** A sentence for each table or view that is not in the schema its domain.ts names. */
  async function misplaced(): Promise<string[]> {
    const { relations } = wallsOfProgram();
    const sentences = await told(RELATIONS, ({ kind, name, schema }) => {
      const owner = name === 'migrations' ? 'platform' : relations.get(name)?.domain;
      if (owner === schema) return '';
      return owner
        ? `${schema}.${name} is of ${owner}: write "create ${kind} ${owner}.${name}" in its migration.`
        : `${schema}.${name} is in no domain.ts: name it among the entities, tables or views of its domain.`;
    });
    return sentences.filter(Boolean);
  }

  const loose = () =>
    told(IN_PUBLIC, ({ kind, name }) => `public.${name}: write "create ${kind} <domain>.${name}".`);
  const lost = () =>
    told(
      LOST_IN_PLATFORM,
      ({ kind, name }) =>
        `platform.${name} names no domain: write "create ${kind} <domain>.${name}" in its migration.`,
      [OF_THE_PLATFORM],
    );
  const open = () =>
    told(
      OPEN_TO_CALLERS,
      ({ name }) =>
        `${name} looks for names where its caller says: set its search_path, or write its body as SQL ("return …").`,
    );

  /** The finding if a migration had done this. */
  async function saidOf(done: string, issues: () => Promise<string[]>): Promise<string[]> {
    const { sql } = campus.server;
    await sql.query('begin');
    await sql.query(done);
    return issues().finally(() => sql.query('rollback'));
  }

  it('hold what their domains declare, each name once', async () => {
    expect(await misplaced()).toEqual([]);
    const names = await told(RELATIONS, ({ name }) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  it('leave nothing in the one that everybody has, and nothing that names no domain', async () => {
    expect(await loose()).toEqual([]);
    expect(await lost()).toEqual([]);
  });

  it.each([
    [
      'a table in the schema of another domain',
      'alter table course.module set schema platform',
      'platform.module is of course: write "create table course.module" in its migration.',
    ],
    [
      'a view in the one that everybody has',
      'alter view people.account set schema public',
      'public.account is of people: write "create view people.account" in its migration.',
    ],
    [
      'a table that no domain declares',
      'create table planted (id int)',
      'platform.planted is in no domain.ts: name it among the entities, tables or views of its domain.',
    ],
  ])('are told of %s', async (_what, done, sentence) => {
    expect(await saidOf(done, misplaced)).toEqual([sentence]);
  });

  it('are told of what else a migration puts nowhere', async () => {
    expect(
      await saidOf(`create type public.planted as enum ('a'); create sequence public.planted_number`, loose),
    ).toEqual([
      'public.planted_number: write "create sequence <domain>.planted_number".',
      'public.planted: write "create type <domain>.planted".',
    ]);
    expect(await saidOf('create function planted() returns int return 1', lost)).toEqual([
      'platform.planted names no domain: write "create function <domain>.planted" in its migration.',
    ]);
  });

  it('keep their functions from looking elsewhere, whoever calls them', async () => {
    expect(await open()).toEqual([]);
    expect(
      await saidOf(`create function study.planted() returns int language sql as 'select 1'`, open),
    ).toEqual([
      'planted() looks for names where its caller says: set its search_path, or write its body as SQL ("return …").',
    ]);
  });

  it('are what functions work in where the caller has tables of the same names', async () => {
    const { sql } = campus.server;
    await sql.query('begin');
    await sql.query('set local search_path = pg_temp, public');
    await sql.query('create temp table enrolment_standing (like study.enrolment_standing)');
    await expect(sql.query('select study.refresh_standing(gen_random_uuid())')).rejects.toThrow(
      'enrolment_standing_enrolment_fk',
    );
    await sql.query('rollback');
  });

  it('are found by whoever connects, in the order of the domains', async () => {
    const { rows } = await campus.server.sql.query<{ path: string[] }>(
      'select current_schemas(false)::text[] as path',
    );
    expect(rows[0]?.path).toEqual([...schemas, 'public']);
  });

  it('are there for every later migration: it is dated after the one that made them', () => {
    const made = migrations.indexOf(GiveEachDomainASchema1795995593056);
    const dateOf = (migration: (typeof migrations)[number]) => Number(migration.name.slice(-13));
    const early = migrations
      .slice(made + 1)
      .filter((migration) => dateOf(migration) < dateOf(GiveEachDomainASchema1795995593056))
      .map(({ name }) => `${name} would run before domains have schemas: give it the date of today.`);
    expect(early).toEqual([]);
  });
});
