import { hash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { isId } from '../database/uuid.ts';
import { type Actor } from './actor.ts';

/**
 * Over TLS no other host can set it: browsers take the prefix only from the host itself (RFC 6265bis, 4.1.3.2). Content
 * served below a name of ours could otherwise put a session of its author's in place of the learner's.
 */
const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-campus_session' : 'campus_session');

/** Days a session lives without being used; each day of use renews it. */
const DAYS = 30;

interface SessionRow {
  person_id: string;
  locale: string;
  time_zone: string;
  is_fresh: boolean;
  grants: Actor['grants'];
}

const sessionByToken = statement<SessionRow>(
  'session-by-token',
  `select p.id as person_id, p.locale, p.time_zone, s.last_seen_at > now() - interval '1 day' as is_fresh,
          coalesce((select json_agg(json_build_object('role', g.role, 'country', g.country_code))
                      from role_grant g where g.person_id = p.id and g.revoked_at is null), '[]') as grants
     from session s join person p on p.id = s.person_id
    where s.token_hash = $1 and s.expires_at > now() and p.disabled_at is null`,
);
/** Whom a member of staff looks at, as far as it decides whether they may. */
export interface ViewedPerson {
  personId: string;
  country: string | null;
  roles: readonly string[];
}

/** May the actor go on looking at this person's campus? */
export type ViewingRule = (actor: Actor, person: ViewedPerson) => boolean;

/** $1 the viewing, $2 whose session it is. */
const viewedPerson = statement<ViewedPerson & { id: string; locale: string; timeZone: string }>(
  'session-viewing',
  `select v.id, p.id as "personId", p.locale, p.time_zone as "timeZone", p.country_code as country,
          coalesce((select array_agg(distinct g.role) from role_grant g where g.person_id = p.id and g.revoked_at is null), '{}') as roles
     from viewing v join person p on p.id = v.person_id
    where v.id = $1 and v.staff_id = $2 and v.ended_at is null and v.ends_at > now() and p.disabled_at is null`,
);
const ownerOfSession = statement<{ person_id: string }>(
  'session-owner',
  `select s.person_id from session s join person p on p.id = s.person_id
    where s.token_hash = $1 and s.expires_at > now() and p.disabled_at is null`,
);
const createSession = statement(
  'session-create',
  `insert into session (token_hash, person_id, expires_at) values ($1, $2, now() + make_interval(days => $3))`,
);
const renewSession = statement(
  'session-renew',
  `update session set last_seen_at = now(), expires_at = now() + make_interval(days => $2) where token_hash = $1`,
);
const endSession = statement('session-end', `delete from session where token_hash = $1`);
const endSessionsOf = statement('sessions-end-of-person', `delete from session where person_id = $1`);

const hashOf = (token: string): Buffer => hash('sha256', token, 'buffer');

/** Sessions live in the database; the cookie holds a random token, the table only its hash. */
@Injectable()
export class Sessions {
  readonly #isSecure: boolean;
  readonly #cookie: string;
  #mayView: ViewingRule = () => false;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
    this.#cookie = cookieName(this.#isSecure);
  }

  tokenOf(request: FastifyRequest): string | null {
    const token = request.cookies[this.#cookie];
    return token && token.length === 43 ? token : null;
  }

  async actorOf(token: string | null): Promise<Actor | null> {
    if (!token) return null;
    const row = await this.database.row(sessionByToken, [hashOf(token)]);
    if (!row) return null;
    if (!row.is_fresh) await this.database.rows(renewSession, [hashOf(token), DAYS]);
    return { personId: row.person_id, locale: row.locale, timeZone: row.time_zone, grants: row.grants };
  }

  /** Whoever knows the roles says who may look at whom; asked with every request of a viewing. */
  ruleViewings(rule: ViewingRule): void {
    this.#mayView = rule;
  }

  /**
   * The person whose campus the actor is looking at; null when the viewing is over or somebody else’s, or when the
   * actor could not begin it any more: a role that is revoked ends what it allowed.
   */
  async viewedBy(actor: Actor, viewingId: string): Promise<Actor | null> {
    const row = isId(viewingId) ? await this.database.row(viewedPerson, [viewingId, actor.personId]) : null;
    if (!row || !this.#mayView(actor, row)) return null;
    const { personId, locale, timeZone } = row;
    return { personId, locale, timeZone, grants: [], viewing: { id: row.id, staffId: actor.personId } };
  }

  /** Names a sign-in without giving it away: for what a device may do until it signs out. */
  nameOf(token: string | null): string {
    return token ? hashOf(token).toString('base64url') : '';
  }

  /** Whose sign-in has this name; null when it has ended or its account is closed. */
  async ownerOf(name: string): Promise<string | null> {
    return (await this.database.row(ownerOfSession, [Buffer.from(name, 'base64url')]))?.person_id ?? null;
  }

  async begin(personId: string, reply: FastifyReply): Promise<void> {
    const token = randomBytes(32).toString('base64url');
    await this.database.rows(createSession, [hashOf(token), personId, DAYS]);
    reply.setCookie(this.#cookie, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#isSecure,
      maxAge: DAYS * 86_400,
    });
  }

  async end(token: string | null, reply: FastifyReply): Promise<void> {
    if (token) await this.database.rows(endSession, [hashOf(token)]);
    reply.clearCookie(this.#cookie, { path: '/', secure: this.#isSecure });
  }

  /** After a new password: every device signs in again. */
  async endAllOf(personId: string, tx: EntityManager): Promise<void> {
    await this.database.rowsIn(tx, endSessionsOf, [personId]);
  }
}
