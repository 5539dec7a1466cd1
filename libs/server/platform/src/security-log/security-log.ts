import { createHmac } from 'node:crypto';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { deviceWords } from '../auth/device-words.ts';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database } from '../database/database.ts';
import { outsideTransaction } from '../database/open-transaction.ts';
import { log } from '../http/log.ts';
import { networkOf } from '../throttle/network.ts';
import { EventMinutes, type CountedEntry, type SecurityEntry } from './event-minutes.ts';
import { currentRequest } from './request-trail.ts';
import { writeSecurityEvents } from './security-log.statements.ts';
import { type SecurityFact } from './security-kinds.ts';

const WRITE_AFTER_MS = 2_000;
/** While the database is away. */
const TRY_AGAIN_MS = 10_000;
const LIMITS = { perMinute: 60, perDay: 10_000, waiting: 5_000 };
/** Rows of one statement. */
const PIECE = 500;

/**
 * Who tried to sign in, and who was refused. Telling it costs a request nothing: events wait in memory for some
 * seconds and are written aside from any transaction, so that a rollback loses no refusal. The server's log has a line
 * at once.
 */
@Injectable()
export class SecurityLog implements BeforeApplicationShutdown {
  private readonly events = new EventMinutes(LIMITS);
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  note(fact: SecurityFact, request: FastifyRequest | null = currentRequest()): void {
    const { browser, system } = deviceWords(request?.headers['user-agent']);
    const told: SecurityEntry = {
      kind: fact.kind,
      personId: fact.personId ?? null,
      actorId: fact.actorId ?? null,
      account: fact.address ? this.pseudonymOf(fact.address) : null,
      network: request ? networkOf(request.ip) : null,
      operation: fact.operation ?? null,
      code: fact.code ?? null,
      browser,
      system,
      isRest: false,
    };
    const added = this.events.add(told, fact.address ?? null, new Date());
    if (added?.isFirst) say(added.entry);
    this.writeSoon(WRITE_AFTER_MS);
  }

  /** Writes what waits; one after another, and never fails. */
  flush(isLast = false): Promise<void> {
    this.writing = this.writing.then(() => this.write(isLast));
    return this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.flush(true);
  }

  private writeSoon(ms: number): void {
    if (this.timer) return;
    // Begun inside a transaction it would count as part of it.
    this.timer = outsideTransaction(() =>
      setTimeout(() => {
        this.timer = null;
        void this.flush();
      }, ms),
    );
    this.timer.unref();
  }

  private async write(isLast: boolean): Promise<void> {
    let pause = WRITE_AFTER_MS;
    const entries = this.events.unwritten();
    try {
      for (let at = 0; at < entries.length; at += PIECE) await this.writePiece(entries.slice(at, at + PIECE));
      if (this.events.lost) log.error('events of the security log were lost', { lost: this.events.lost });
      this.events.lost = 0;
    } catch (error) {
      log.error('the security log cannot be written', { waiting: entries.length, error: String(error) });
      pause = TRY_AGAIN_MS;
    }
    const now = new Date();
    for (const entry of this.events.unsaid(now, isLast)) say(entry);
    this.events.tidy(now);
    if (this.events.size && !isLast) this.writeSoon(pause);
  }

  private async writePiece(entries: readonly CountedEntry[]): Promise<void> {
    const counted = entries.map((entry) => ({ entry, times: entry.times }));
    const rows = counted.map(({ entry, times }) => ({ ...entry, times: times - entry.written }));
    await this.database.rows(writeSecurityEvents, [JSON.stringify(rows)]);
    for (const { entry, times } of counted) entry.written = times;
  }

  /** The same address always gets the same pseudonym, which does not reveal the address. */
  private pseudonymOf(address: string): string {
    return createHmac('sha256', this.config.secret)
      .update(`security-log:${address.toLowerCase()}`)
      .digest('base64url')
      .slice(0, 12);
  }
}

/** One line, for events not yet written; the names of its fields are documented in docs/running.md. */
function say(entry: CountedEntry): void {
  const times = entry.times - entry.said;
  entry.said = entry.times;
  const fields = {
    event: entry.kind,
    person: entry.personId,
    actor: entry.actorId,
    account: entry.account,
    network: entry.network,
    operation: entry.operation,
    code: entry.code,
    browser: entry.browser,
    system: entry.system,
    rest: entry.isRest || null,
  };
  const known = Object.entries(fields).filter(([, value]) => value !== null);
  log.info('security', { ...Object.fromEntries(known), times });
}
