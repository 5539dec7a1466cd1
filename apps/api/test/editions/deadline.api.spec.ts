import { describe, expect, it } from '@jest/globals';
import { deadlineOf } from '@campus/course-rules';
import { testCampus } from '../support/campus.ts';

/** Zones of the region, and those that move their clocks at midnight, by half an hour, or have skipped a day. */
const ZONES = [
  'America/Belize',
  'America/Costa_Rica',
  'America/El_Salvador',
  'America/Guatemala',
  'America/Havana',
  'America/Managua',
  'America/Mexico_City',
  'America/New_York',
  'America/Panama',
  'America/Port-au-Prince',
  'America/Santiago',
  'America/Santo_Domingo',
  'America/St_Johns',
  'America/Tegucigalpa',
  'America/Tijuana',
  'America/Toronto',
  'Africa/Cairo',
  'Asia/Beirut',
  'Australia/Lord_Howe',
  'Europe/Madrid',
  'Pacific/Kiritimati',
  'UTC',
];

describe('the end of an edition', () => {
  const campus = testCampus();

  it('is the same moment in the database as in the rules of the course, for every day of three years', async () => {
    const { rows } = await campus.server.sql.query<{ day: string; zone: string; ends: Date }>(
      `select ed.ends_on::text as day, g.time_zone as zone, end_of_day(ed.ends_on, g.time_zone) as ends
         from (select day::date as ends_on from generate_series('2026-01-01'::date, '2028-12-31', '1 day') as day) ed,
              unnest($1::text[]) as g (time_zone)`,
      [ZONES],
    );
    expect(rows).toHaveLength(1096 * ZONES.length);
    const different = rows.filter(
      ({ day, zone, ends }) => ends.getTime() !== deadlineOf(day, zone).getTime() + 1,
    );
    expect(different).toEqual([]);
  });
});
