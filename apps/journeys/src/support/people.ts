import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from '@playwright/test';
import type { Campus } from './test.ts';
import type { Locale } from './locales.ts';

/** The word every demo person signs in with; people made here have the same. */
export const password = 'puente-maiz-lluvia';

export interface Learner {
  id: string;
  enrolmentId: string;
  email: string;
  locale: Locale;
}

const insertPerson = `
  with person as (
    insert into person (id, given_names, first_surname, second_surname, locale, time_zone, country_code)
    values ($1, 'Inés', 'Xicoténcatl', 'Muñoz', $2, 'America/Guatemala', 'GT') returning id),
  email as (insert into person_email (id, person_id, address) select gen_random_uuid(), id, $3 from person),
  grants as (insert into role_grant (id, person_id, role) select gen_random_uuid(), id, 'learner' from person)
  insert into person_secret (person_id, password_hash)
  select person.id, known.password_hash from person, person_secret known
    join person_email e on e.person_id = known.person_id and e.address = 'ana@demo.campus.example'`;

const insertEnrolment = `
  insert into enrolment (id, person_id, edition_id, group_id, version_id, source)
  select $1, $2, ed.id, g.id, ed.version_id, 'nominated'
    from edition ed join edition_group g on g.edition_id = ed.id and g.country_code = 'GT' where ed.id = $3`;

const complete = `
  insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
  select e.id, e.version_id, a.id, 'completed', case a.kind when 'quiz' then 90 end, case a.kind when 'quiz' then true end, now()
    from enrolment e join activity a on a.version_id = e.version_id and a.key = any($2)
   where e.id = $1
  on conflict (enrolment_id, activity_id) do update
     set status = 'completed', score = excluded.score, is_passed = excluded.is_passed, completed_at = now()`;

/** Creates people and signs them in without typing: sign-in has its own story. */
export class People {
  readonly #campus: Campus;

  constructor(campus: Campus) {
    this.#campus = campus;
  }

  /** A learner on the first day of the course, or of none yet. */
  async learner(
    locale: Locale = 'es',
    editionId: string | null = this.#campus.course.editionId,
  ): Promise<Learner> {
    const [id, enrolmentId] = [randomUUID(), randomUUID()];
    const email = `${id}@post.example`;
    const { database } = this.#campus;
    await database.query(insertPerson, [id, locale, email]);
    if (editionId) await database.query(insertEnrolment, [enrolmentId, id, editionId]);
    return { id, enrolmentId, email, locale };
  }

  /** Makes activities count as completed, and quizzes as passed with 90 %, as if done long ago. */
  async complete({ enrolmentId }: Pick<Learner, 'enrolmentId'>, keys: readonly string[]): Promise<void> {
    await this.#campus.database.query(complete, [enrolmentId, keys]);
  }

  /** A session of a person in a browser, as after signing in there. Its token, to end it with. */
  async signIn(context: BrowserContext, personId: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.#campus.database.query(
      `insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + interval '1 day')`,
      [hashOf(token), personId],
    );
    await context.addCookies([cookieOf(this.#campus.address, token)]);
    return token;
  }

  /**
   * A browser in which a demo member of staff is signed in: the trainer, or the coordinator of all countries
   * or of Mexico.
   */
  async staff(
    browser: Browser,
    name: 'tomas' | 'lucia' | 'carla',
    locale: Locale = 'en',
  ): Promise<BrowserContext> {
    const { rows } = await this.#campus.database.query<{ person_id: string }>(
      'select person_id from person_email where address = $1',
      [`${name}@demo.campus.example`],
    );
    const context = await browser.newContext({ baseURL: this.#campus.address, locale });
    await this.signIn(context, rows[0]?.person_id ?? '');
    return context;
  }

  /** The server forgets a session, as after its time has run out. */
  async endSession(token: string): Promise<void> {
    await this.#campus.database.query(`delete from session where token_hash = $1`, [hashOf(token)]);
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

const cookieOf = (address: string, token: string) => ({
  name: 'campus_session',
  value: token,
  url: address,
  httpOnly: true,
  sameSite: 'Lax' as const,
});
