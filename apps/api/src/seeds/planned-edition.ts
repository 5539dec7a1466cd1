import { type EntityManager } from 'typeorm';
import { nationalZones, REGIONAL_ZONE } from '@campus/delivery';
import { demoPeople } from '@campus/people';
import { programmeId } from './programme.ts';

/** A tutored edition that begins in some weeks: fully planned, without people. */
export const plannedEditionId = '0193a000-0007-7000-8000-000000000002';

const id = (kind: string, number: number) =>
  `0193a000-${kind}-7000-8001-${number.toString(16).padStart(12, '0')}`;

const titles = {
  es: 'Primera cohorte regional con tutoría',
  en: 'First regional cohort, tutored',
  fr: 'Première cohorte régionale, avec tutorat',
};

const description = {
  es: 'Ocho semanas de curso con acompañamiento, sesiones en vivo y un plan de contingencia por oficina consular.',
  en: 'Eight weeks with a facilitator, live sessions and a contingency plan for each post.',
  fr: 'Huit semaines accompagnées, des séances en direct et un plan de contingence par poste.',
};

/** The last is for everybody else. */
const groups = [
  ...['CR', 'GT', 'HN', 'MX', 'NI', 'PA', 'SV'].map((country) => ({ country, seats: 30 })),
  { country: null, seats: 40 },
].map((group, i) => ({
  ...group,
  id: id('0008', i + 1),
  timeZone: (group.country && nationalZones[group.country]) ?? REGIONAL_ZONE,
}));

export const plannedGroupId = (country: string | null) =>
  groups.find((group) => group.country === country)?.id ?? null;

const quotas = groups.flatMap(({ country }) =>
  country === null
    ? []
    : [
        { country, kind: null, seats: 30, women: 50 },
        { country, kind: 'foreign_ministry', seats: 12, women: null },
        { country, kind: 'migration_authority', seats: 6, women: null },
      ],
);

const at = (weeks: number, days: number, hour: number, minutes: number) => ({
  days: weeks * 7 + days,
  hour,
  minutes,
});

const sessions = [
  {
    titles: { es: 'Bienvenida', en: 'Welcome', fr: 'Bienvenue' },
    mode: 'webinar',
    country: null,
    halfDays: [at(1, 2, 10, 90)],
  },
  {
    titles: { es: 'Conocer a la comunidad', en: 'Knowing the community', fr: 'Connaître la communauté' },
    mode: 'webinar',
    country: null,
    halfDays: [at(3, 2, 10, 90)],
  },
  {
    titles: { es: 'Ejercicio de mesa', en: 'Table-top exercise', fr: 'Exercice sur table' },
    mode: 'room',
    country: 'MX',
    halfDays: [at(5, 3, 9, 180), at(5, 3, 14, 180)],
  },
  {
    titles: { es: 'Planes y cierre', en: 'Plans and closing', fr: 'Plans et clôture' },
    mode: 'webinar',
    country: null,
    halfDays: [at(8, 2, 10, 120)],
  },
];

async function seedGroups(tx: EntityManager): Promise<void> {
  await tx.query(
    `insert into edition_group (id, edition_id, country_code, name, time_zone, seats)
     select given.id, $1, c.code, coalesce(c.names ->> 'es', 'General'), given."timeZone", given.seats
       from jsonb_to_recordset($2) as given (id uuid, country text, "timeZone" text, seats int)
       left join country c on c.code = given.country`,
    [plannedEditionId, JSON.stringify(groups)],
  );
  const tomas = demoPeople.find(({ key }) => key === 'tomas')?.id;
  await tx.query(
    `insert into group_facilitator (id, group_id, person_id)
     select given.id, given."groupId", p.id
       from jsonb_to_recordset($2) as given (id uuid, "groupId" uuid)
       join person p on p.id = $1`,
    [tomas, JSON.stringify(groups.map((group, i) => ({ id: id('000e', i + 1), groupId: group.id })))],
  );
}

async function seedSessions(tx: EntityManager): Promise<void> {
  for (const [i, { halfDays, ...session }] of sessions.entries()) {
    const sessionId = id('000f', i + 1);
    await tx.query(
      `insert into live_session (id, edition_id, group_id, titles, mode, place, url)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        sessionId,
        plannedEditionId,
        session.country && plannedGroupId(session.country),
        JSON.stringify(session.titles),
        session.mode,
        session.mode === 'room' ? 'Sala de capacitación, cancillería' : null,
        session.mode === 'webinar' ? 'https://video.example.org/micic' : null,
      ],
    );
    const zone = (session.country && nationalZones[session.country]) ?? REGIONAL_ZONE;
    for (const [n, { days, hour, minutes }] of halfDays.entries())
      await tx.query(
        `insert into session_half_day (id, session_id, starts_at, planned_minutes)
         select $1, $2, (starts_on + $3::int + make_time($4, 0, 0)) at time zone $5, $6 from edition where id = $7`,
        [id('0010', i * 8 + n + 1), sessionId, days, hour, zone, minutes, plannedEditionId],
      );
  }
}

/** Creates the second edition of the demo; an existing one stays as it is; without the course there is none. */
export async function seedPlannedEdition(tx: EntityManager, courseKey: string): Promise<void> {
  const made: unknown[] = await tx.query(
    `insert into edition (id, course_id, version_id, programme_id, key, titles, description, route, audience,
                          locales, starts_on, ends_on, time_zone, is_open)
     select $1, c.id, v.id, p.id, 'regional-cohort-1', $2, $3, 'B', 'consul_abroad', v.locales,
            date_trunc('week', current_date)::date + 35,
            -- A module opens each week, and the last has its week too.
            date_trunc('week', current_date)::date + 34 + 7
              * (select count(*)::int from module m where m.version_id = v.id),
            $4, false
       from course c
       join course_version v on v.id = c.current_version_id and v.status = 'published'
       left join programme p on p.id = $5
      where c.key = $6
     on conflict do nothing returning id`,
    [
      plannedEditionId,
      JSON.stringify(titles),
      JSON.stringify(description),
      REGIONAL_ZONE,
      programmeId,
      courseKey,
    ],
  );
  if (made.length === 0) return;
  await seedGroups(tx);
  await tx.query(
    `insert into edition_release (edition_id, module_id, opens_on)
     select ed.id, m.id, ed.starts_on + 7 * m.position
       from edition ed
       join module m on m.version_id = ed.version_id
      where ed.id = $1`,
    [plannedEditionId],
  );
  await tx.query(
    `insert into edition_quota (id, edition_id, country_code, institution_kind, seats, women_percent)
     select id, $1, country, kind, seats, women
       from jsonb_to_recordset($2) as given (id uuid, country text, kind text, seats int, women int)`,
    [plannedEditionId, JSON.stringify(quotas.map((row, i) => ({ id: id('0011', i + 1), ...row })))],
  );
  await seedSessions(tx);
}
