import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { dayIn, isDay, keyIn, writtenIn } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import * as sql from './copy.statements.ts';
import { type EditionCopyPreview, type ShiftedDate } from './copy.type.ts';
import { EditionCopies, MESSAGE_RULES } from './edition-copies.ts';
import { EditionGroupEntity } from '../edition-group.entity.ts';
import { EditionQuotaEntity } from '../planning/edition-quota.entity.ts';
import { EditionReleaseEntity } from '../planning/edition-release.entity.ts';
import { addDays, daysBetween, keepsWeekdays, sameWeekday } from './edition-shift.ts';
import { titleIn } from '../edition-title.ts';
import { EditionEntity } from '../edition.entity.ts';
import { GroupFacilitatorEntity } from '../group-facilitator.entity.ts';
import { LiveSessionEntity } from '../planning/live-session.entity.ts';
import { type CopyEditionInput } from '../planning/edition-plan.type.ts';
import { keyIsTaken } from '../planning/plan.statements.ts';
import { SessionHalfDayEntity } from '../planning/session-half-day.entity.ts';

/** A new edition from an old one: every date moves by the same number of days, from one base date. */
@Injectable()
export class CopyEdition {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly copies: EditionCopies,
  ) {}

  /** Null when there is no such edition, or no such day. Nothing is made. */
  async preview(editionId: string, startsOn: string, locale: Locale): Promise<EditionCopyPreview | null> {
    const source = isId(editionId) ? await this.database.row(sql.copySource, [editionId]) : null;
    if (!source || !isDay(startsOn)) return null;
    const days = daysBetween(source.starts_on, startsOn);
    const [releases, halfDays, messageRules] = await Promise.all([
      this.database.rows(sql.releasesToCopy, [editionId, source.version_id]),
      this.database.rows(sql.halfDaysToCopy, [editionId, days]),
      this.copies.count(MESSAGE_RULES, editionId),
    ]);
    const moved = (kind: ShiftedDate['kind'], title: string, from: string): ShiftedDate => ({
      kind,
      title,
      from,
      to: addDays(from, days),
      toAt: null,
      timeZone: null,
    });
    return {
      days,
      keepsWeekdays: keepsWeekdays(days),
      sameWeekdayOn: sameWeekday(source.starts_on, startsOn),
      versionNumber: source.version_number,
      groups: source.groups,
      quotas: source.quotas,
      messageRules,
      dates: [
        moved('first_day', '', source.starts_on),
        ...releases.map((release) => moved('release', titleIn(release.titles, locale), release.opens_on)),
        ...halfDays.map((half) => ({
          ...moved('session', titleIn(half.titles, locale), half.local_day),
          toAt: half.starts_at,
          timeZone: half.zone,
        })),
        ...(source.ends_on === null ? [] : [moved('last_day', '', source.ends_on)]),
      ],
    };
  }

  /** Copies the plan without people and closed to self-enrolment. Refuses EDITION_KEY_TAKEN. */
  copy(actor: Actor, { editionId, idempotencyKey, ...input }: CopyEditionInput): Promise<string> {
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'copyEdition', async () => {
        const source = isId(editionId) ? await this.database.rowIn(tx, sql.copySource, [editionId]) : null;
        if (!source) throw new Refused('NOT_FOUND');
        const key = keyIn(input.key);
        if (await this.database.rowIn(tx, keyIsTaken, [key, null]))
          throw new Refused('EDITION_KEY_TAKEN', { key });
        const id = newId();
        const startsOn = dayIn(input.startsOn, 'startsOn');
        const days = daysBetween(source.starts_on, startsOn);
        await tx.insert(EditionEntity, {
          id,
          courseId: source.course_id,
          versionId: source.version_id,
          key,
          titles: newTitles(source.titles, writtenIn({ ...input.titles }, 'titles')),
          description: source.description,
          contactAddress: source.contact_address,
          programmeId: source.programme_id,
          route: source.route,
          audience: source.audience,
          locales: source.locales,
          startsOn,
          endsOn: source.ends_on && addDays(source.ends_on, days),
          timeZone: source.time_zone,
          isOpen: false,
        });
        const groups = await this.copyGroups(tx, source.id, id);
        await this.copyTables(tx, source, id, days);
        await this.copySessions(tx, source.id, id, days, groups);
        await this.copies.copy(tx, source.id, id);
        await this.audit.record(tx, {
          actorId: actor.personId,
          action: 'edition.copied',
          subjectType: 'edition',
          subjectId: id,
          detail: { from: source.id, key, startsOn, days },
        });
        return id;
      }),
    );
  }

  /** New ids by old ones. Facilitators of a group become facilitators of its copy. */
  private async copyGroups(tx: EntityManager, from: string, to: string): Promise<Map<string, string>> {
    const rows = await this.database.rowsIn(tx, sql.groupsToCopy, [from]);
    const ids = new Map(rows.map(({ id }) => [id, newId()]));
    for (const { id, country_code, name, time_zone, seats, facilitators } of rows) {
      const groupId = ids.get(id) ?? newId();
      const group = { name, seats, countryCode: country_code, timeZone: time_zone };
      await tx.insert(EditionGroupEntity, { ...group, id: groupId, editionId: to });
      const accompany = facilitators.map((personId) => ({ id: newId(), groupId, personId }));
      if (accompany.length) await tx.insert(GroupFacilitatorEntity, accompany);
    }
    return ids;
  }

  private async copyTables(
    tx: EntityManager,
    source: sql.SourceRow,
    to: string,
    days: number,
  ): Promise<void> {
    const releases = await this.database.rowsIn(tx, sql.releasesToCopy, [source.id, source.version_id]);
    const quotas = await this.database.rowsIn(tx, sql.quotasToCopy, [source.id]);
    if (releases.length)
      await tx.insert(
        EditionReleaseEntity,
        releases.map(({ module_id, opens_on }) => ({
          editionId: to,
          moduleId: module_id,
          opensOn: addDays(opens_on, days),
        })),
      );
    if (quotas.length)
      await tx.insert(
        EditionQuotaEntity,
        quotas.map(({ country_code, institution_kind, seats, women_percent }) => ({
          id: newId(),
          editionId: to,
          countryCode: country_code,
          institutionKind: institution_kind,
          seats,
          womenPercent: women_percent,
        })),
      );
  }

  private async copySessions(
    tx: EntityManager,
    from: string,
    to: string,
    days: number,
    groups: Map<string, string>,
  ): Promise<void> {
    const rows = await this.database.rowsIn(tx, sql.halfDaysToCopy, [from, days]);
    for (const halves of Map.groupBy(rows, ({ session_id }) => session_id).values()) {
      const [first] = halves;
      if (!first) continue;
      const sessionId = newId();
      const { titles, mode, place, url } = first;
      const groupId = first.group_id && (groups.get(first.group_id) ?? null);
      await tx.insert(LiveSessionEntity, { id: sessionId, editionId: to, groupId, titles, mode, place, url });
      await tx.insert(
        SessionHalfDayEntity,
        halves.map(({ starts_at, planned_minutes }) => ({
          id: newId(),
          sessionId,
          startsAt: starts_at,
          plannedMinutes: planned_minutes,
        })),
      );
    }
  }
}

/** A copy gets its own title in each language of the original: two editions with one title would be confused. */
function newTitles<Titles extends Record<string, string>>(
  originals: Record<string, string>,
  titles: Titles,
): Titles {
  const isOwn = (locale: string) => Boolean(titles[locale]) && titles[locale] !== originals[locale];
  const locale = Object.keys(originals).find((each) => originals[each] && !isOwn(each));
  if (locale !== undefined) throw new Refused('INPUT_INVALID', { field: 'titles', reason: 'SAME' });
  return titles;
}
