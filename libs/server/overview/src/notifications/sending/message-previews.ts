import { Inject, Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Order } from '@campus/platform/database/order.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache } from '@campus/course';
import { nationalZones } from '@campus/delivery';
import { RosterReading } from '../../rosters/roster-reading.ts';
import type { RosterFilter } from '../../rosters/roster.type.ts';
import { previewDue, type DueRow } from './due.statements.ts';
import { factsOfEdition, factsOfPerson } from '../texts/facts.statements.ts';
import { type MessageKind, placeholdersOf, type RuleKind, usualDays, type Words } from '../message-kinds.ts';
import { type AudienceSort, type MessageAudience, type MessagePreview } from '../message.type.ts';
import { valuesOf } from '../texts/message-values.ts';
import { countriesOf } from '../notifications.access.ts';
import { daysAmong, isDayOfRule, MOST_DAYS } from '../notifications.rules.ts';
import { DrilledVersions } from './drilled-versions.ts';
import { audienceOf } from './one-off.statements.ts';
import { fillIn, unknownIn } from '../texts/placeholders.ts';
import { PlanMessages } from './plan-messages.ts';
import { frameWords } from '../texts/frame-words.ts';

const NOBODY: MessageAudience = { items: [], totalCount: 0, silencedCount: 0 };
/** More than may be kept: a text that is too long is still shown while it is cut down. */
const MOST_PREVIEWED = 10_000;

/** Who would get a message, and what it would say, before anything is switched on or sent. */
@Injectable()
export class MessagePreviews {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly planning: PlanMessages,
    private readonly drilled: DrilledVersions,
    private readonly rosters: RosterReading,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Today, whatever the hour; of the countries the actor coordinates. */
  async ofRule(
    actor: Actor,
    rule: { editionId: string; kind: RuleKind; days: readonly number[] },
    order: Order<AudienceSort>,
    page: Page,
    now = new Date(),
  ): Promise<MessageAudience> {
    if (!isId(rule.editionId)) return NOBODY;
    const clocks = daysAmong(now, await this.planning.zones());
    const days = usualDays[rule.kind] === null ? [] : rule.days.filter(isDayOfRule).slice(0, MOST_DAYS);
    const rows = await this.database.rows(previewDue(order), {
      zones: clocks.map(({ zone }) => zone),
      days: clocks.map(({ day }) => day),
      zonesOfCountries: JSON.stringify(nationalZones),
      editionId: rule.editionId,
      kind: rule.kind,
      daysOfRule: days,
      drilled: rule.kind === 'drill' ? await this.drilled.told() : '[]',
      countries: countriesOf(actor),
      ...page,
    });
    return audience(rows);
  }

  /** Everybody of a filter of the roster. */
  async ofFilter(
    actor: Actor,
    editionId: string,
    filter: RosterFilter,
    order: Order<AudienceSort>,
    page: Page,
  ): Promise<MessageAudience> {
    const choice = await this.rosters.choose(actor, {
      editionId,
      filter,
      sort: 'name',
      isDescending: false,
      locale: 'es',
    });
    if (!choice) return NOBODY;
    const rows = await this.database.rows(audienceOf(choice, order), { ...choice.values, ...page });
    return audience(rows);
  }

  /** A mail as one person would get it, or without a recipient; null: not visible to the actor. */
  async ofText(
    actor: Actor,
    { editionId, enrolmentId, kind }: { editionId: string; enrolmentId: string | null; kind: MessageKind },
    { locale, ...words }: { locale: Locale } & Words,
  ): Promise<MessagePreview | null> {
    if (!isId(editionId) || (enrolmentId !== null && !isId(enrolmentId))) return null;
    if (words.subject.length + words.body.length > MOST_PREVIEWED) return null;
    const row =
      enrolmentId === null
        ? await this.database.row(factsOfEdition, { editionId, kind })
        : await this.database.row(factsOfPerson, {
            zonesOfCountries: JSON.stringify(nationalZones),
            enrolmentId,
            kind,
            countries: countriesOf(actor),
            editionId,
          });
    if (!row) return null;
    const values = valuesOf(row, await this.outlines.get(row.version_id), locale, this.config);
    const { hasAction, ...filled } = fillIn(words, values);
    const frame = frameWords(kind, locale, values.edition ?? '');
    return {
      ...filled,
      notes: [...filled.notes, frame.why],
      action: hasAction ? frame.action : null,
      leave: frame.leave,
      unknown: unknownIn(words, placeholdersOf(kind)),
    };
  }
}

const audience = (rows: DueRow[]): MessageAudience => ({
  items: rows.map((row) => ({
    enrolmentId: row.enrolment_id,
    personId: row.person_id,
    fullName: row.full_name,
    countryCode: row.country,
    why: row.why,
  })),
  totalCount: rows[0]?.total ?? 0,
  silencedCount: rows[0]?.silenced ?? 0,
});
