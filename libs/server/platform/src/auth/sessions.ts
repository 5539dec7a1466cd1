import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type EntityManager } from 'typeorm';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { isId } from '../database/uuid.ts';
import { coarseNetwork } from '../throttle/network.ts';
import { type Actor, type HalfSession, type HalfStep } from './actor.ts';
import { deviceWords } from './device-words.ts';
import { hashOf, newToken } from './secret-token.ts';
import { cookieName, DAYS, framedCookieName, giveSession } from './session-cookies.ts';

/** Of a session `s`: its person has a role besides learner. */
const IS_OF_STAFF = `exists (select from role_in_force f where f.person_id = s.person_id and f.role <> 'learner')`;

/**
 * How long a session lasts from its start, used or not: half a day for anybody with a role besides learner,
 * thirty days for learners, who may be without a connection for weeks.
 */
const LIFETIME = `case when ${IS_OF_STAFF} then interval '12 hours' else interval '${DAYS} days' end`;

/**
 * Of a session `s`: it still lets its person in. That of staff is over sooner when nobody has used it for four hours, as
 * long as half a day of a workshop; a use is noted once an hour. Anyone who only counts them asks the view `open_session`.
 */
const IS_OPEN = `s.expires_at > now() and case when ${IS_OF_STAFF}
  then s.created_at > now() - interval '12 hours' and s.last_seen_at > now() - interval '4 hours'
  else s.created_at > now() - interval '${DAYS} days' end`;

/** Of a session `s`: a code is asked of its person, and none was shown in it. */
const LACKS_CODE = `(s.factor_shown_at is null
  and exists (select from held_factor h where h.person_id = s.person_id))`;

/** Minutes a sign-in waits for its second factor: to read a code, or to install what gives codes. */
const HALF_MINUTES: Record<HalfStep, number> = { CODE: 10, ENROL: 30 };

/** Minutes for which a password or a code counts as just shown. */
const PROOF_MINUTES = 10;

/** Seconds for which the token of before a proof lets in: for requests under way, and a proof whose answer was lost. */
const LEFT_SECONDS = 30;

/** A session as its owner sees it. */
export interface OpenSession {
  id: string;
  browser: string | null;
  system: string | null;
  /** Coarse; null: from before it was kept. */
  network: string | null;
  startedAt: Date;
  lastUsedAt: Date;
  endsAt: Date;
  isCurrent: boolean;
}

interface SessionRow {
  person_id: string;
  locale: string;
  time_zone: string;
  is_fresh: boolean;
  has_factor: boolean;
  has_shown_factor: boolean;
  is_vouched: boolean;
  is_proved: boolean;
  age_minutes: number;
  grants: Actor['grants'];
}

const sessionByToken = statement<SessionRow>(
  'session-by-token',
  `select p.id as person_id, p.locale, p.time_zone, s.last_seen_at > now() - interval '1 hour' as is_fresh,
          exists (select from held_factor h where h.person_id = p.id) as has_factor,
          s.factor_shown_at is not null as has_shown_factor, s.is_vouched,
          coalesce(s.proved_at > now() - interval '${PROOF_MINUTES} minutes', false) as is_proved,
          extract(epoch from now() - s.created_at)::float8 / 60 as age_minutes,
          coalesce((select json_agg(json_build_object('role', g.role, 'country', g.country_code))
                      from role_in_force g where g.person_id = p.id), '[]') as grants
     from session s join account p on p.id = s.person_id
    where s.token_hash = $1 and ${IS_OPEN} and p.disabled_at is null`,
);

/** Who asks, by the token of their session. */
export interface Entry {
  actor: Actor | null;
  /** A sign-in that is not whole; `actor` is null then. */
  half: HalfSession | null;
  /** A password or a code was shown within the last minutes. */
  isProved: boolean;
}

const NOBODY: Entry = { actor: null, half: null, isProved: false };

/** Does what this person may do ask for a second factor? */
export type FactorRule = (actor: Actor) => boolean;

