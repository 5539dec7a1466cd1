import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { hashOf, isToken } from '@campus/platform/auth/secret-token.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { isLocale, type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';
import { AuditService, type AuditAction } from '@campus/people';
import { titleIn } from '@campus/delivery';
import { cleanNominee } from './clean-nominee.ts';
import { knownCountries } from '../calls/calls.statements.ts';
import { readCallText } from '../calls/call-text.ts';
import { line } from '../input-texts.ts';
import { NominationEntity } from '../nomination.entity.ts';
import {
  type NominationForm,
  type SaveNominationInput,
  type WrittenNomination,
} from '../nomination-form.type.ts';
import { after } from '../nomination-states.ts';
import {
  addressTaken,
  formByToken,
  letterOfLink,
  lockLinkByToken,
  madeByLink,
  noteOpening,
  noteUse,
  type FormRow,
  type LinkLockRow,
} from './nominating.statements.ts';

/** For one network in ten minutes: an institution that types fast, or several behind one address. */
const WRITES = { limit: 300, seconds: 600 };

/** Nominating by personal link, without an account: the token decides whose nominations may be seen and changed. */
@Injectable()
export class NominatingService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly throttle: Throttle,
  ) {}

  /** Null: no such link. A link that was revoked or has expired shows who to ask, and no nominations. */
  async form(token: string, locale: Locale): Promise<NominationForm | null> {
    const row = isToken(token) ? await this.database.row(formByToken, [hashOf(token)]) : null;
    if (row && !row.is_opened) await this.database.rows(noteOpening, [row.link_id]);
    return row && formOf(row, locale);
  }

  async save(
    { token, key, isSubmitted, nominee }: SaveNominationInput,
    address: string,
  ): Promise<WrittenNomination> {
    await this.count(address);
    if (!isId(key)) throw new Refused('INPUT_INVALID', { field: 'key' });
    const cleaned = cleanNominee(nominee, !isSubmitted);
    await this.database.transaction(async (tx) => {
      const link = await this.openLink(tx, token);
      const country =
        link.country ?? (nominee.country ? line(nominee.country, 'country', 2).toUpperCase() : null);
      if (isSubmitted && country === null)
        throw new Refused('INPUT_INVALID', { field: 'country', reason: 'NEEDED' });
      if (link.country === null && country !== null) await this.checkCountry(tx, country);
      if (
        cleaned.letterId !== null &&
        !(await this.database.rowIn(tx, letterOfLink, [cleaned.letterId, link.link_id]))
      )
        throw new Refused('INPUT_INVALID', { field: 'letter', reason: 'UNKNOWN' });
      if (isSubmitted && link.needs_letter && cleaned.letterId === null)
        throw new Refused('INPUT_INVALID', { field: 'letter', reason: 'NEEDED' });
      if (isSubmitted && (await this.database.rowIn(tx, addressTaken, [link.link_id, key, cleaned.address])))
        throw new Refused('INPUT_INVALID', { field: 'address', reason: 'TAKEN' });
      await this.write(tx, link, key, isSubmitted, { ...cleaned, countryCode: country });
      await this.database.rowsIn(tx, noteUse, [link.link_id]);
    });
    const row = await this.database.row(formByToken, [hashOf(token)]);
    const found = row?.nominations.find((one) => one.key === key.toLowerCase());
    if (!found) throw new Refused('NOT_FOUND');
    return found;
  }

  /** Drafts can be thrown away; what was sent in is taken back first. */
  async discard(token: string, key: string, address: string): Promise<void> {
    await this.count(address);
    await this.database.transaction(async (tx) => {
      const link = await this.openLink(tx, token);
      const found = isId(key)
        ? await tx.findOneBy(NominationEntity, { linkId: link.link_id, clientKey: key })
        : null;
      if (!found) return;
      if (found.state !== 'draft') throw new Refused('NOMINATION_STATE', { state: found.state });
      await tx.delete(NominationEntity, { id: found.id });
      await this.record(tx, 'nomination.discarded', found, link);
    });
  }

  /** The link's row, locked. Refuses LINK_INVALID, CALL_NOT_OPEN. */
  async openLink(tx: EntityManager, token: string): Promise<LinkLockRow> {
    const link = isToken(token) ? await this.database.rowIn(tx, lockLinkByToken, [hashOf(token)]) : null;
    if (!link) throw new Refused('LINK_INVALID', { state: 'unknown' });
    if (link.state === 'revoked' || link.state === 'expired')
      throw new Refused('LINK_INVALID', { state: link.state });
    if (link.state !== 'open') throw new Refused('CALL_NOT_OPEN', { state: link.state });
    return link;
  }

  async count(address: string): Promise<void> {
    await this.throttle.try([{ key: `nominate:${networkOf(address)}`, ...WRITES }]);
  }

  private async write(
    tx: EntityManager,
    link: LinkLockRow,
    key: string,
    isSubmitted: boolean,
    fields: Partial<NominationEntity>,
  ): Promise<void> {
    const found = await tx.findOneBy(NominationEntity, { callId: link.call_id, clientKey: key });
    if (found && found.linkId !== link.link_id) throw new Refused('INPUT_INVALID', { field: 'key' });
    const now = new Date();
    if (!found) {
      const made = await this.database.rowIn(tx, madeByLink, [link.link_id]);
      if ((made?.count ?? 0) >= link.max_nominations)
        throw new Refused('LINK_USED_UP', { maximum: link.max_nominations });
      const nomination = {
        ...fields,
        id: newId(),
        callId: link.call_id,
        editionId: link.edition_id,
        linkId: link.link_id,
        clientKey: key,
        source: 'link' as const,
        state: isSubmitted ? ('submitted' as const) : ('draft' as const),
        institutionName: link.institution_name,
        institutionKind: link.institution_kind,
        submittedAt: isSubmitted ? now : null,
      };
      await tx.insert(NominationEntity, nomination);
      return this.record(tx, isSubmitted ? 'nomination.submitted' : 'nomination.drafted', nomination, link);
    }
    if (found.state !== 'draft' && found.state !== 'submitted')
      throw new Refused('NOMINATION_STATE', { state: found.state });
    const state = after(found.state, isSubmitted ? 'submit' : 'take_back') ?? found.state;
    const isSame =
      state === found.state &&
      Object.entries(fields).every(([name, value]) => found[name as keyof NominationEntity] === value);
    if (isSame) return;
    const submittedAt = isSubmitted ? (found.submittedAt ?? now) : null;
    await tx.update(NominationEntity, { id: found.id }, { ...fields, state, submittedAt, updatedAt: now });
    const action =
      state === found.state
        ? 'nomination.corrected'
        : isSubmitted
          ? 'nomination.submitted'
          : 'nomination.taken-back';
    await this.record(tx, action, { ...found, ...fields }, link);
  }

  private record(
    tx: EntityManager,
    action: AuditAction,
    row: Partial<NominationEntity>,
    link: LinkLockRow,
  ): Promise<void> {
    return this.audit.record(tx, {
      actorId: null,
      action,
      subjectType: 'nomination',
      subjectId: String(row.id),
      countryCode: row.countryCode ?? null,
      detail: { by: 'link', linkId: link.link_id, callId: link.call_id },
    });
  }

  private async checkCountry(tx: EntityManager, code: string): Promise<void> {
    if (!(await this.database.rowIn(tx, knownCountries, [[code]])))
      throw new Refused('INPUT_INVALID', { field: 'country', reason: 'UNKNOWN' });
  }
}

const isShut = (state: FormRow['state']) => state === 'revoked' || state === 'expired';

function formOf(row: FormRow, locale: Locale): NominationForm {
  const textLocale = row.texts[locale] ? locale : (Object.keys(row.texts).find(isLocale) ?? 'es');
  const isComing = row.state === 'draft' || row.state === 'coming';
  return {
    state: row.state === 'draft' ? 'coming' : row.state,
    institutionName: row.institution_name,
    institutionKind: row.institution_kind,
    nominatorName: row.nominator_name,
    country: row.country,
    callTitle: titleIn(row.titles, locale),
    editionTitle: titleIn(row.edition_titles, locale),
    editionStartsOn: row.starts_on,
    editionEndsOn: row.ends_on,
    textLocale,
    text: isShut(row.state) || isComing ? [] : readCallText(row.texts[textLocale] ?? ''),
    opensOn: row.opens_on,
    closesAt: row.closes_at,
    timeZone: row.time_zone,
    needsLetter: row.needs_letter,
    audiences: row.audiences,
    locales: row.locales.filter(isLocale),
    contactName: row.contact_name,
    contactAddress: row.contact_address,
    maxNominations: row.max_nominations,
    nominations: isShut(row.state) ? [] : row.nominations,
  };
}
