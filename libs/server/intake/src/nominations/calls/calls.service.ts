import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { locales, type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { titleIn } from '@campus/delivery';
import {
  type Call,
  type CallLetter,
  type CallList,
  type CreateCallInput,
  type NominationCallsArgs,
  type SwitchCallInput,
  type UpdateCallInput,
} from './call.type.ts';
import { CallEntity } from './call.entity.ts';
import { cleanCall } from './clean-call.ts';
import {
  callCount,
  callDetail,
  callPage,
  knownCountries,
  lockCall,
  zoneOfEdition,
  type CallRow,
} from './calls.statements.ts';
import { letterKinds, letterOf, type Letters } from '../letters/letter-texts.ts';
import { countriesOf, mayWriteCalls } from '../nominations.access.ts';
import { waitingWithSeat } from '../selection/seats.statements.ts';

/** Calls: what they say, and when they take nominations. */
@Injectable()
export class CallsService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, filter: NominationCallsArgs, page: Page, locale: Locale): Promise<CallList> {
    if (filter.editionId !== null && !isId(filter.editionId))
      return { items: [], totalCount: 0, waitingWithSeat: 0 };
    const values = { editionId: filter.editionId, pattern: containing(filter.search), phase: filter.phase };
    const countries = countriesOf(actor);
    const [rows, counted, waiting] = await Promise.all([
      this.database.rows(callPage(filter, locale), {
        ...values,
        countries,
        limit: page.limit,
        offset: page.offset,
      }),
      this.database.row(callCount, values),
      filter.editionId === null
        ? null
        : this.database.row(waitingWithSeat, { editionId: filter.editionId, countries }),
    ]);
    const items = rows.map((row) => ({
      id: row.id,
      title: titleIn(row.titles, locale),
      editionId: row.edition_id,
      editionTitle: titleIn(row.edition_titles, locale),
      phase: row.phase,
      opensOn: row.opens_on,
      closesOn: row.closes_on,
      links: row.links,
      hasLinks: row.has_links,
      counts: row.counts,
    }));
    return { items, totalCount: counted?.count ?? 0, waitingWithSeat: waiting?.count ?? 0 };
  }

  async find(actor: Actor, id: string, locale: Locale): Promise<Call | null> {
    const row = isId(id)
      ? await this.database.row(callDetail, { callId: id, countries: countriesOf(actor) })
      : null;
    return row && callOf(actor, row, locale);
  }

  async create(actor: Actor, { editionId, fields, idempotencyKey }: CreateCallInput): Promise<string> {
    const cleaned = cleanCall(fields);
    await this.checkCountries(cleaned.countries);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'createCall', async () => {
        const edition = isId(editionId) ? await this.database.rowIn(tx, zoneOfEdition, [editionId]) : null;
        if (!edition) throw new Refused('NOT_FOUND');
        if (edition.closed_at) throw new Refused('EDITION_CLOSED');
        const id = newId();
        await tx.insert(CallEntity, {
          ...cleaned,
          id,
          editionId,
          state: 'draft',
          timeZone: edition.time_zone,
          revision: 1,
          createdBy: actor.personId,
        });
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'call.created',
          subjectType: 'call',
          subjectId: id,
          detail: { editionId },
        });
        return id;
      }),
    );
  }

  async update(actor: Actor, { callId, revision, fields, locale }: UpdateCallInput): Promise<Call> {
    const cleaned = cleanCall(fields);
    if (!isId(callId)) throw new Refused('NOT_FOUND');
    await this.checkCountries(cleaned.countries);
    await this.database.transaction(async (tx) => {
      const row = await this.database.rowIn(tx, lockCall, [callId]);
      if (!row) throw new Refused('NOT_FOUND');
      if (row.revision !== revision) throw new Refused('CALL_CHANGED', { revision: row.revision });
      await tx.update(CallEntity, { id: callId }, { ...cleaned, revision: revision + 1 });
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: 'call.changed',
        subjectType: 'call',
        subjectId: callId,
        detail: { opensOn: cleaned.opensOn, closesOn: cleaned.closesOn, revision: revision + 1 },
      });
    });
    return this.get(actor, callId, locale);
  }

  /** Opens a draft or a closed call, or closes one before its last day. Done already: nothing happens. */
  async switch(actor: Actor, { callId, isOpen, reason, locale }: SwitchCallInput): Promise<Call> {
    if (!isId(callId)) throw new Refused('NOT_FOUND');
    await this.database.transaction(async (tx) => {
      const row = await this.database.rowIn(tx, lockCall, [callId]);
      if (!row) throw new Refused('NOT_FOUND');
      const state = isOpen ? 'open' : 'closed';
      if (row.state === state) return;
      if (!isOpen && row.state === 'draft') throw new Refused('CALL_NOT_OPEN', { state: 'draft' });
      const why = row.state === 'draft' ? null : reasonIn(reason ?? '');
      await tx.update(CallEntity, { id: callId }, { state, revision: row.revision + 1 });
      await this.audit.record(tx, {
        actorId: actor.personId,
        action: isOpen ? (row.state === 'draft' ? 'call.opened' : 'call.reopened') : 'call.closed',
        subjectType: 'call',
        subjectId: callId,
        reason: why,
      });
    });
    return this.get(actor, callId, locale);
  }

  async get(actor: Actor, id: string, locale: Locale): Promise<Call> {
    const found = await this.find(actor, id, locale);
    if (!found) throw new Refused('NOT_FOUND');
    return found;
  }

  private async checkCountries(codes: readonly string[]): Promise<void> {
    const known = await this.database.rows(knownCountries, [codes]);
    if (known.length !== codes.length)
      throw new Refused('INPUT_INVALID', { field: 'countries', reason: 'UNKNOWN' });
  }
}

const lettersOf = (letters: Letters): CallLetter[] =>
  letterKinds.flatMap((kind) =>
    locales.map((locale) => ({
      kind,
      locale,
      ...letterOf(letters, kind, locale),
      isStandard: letters[kind]?.[locale] === undefined,
    })),
  );

const callOf = (actor: Actor, row: CallRow, locale: Locale): Call => ({
  id: row.id,
  editionId: row.edition_id,
  editionTitle: titleIn(row.edition_titles, locale),
  phase: row.phase,
  title: titleIn(row.titles, locale),
  titles: row.titles,
  texts: row.texts,
  opensOn: row.opens_on,
  closesOn: row.closes_on,
  confirmDays: row.confirm_days,
  timeZone: row.time_zone,
  audiences: row.audiences,
  institutionKinds: row.institution_kinds,
  countries: row.countries,
  needsLetter: row.needs_letter,
  contactName: row.contact_name,
  contactAddress: row.contact_address,
  letters: lettersOf(row.letters),
  counts: row.counts,
  revision: row.revision,
  hasLinks: row.has_links,
  mayWrite: mayWriteCalls(actor),
});
