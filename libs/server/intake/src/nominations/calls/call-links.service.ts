import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { hashOf } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once, onceAnswered } from '@campus/platform/database/idempotent.ts';
import { containing } from '@campus/platform/database/search.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { reasonIn } from '@campus/platform/graphql/reason.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { cleanAddress, institutionKinds } from '@campus/people';
import {
  type CallLink,
  type CallLinkList,
  type CallLinksArgs,
  type CreateCallLinksInput,
  type NewCallLinkInput,
  type ReplaceCallLinkInput,
  type SendCallLinksInput,
} from './call-link.type.ts';
import { CallLinkEntity } from './call-link.entity.ts';
import {
  callDetail,
  knownCountries,
  linkCount,
  linkPage,
  lockCall,
  lockLinks,
  type CallRow,
  type LinkRow,
} from './calls.statements.ts';
import { line, needed, wholeNumber, word } from '../input-texts.ts';
import { countriesOf, mayDecide } from '../nominations.access.ts';
import { nominationLinkMail } from '../nominations.mails.ts';
import { PersonalTokens } from '../personal-tokens.ts';

const MOST = 100;

const isMailable = (link: LinkRow): link is LinkRow & { address: string } =>
  link.address !== null && link.revoked_at === null;

/** Personal links: made for many institutions at once, mailed, renewed, revoked. */
@Injectable()
export class CallLinksService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly tokens: PersonalTokens,
  ) {}

  async list(actor: Actor, callId: string, filter: CallLinksArgs, page: Page): Promise<CallLinkList> {
    if (!isId(callId)) return { items: [], totalCount: 0 };
    const values = { callId, countries: countriesOf(actor), pattern: containing(filter.search) };
    const [rows, counted] = await Promise.all([
      this.database.rows(linkPage(filter), { ...values, limit: page.limit, offset: page.offset }),
      this.database.row(linkCount, values),
    ]);
    return { items: rows.map((row) => this.linkOf(row)), totalCount: counted?.count ?? 0 };
  }

  async create(actor: Actor, input: CreateCallLinksInput): Promise<number> {
    const { callId, idempotencyKey } = input;
    if (!isId(callId)) throw new Refused('NOT_FOUND');
    if (input.links.length === 0 || input.links.length > MOST)
      throw new Refused('INPUT_INVALID', { field: 'links', reason: 'RANGE', least: 1, most: MOST });
    const links = input.links.map(cleanLink);
    for (const { countryCode } of links)
      if (!mayDecide(actor, { country: countryCode })) throw new Refused('NOT_FOUND');
    await this.checkCountries(links.flatMap(({ countryCode }) => countryCode ?? []));
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'createCallLinks', async () => {
        if (!(await this.database.rowIn(tx, lockCall, [callId]))) throw new Refused('NOT_FOUND');
        const rows = links.map((link) => {
          const id = newId();
          const tokenHash = hashOf(this.tokens.of('nominate', id, 1));
          return { ...link, id, callId, tokenHash, generation: 1, createdBy: actor.personId };
        });
        await tx.insert(CallLinkEntity, rows);
        for (const row of rows)
          await this.record(tx, actor, 'call-link.created', row.id, row.countryCode, { callId });
        if (input.isSent)
          await this.mail(
            tx,
            actor,
            rows.map(({ id }) => id),
          );
        return callId;
      }),
    );
    return links.length;
  }

  /** Mails each its address; those without one are passed over. Returns how many were mailed, also to a repeat. */
  async send(actor: Actor, { linkIds, idempotencyKey }: SendCallLinksInput): Promise<number> {
    const ids = linkIds.filter(isId).slice(0, MOST);
    const { sent } = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, idempotencyKey, 'sendCallLinks', async () => ({
        sent: await this.mail(tx, actor, ids),
      })),
    );
    return sent;
  }

  async replace(actor: Actor, input: ReplaceCallLinkInput): Promise<number> {
    const { linkId, isRenewed, reason, idempotencyKey } = input;
    const why = reasonIn(reason);
    if (!isId(linkId)) throw new Refused('NOT_FOUND');
    const replaceIn = async (tx: EntityManager): Promise<string> => {
      const [link] = await this.database.rowsIn(tx, lockLinks, [[linkId]]);
      if (!link || !mayDecide(actor, link)) throw new Refused('NOT_FOUND');
      const generation = link.generation + 1;
      const fresh = { generation, tokenHash: hashOf(this.tokens.of('nominate', link.id, generation)) };
      await tx.update(
        CallLinkEntity,
        { id: link.id },
        isRenewed
          ? { ...fresh, revokedAt: null, openedAt: null }
          : { revokedAt: () => 'coalesce(revoked_at, now())' },
      );
      const action = isRenewed ? 'call-link.renewed' : 'call-link.revoked';
      await this.record(tx, actor, action, link.id, link.country, { callId: link.call_id }, why);
      return link.id;
    };
    await this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'replaceCallLink', () => replaceIn(tx)),
    );
    return 1;
  }

  private async mail(tx: EntityManager, actor: Actor, ids: readonly string[]): Promise<number> {
    const links = await this.database.rowsIn(tx, lockLinks, [ids]);
    if (links.length !== new Set(ids).size || links.some((link) => !mayDecide(actor, link)))
      throw new Refused('NOT_FOUND');
    const calls = new Map<string, CallRow>();
    const mailable = links.filter(isMailable);
    for (const link of mailable) {
      const call =
        calls.get(link.call_id) ??
        (await this.database.rowIn(tx, callDetail, { callId: link.call_id, countries: null }));
      if (!call) throw new Refused('NOT_FOUND');
      calls.set(call.id, call);
      if (call.phase === 'draft' || call.phase === 'closed')
        throw new Refused('CALL_NOT_OPEN', { state: call.phase });
      await this.mailer.queue(tx, {
        to: link.address,
        locale: link.locale,
        template: nominationLinkMail,
        data: {
          nominator: link.nominator_name || link.institution_name,
          institution: link.institution_name,
          callTitle: titleIn(call.titles, link.locale),
          closesOn: call.closes_on,
          maximum: link.max_nominations,
          contact: `${call.contact_name} <${call.contact_address}>`,
          url: this.linkOf(link).url,
        },
      });
      await tx.update(CallLinkEntity, { id: link.id }, { sentAt: () => 'now()' });
      await this.record(tx, actor, 'call-link.sent', link.id, link.country, { callId: link.call_id });
    }
    return mailable.length;
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    id: string,
    country: string | null,
    detail: Record<string, unknown>,
    reason: string | null = null,
  ): Promise<void> {
    const subject = { subjectType: 'call-link', subjectId: id };
    return this.audit.record(tx, {
      actorId: actor.personId,
      action,
      ...subject,
      countryCode: country,
      reason,
      detail,
    });
  }

  private async checkCountries(codes: readonly string[]): Promise<void> {
    const wanted = new Set(codes);
    const known = await this.database.rows(knownCountries, [[...wanted]]);
    if (known.length !== wanted.size)
      throw new Refused('INPUT_INVALID', { field: 'country', reason: 'UNKNOWN' });
  }

  private linkOf(row: LinkRow): CallLink {
    return {
      id: row.id,
      label: row.label,
      country: row.country,
      institutionName: row.institution_name,
      institutionKind: row.institution_kind,
      nominatorName: row.nominator_name,
      address: row.address,
      locale: row.locale,
      maxNominations: row.max_nominations,
      nominations: row.nominations,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      sentAt: row.sent_at,
      openedAt: row.opened_at,
      lastUsedAt: row.last_used_at,
      url: this.tokens.addressOf('nominate', row.id, row.generation, row.token_hash),
    };
  }
}

function cleanLink(link: NewCallLinkInput) {
  const institutionName = needed(line(link.institutionName, 'institutionName'), 'institutionName');
  const address = link.address?.trim() ? needed(cleanAddress(link.address), 'address') : null;
  const { expiresAt = null } = link;
  if (expiresAt !== null && (expiresAt.getTime() < 0 || expiresAt.getUTCFullYear() > 2100))
    throw new Refused('INPUT_INVALID', { field: 'expiresAt', reason: 'DAY' });
  return {
    label: line(link.label, 'label') || institutionName,
    countryCode: link.country ? line(link.country, 'country', 2).toUpperCase() : null,
    institutionName,
    institutionKind: word(institutionKinds, link.institutionKind, 'institutionKind'),
    nominatorName: line(link.nominatorName, 'nominatorName'),
    address,
    locale: link.locale,
    maxNominations: wholeNumber(link.maxNominations, 'maxNominations', 1, 200),
    expiresAt,
  };
}