/** The person a member of staff views as, as far as it decides whether they may. */
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
          coalesce((select array_agg(distinct g.role) from role_in_force g where g.person_id = p.id), '{}') as roles
     from open_viewing v join account p on p.id = v.person_id
    where v.id = $1 and v.staff_id = $2 and p.disabled_at is null`,
);
const ownerOfSession = statement<{ person_id: string }>(
  'session-owner',
  `select s.person_id from session s join account p on p.id = s.person_id
    where s.token_hash = $1 and ${IS_OPEN} and not ${LACKS_CODE} and p.disabled_at is null`,
);
const createSession = statement<
  object,
  {
    tokenHash: Buffer;
    personId: string;
    days: number;
    browser: string | null;
    system: string | null;
    network: string;
    hasShownFactor: boolean;
    isVouched: boolean;
    isProved: boolean;
  }
>(
  'session-create',
  `insert into session (token_hash, person_id, expires_at, browser, system, network, factor_shown_at, is_vouched,
                        proved_at)
   values (:tokenHash, :personId, now() + make_interval(days => :days), :browser, :system, :network,
           case when :hasShownFactor or :isVouched then now() end, :isVouched, case when :isProved then now() end)`,
);
/** $1 hash of the token. Two at once are told different numbers. */
const countCode = statement<{ tried: number }>(
  'session-count-code',
  `update session set codes_tried = codes_tried + 1 where token_hash = $1 returning codes_tried as tried`,
);
const wholeSession = statement(
  'session-whole',
  `update session set factor_shown_at = now(), proved_at = now(), codes_tried = 0 where token_hash = $1`,
);
/** $1 hash of the token that asks · $2 of the one that takes its place. When the session is over stays as it was. */
const proveSession = statement<{ is_done: boolean }>(
  'session-prove',
  `with renewed as (
     update session
        set token_hash = $2, expires_at = created_at + interval '${DAYS} days', proved_at = now(), codes_tried = 0
      where token_hash = $1
      returning person_id, created_at, browser, system, network, factor_shown_at, is_vouched)
   insert into session (token_hash, person_id, created_at, expires_at, browser, system, network,
                        factor_shown_at, is_vouched, proved_at)
   select $1, person_id, created_at, now() + interval '${LEFT_SECONDS} seconds', browser, system, network,
          factor_shown_at, is_vouched, null
     from renewed
   returning true as is_done`,
);
const touchSession = statement(
  'session-touch',
  'update session set last_seen_at = now() where token_hash = $1',
);
/** $1 person · $2 hash of the token that asks. Not those whose place another token has taken: they are as good as over. */
const sessionsOf = statement<OpenSession>(
  'sessions-of-person',
  `select s.id, s.browser, s.system, s.network, s.created_at as "startedAt", s.last_seen_at as "lastUsedAt",
          least(s.expires_at, s.created_at + ${LIFETIME}) as "endsAt", s.token_hash = $2 as "isCurrent"
     from session s where s.person_id = $1 and ${IS_OPEN} and not ${LACKS_CODE}
      and s.expires_at > now() + interval '${LEFT_SECONDS} seconds'
    order by s.token_hash = $2 desc, s.last_seen_at desc, s.id limit 100`,
);
const endSessionOf = statement<{ id: string }>(
  'session-end-of-person',
  `delete from session where person_id = $1 and id = $2 returning id`,
);
const endOtherSessions = statement<{ id: string }>(
  'sessions-end-others',
  `delete from session where person_id = $1 and token_hash <> $2 returning id`,
);
const endSession = statement<{ person_id: string }>(
  'session-end',
  `delete from session where token_hash = $1 returning person_id`,
);
const endSessionsOf = statement('sessions-end-of-person', `delete from session where person_id = $1`);

/** Sessions live in the database; the cookie holds a random token, the table only its hash. */
@Injectable()
export class Sessions {
  readonly #isSecure: boolean;
  readonly #cookie: string;
  readonly #framedCookie: string;
  #mayView: ViewingRule = () => false;
  #asksFactor: FactorRule = () => false;
  #noteUse: (personId: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.#isSecure = config.publicUrl.startsWith('https:');
    this.#cookie = cookieName(this.#isSecure);
    this.#framedCookie = framedCookieName(this.#isSecure);
  }

  tokenOf(request: FastifyRequest): string | null {
    const token = request.cookies[this.#cookie] ?? request.cookies[this.#framedCookie];
    return token && token.length === 43 ? token : null;
  }

  async actorOf(token: string | null): Promise<Actor | null> {
    return (await this.entryOf(token)).actor;
  }

  /** The same, and where a sign-in stands that is not whole. */
  async entryOf(token: string | null): Promise<Entry> {
    const row = token ? await this.database.row(sessionByToken, [hashOf(token)]) : null;
    if (!token || !row) return NOBODY;
    const actor = {
      personId: row.person_id,
      locale: row.locale,
      timeZone: row.time_zone,
      grants: row.grants,
    };
    const step = this.#stepOf(row, actor);
    if (step)
      return row.age_minutes < HALF_MINUTES[step]
        ? { ...NOBODY, half: { personId: row.person_id, step } }
        : NOBODY;
    if (!row.is_fresh) {
      await this.database.rows(touchSession, [hashOf(token)]);
      await this.#noteUse(row.person_id);
    }
    return { actor, half: null, isProved: row.is_proved };
  }

  #stepOf(row: SessionRow, actor: Actor): HalfStep | null {
    if (row.has_factor) return row.has_shown_factor ? null : 'CODE';
    return this.#asksFactor(actor) && !row.is_vouched ? 'ENROL' : null;
  }

  /**
   * The module that knows the roles registers the rule of who needs a second factor; it is checked with every request,
   * so that a role given to somebody without one ends what they may do until they have it.
   */
  ruleFactors(rule: FactorRule): void {
    this.#asksFactor = rule;
  }

  /** Counts one more code tried in this session; returns how many there were. */
  async countCode(token: string): Promise<number> {
    return (await this.database.row(countCode, [hashOf(token)]))?.tried ?? Infinity;
  }

  /** A second factor was shown: the session lets its person in. */
  async makeWhole(token: string, tx: EntityManager): Promise<void> {
    await this.database.rowsIn(tx, wholeSession, [hashOf(token)]);
  }

  /**
   * A password or a code was shown again: the session goes on under another token. Whoever has only the former one gains
   * nothing by the proof, and is out in half a minute.
   */
  async prove(token: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const next = newToken();
    if (!(await this.database.row(proveSession, [hashOf(token), hashOf(next)]))) return;
    giveSession(reply, next, { isSecure: this.#isSecure, isFramed: request.cookies[this.#cookie] !== token });
  }

  /**
   * Registers what is called at each sign-in and at the first request of every hour, to record when somebody
   * last used the campus.
   */
  onUse(note: (personId: string) => Promise<void>): void {
    this.#noteUse = note;
  }

  /**
   * The module that knows the roles registers the rule of who may view as whom; it is checked with every
   * request of a viewing.
   */
  ruleViewings(rule: ViewingRule): void {
    this.#mayView = rule;
  }

  /**
   * The person whose campus the actor is viewing. Null when the viewing has ended, belongs to somebody else,
   * or could no longer be started by the actor: revoking a role ends what it allowed.
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

  /**
   * Returns what is still asked of the person before the session lets them in; null: nothing. `hasShownFactor`: in place
   * of a session that was whole. `isVouched`: the person's institution was shown one, and is believed for as long as the
   * session lasts. `isProved`: with a password, or with all the person has to show.
   *
   * `isFramed`: for a page of another site around this one, over TLS. The cookie of our own pages would not be sent
   * there; this one is sent there and nowhere else, and every write asks for `Origin` and a header of ours besides.
   */
  async begin(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    { isFramed = false, hasShownFactor = false, isVouched = false, isProved = true } = {},
  ): Promise<HalfStep | null> {
    const token = newToken();
    const { browser, system } = deviceWords(request.headers['user-agent']);
    await this.database.rows(createSession, {
      tokenHash: hashOf(token),
      personId,
      days: DAYS,
      browser,
      system,
      network: coarseNetwork(request.ip),
      hasShownFactor,
      isVouched,
      isProved,
    });
    await this.#noteUse(personId);
    giveSession(reply, token, { isSecure: this.#isSecure, isFramed });
    return (await this.entryOf(token)).half?.step ?? null;
  }

  /** Returns whose it was; null when there was none. */
  async end(token: string | null, reply: FastifyReply): Promise<string | null> {
    const ended = token ? await this.database.row(endSession, [hashOf(token)]) : null;
    reply.clearCookie(this.#cookie, { path: '/', secure: this.#isSecure });
    if (reply.request.cookies[this.#framedCookie])
      reply.clearCookie(this.#framedCookie, {
        path: '/',
        secure: this.#isSecure,
        sameSite: 'none',
        partitioned: true,
      });
    return ended?.person_id ?? null;
  }

  /** The open ones of a person, the one that asks first. */
  openOf(personId: string, token: string | null): Promise<OpenSession[]> {
    return this.database.rows(sessionsOf, [personId, hashOf(token ?? '')]);
  }

  /** False: the person has no such session. */
  async endOne(personId: string, id: string): Promise<boolean> {
    return isId(id) && (await this.database.row(endSessionOf, [personId, id])) !== null;
  }

  /** The same as part of a transaction. */
  async endOneIn(tx: EntityManager, personId: string, id: string): Promise<boolean> {
    return isId(id) && (await this.database.rowIn(tx, endSessionOf, [personId, id])) !== null;
  }

  /** All but the one that asks; returns how many. */
  async endOthers(personId: string, token: string | null): Promise<number> {
    return (await this.database.rows(endOtherSessions, [personId, hashOf(token ?? '')])).length;
  }

  /** The same as part of a transaction. */
  async endOthersIn(tx: EntityManager, personId: string, token: string): Promise<void> {
    await this.database.rowsIn(tx, endOtherSessions, [personId, hashOf(token)]);
  }

  /** After a new password: every device signs in again. */
  async endAllOf(personId: string, tx: EntityManager): Promise<void> {
    await this.database.rowsIn(tx, endSessionsOf, [personId]);
  }
}
