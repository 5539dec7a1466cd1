import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { campusName } from '@campus/platform/config/campus-name.ts';
import { Database } from '@campus/platform/database/database.ts';
import { onceAnswered } from '@campus/platform/database/idempotent.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { dateInWords, dayInWords } from '@campus/platform/words/dates.ts';
import { AuditService } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { readCallText, type TextBlock } from '../calls/call-text.ts';
import { callDetail } from '../calls/calls.statements.ts';
import { letterKindOf, writeLetter } from './letter-words.ts';
import {
  letterFacts,
  lettersOfLink,
  lettersToLock,
  linkCountry,
  type LetterRow,
} from './letters.statements.ts';
import { NominationEntity } from '../nomination.entity.ts';
import { mayDecide } from '../nominations.access.ts';
import { nomineeMail } from '../nominations.mails.ts';
import { type PaperPage, printPages } from './paper.ts';
import { PersonalTokens } from '../personal-tokens.ts';
import { type SendNominationLettersInput } from '../selection/selection.type.ts';

const MOST = 100;

const asText = (paragraphs: readonly string[]): TextBlock[] =>
  paragraphs.map((text) => ({ kind: 'paragraph', runs: [{ text, isStrong: false, href: null }] }));

/** The letters to nominees: by mail, once for each state, and printed. */
@Injectable()
export class LettersService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly mailer: Mailer,
    private readonly tokens: PersonalTokens,
  ) {}

  /** Returns how many were mailed, to a repeat as the first time; the mails leave when, and only when, this is committed. */
  async send(
    actor: Actor,
    { nominationIds, isReminder, idempotencyKey }: SendNominationLettersInput,
  ): Promise<number> {
    const ids = [...new Set(nominationIds.map((id) => id.toLowerCase()))];
    if (ids.length === 0 || ids.length > MOST || !ids.every(isId)) throw new Refused('NOT_FOUND');
    const { sent } = await this.database.transaction((tx) =>
      onceAnswered(tx, actor.personId, idempotencyKey, 'sendNominationLetters', async () => ({
        sent: await this.sendAll(tx, actor, ids, isReminder),
      })),
    );
    return sent;
  }

  /** The same within a transaction. Refuses NOT_FOUND. */
  async sendAll(
    tx: EntityManager,
    actor: Actor,
    ids: readonly string[],
    isReminder: boolean,
  ): Promise<number> {
    const rows = await this.database.rowsIn(tx, lettersToLock, [ids]);
    if (rows.length !== ids.length || rows.some((row) => !mayDecide(actor, row)))
      throw new Refused('NOT_FOUND');
    let count = 0;
    for (const row of rows) if (await this.sendOne(tx, actor, row, isReminder)) count += 1;
    return count;
  }

  /** The letter of one nominee on paper; null also when the actor may not see it. */
  async paperOf(actor: Actor, id: string): Promise<Buffer | null> {
    const row = isId(id) ? await this.database.row(letterFacts, [id]) : null;
    const page = row && mayDecide(actor, row) ? pageOf(row) : null;
    return row && page ? printPages([page], page.title, row.locale) : null;
  }

  /** The letters of all nominees of one institution, a page each. */
  async papersOfLink(actor: Actor, linkId: string): Promise<Buffer | null> {
    const link = isId(linkId) ? await this.database.row(linkCountry, [linkId]) : null;
    if (!link) return null;
    const rows = (await this.database.rows(lettersOfLink, [linkId])).filter((row) => mayDecide(actor, row));
    const pages = rows.flatMap((row) => pageOf(row) ?? []);
    return pages.length ? printPages(pages, link.institution_name, link.locale) : null;
  }

  /** The document of a call in a language it is written in. */
  async callPaper(callId: string, locale: Locale): Promise<Buffer | null> {
    const call = isId(callId) ? await this.database.row(callDetail, { callId, countries: null }) : null;
    if (!call) return null;
    const title = titleIn(call.titles, locale);
    const days = [call.opens_on, call.closes_on].map((day) => dayInWords(day, locale)).join(' – ');
    const page = {
      above: `${campusName[locale]} · ${titleIn(call.edition_titles, locale)} · ${days}`,
      title,
      to: [],
      blocks: readCallText(titleIn(call.texts, locale)),
      below: `${call.contact_name} · ${call.contact_address}`,
    };
    return printPages([page], title, locale);
  }

  private async sendOne(
    tx: EntityManager,
    actor: Actor,
    row: LetterRow,
    isReminder: boolean,
  ): Promise<boolean> {
    const kind = isReminder
      ? row.state === 'accepted' && row.told_state === 'accepted'
        ? 'reminder'
        : null
      : letterKindOf(row.state);
    if (kind === null || row.is_late || (!isReminder && row.told_state === row.state)) return false;
    if (!isReminder && (row.state === 'confirmed' || row.state === 'enrolled')) return false;
    const { subject, paragraphs } = writeLetter(row, kind);
    const asks = kind === 'accepted' || kind === 'reminder';
    await this.mailer.queue(tx, {
      to: row.address,
      locale: row.locale,
      template: nomineeMail,
      data: {
        name: row.given_names,
        subject,
        paragraphs,
        url: asks ? this.tokens.addressOf('confirm', row.id, row.confirm_generation, row.confirm_hash) : null,
      },
    });
    await tx.update(NominationEntity, { id: row.id }, { toldState: row.state, toldAt: () => 'now()' });
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: isReminder ? 'nomination.reminded' : 'nomination.told',
      subjectType: 'nomination',
      subjectId: row.id,
      countryCode: row.country,
      detail: { letter: kind },
    });
    return true;
  }
}

function pageOf(row: LetterRow): PaperPage | null {
  const kind = letterKindOf(row.state);
  if (kind === null) return null;
  const { subject, paragraphs } = writeLetter(row, kind);
  const today = dateInWords(new Date(), row.locale, row.time_zone);
  return {
    above: `${campusName[row.locale]} · ${today}`,
    title: subject,
    to: [row.name, [row.institution_name, row.country_names?.[row.locale]].filter(Boolean).join(', ')],
    blocks: asText(paragraphs),
    below: `${row.contact_name} · ${row.contact_address}`,
  };
}
