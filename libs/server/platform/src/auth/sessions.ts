import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from '../database/database.ts';
import { isId } from '../database/uuid.ts';
import { coarseNetwork } from '../throttle/network.ts';
import { type Actor, type HalfSession, type HalfStep } from './actor.ts';
import { deviceWords } from './device-words.ts';
import { hashOf, newToken } from './secret-token.ts';
import { cookieName, DAYS, framedCookieName, giveSession } from './session-cookies.ts';
import { IS_OPEN, LACKS_CODE } from './session-terms.sql.ts';

/** Minutes a sign-in waits for its second factor: to read a code, or to install what gives codes. */
const HALF_MINUTES: Record<HalfStep, number> = { CODE: 10, ENROL: 30, PASSKEY: 10 };

/** Minutes for which a password, a code or a passkey counts as just shown. */
const PROOF_MINUTES = 10;

interface SessionRow {
  person_id: string;
  locale: string;
  time_zone: string;
  is_fresh: boolean;
  has_factor: boolean;
  has_shown_factor: boolean;
  is_vouched: boolean;
  is_by_passkey: boolean;
  has_passkey: boolean;
  is_proved: boolean;
  age_minutes: number;
  grants: Actor['grants'];
}

const sessionByToken = statement<SessionRow>(
  'session-by-token',
  `select p.id as person_id, p.locale, p.time_zone, s.last_seen_at > now() - interval '1 hour' as is_fresh,
          exists (select from held_factor h where h.person_id = p.id) as has_factor,
          s.factor_shown_at is not null as has_shown_factor, s.is_vouched, s.passkey_id is not null as is_by_passkey,
          exists (select from held_passkey k where k.person_id = p.id) as has_passkey,
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
  /** A password, a code or a passkey was shown within the last minutes. */
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
/** How a session begins; `Sessions.begin` says what each means. */
interface Beginning {
  isFramed: boolean;
  hasShownFactor: boolean;
  isVouched: boolean;
  isProved: boolean;
  passkeyId: string | null;
}

const createSession = statement<
  object,
  Omit<Beginning, 'isFramed'> & {
    tokenHash: Buffer;
    personId: string;
    days: number;
    browser: string | null;
    system: string | null;
    network: string;
  }
>(
  'session-create',
  `insert into session (token_hash, person_id, expires_at, browser, system, network, factor_shown_at, is_vouched,
                        proved_at, passkey_id)
   values (:tokenHash, :personId, now() + make_interval(days => :days), :browser, :system, :network,
           case when :hasShownFactor or :isVouched or :passkeyId::uuid is not null then now() end, :isVouched,
           case when :isProved then now() end, :passkeyId)`,
);
const touchSession = statement(
  'session-touch',
  'update session set last_seen_at = now() where token_hash = $1',
);
const endSession = statement<{ person_id: string }>(
  'session-end',
  `delete from session where token_hash = $1 returning person_id`,
);
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
    if (row.is_vouched || row.is_by_passkey || !this.#asksFactor(actor)) return null;
    // Whoever knows the password alone must not set up a factor of their own beside the passkey.
    return row.has_passkey ? 'PASSKEY' : 'ENROL';
  }

  /**
   * The module that knows the roles registers the rule of who needs a second factor; it is checked with every request,
   * so that a role given to somebody without one ends what they may do until they have it.
   */
  ruleFactors(rule: FactorRule): void {
    this.#asksFactor = rule;
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
   * session lasts. `isProved`: with a password, or with all the person has to show. `passkeyId`: with this passkey, which
   * is a second factor as well.
   *
   * `isFramed`: for a page of another site around this one, over TLS. The cookie of our own pages would not be sent
   * there; this one is sent there and nowhere else, and every write asks for `Origin` and a header of ours besides.
   */
  async begin(
    personId: string,
    request: FastifyRequest,
    reply: FastifyReply,
    {
      isFramed = false,
      hasShownFactor = false,
      isVouched = false,
      isProved = true,
      passkeyId = null,
    }: Partial<Beginning> = {},
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
      passkeyId,
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
}
