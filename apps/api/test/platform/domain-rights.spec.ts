import { describe, expect, it } from '@jest/globals';
import { type Walls } from '@campus/platform/database/domain-roles.ts';
import { withCopy } from '../support/databases.ts';
import { refusedToRoles } from '../support/domain-rights.ts';

const walls: Walls = {
  order: ['harbour', 'ferry'],
  relations: new Map([
    ['planted_berth', { domain: 'harbour', isPublished: false }],
    ['free_berth', { domain: 'harbour', isPublished: true }],
    ['planted_trip', { domain: 'ferry', isPublished: false }],
    ['trip_today', { domain: 'ferry', isPublished: true, askedBy: 'harbour' }],
    ['trip_of_night', { domain: 'ferry', isPublished: true }],
    ['planted_buoy', { domain: 'ferry', isPublished: false }],
  ]),
};

const TABLES = `
  create schema graphile_worker;
  create schema harbour;
  create schema ferry;
  set search_path = harbour, ferry;
  create table migrations (name text);
  create table planted_berth (id int primary key, boat text);
  create view free_berth as select id from planted_berth where boat is null;
  create table ferry.planted_trip (berth_id int, day date);
  create view ferry.trip_today as select berth_id from planted_trip where day = current_date;
  create view ferry.trip_of_night as select berth_id from planted_trip;
  create table harbour.planted_buoy (id int)`;

/** The refusal of one statement of a domain, if any. */
async function refusalOf(domain: string, text: string): Promise<string[]> {
  const place = `libs/server/${domain}/src/planted.statements.ts:1`;
  return withCopy('template1', async (client) => {
    await client.query(TABLES);
    return refusedToRoles(client, [{ name: 'planted', text, place, domain }], walls);
  });
}

const DOOR = "Let the owner publish a view, or call its use case with the caller's tx.";
const denied = (domain: string, relation: string) => [
  `libs/server/${domain}/src/planted.statements.ts:1 planted: error: permission denied for ${relation}. ${DOOR}`,
];

describe('the role of a domain', () => {
  it.each([
    ['its own table', 'ferry', 'delete from planted_trip where day < $1', []],
    ['a view that another publishes', 'ferry', 'select id from free_berth where id = $1', []],
    ['a view it asks for', 'harbour', 'select berth_id from trip_today', []],
    ['a table of another', 'ferry', 'select boat from planted_berth', denied('ferry', 'table planted_berth')],
    [
      'a table of another in a sub-query',
      'ferry',
      'select (select boat from planted_berth b where b.id = t.berth_id) from planted_trip t',
      denied('ferry', 'table planted_berth'),
    ],
    [
      'a write to another',
      'ferry',
      'update planted_berth set boat = null where id = $1',
      denied('ferry', 'table planted_berth'),
    ],
    [
      'a lock on rows of another',
      'ferry',
      'select id from free_berth for update',
      denied('ferry', 'view free_berth'),
    ],
    [
      'a view of a higher one it does not ask for',
      'harbour',
      'select berth_id from trip_of_night',
      denied('harbour', 'view trip_of_night'),
    ],
    [
      'its own table that stands in the schema of another',
      'ferry',
      'select id from planted_buoy',
      denied('ferry', 'table planted_buoy'),
    ],
  ])('is measured by %s', async (_what, domain, text, expected) => {
    expect(await refusalOf(domain, text)).toEqual(expected);
  });
});
