import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type Page } from '@campus/platform/graphql/page.ts';
import { OutlineCache } from '@campus/course';
import { titleIn } from '@campus/delivery';
import { coordinatesPerson, coordinatedCountries, mayChangeAccount } from '@campus/people';
import { dossierOf, type DossierRow } from './dossier.statements.ts';
import { type PersonDossier } from './dossier.type.ts';
import { dossierCountries } from './dossiers.access.ts';
import { mayReadPerson, timelineOf, type TimelineRow } from './timeline.statements.ts';
import { type Timeline } from './timeline.type.ts';

const moment = (text: string): Date => new Date(text);
const momentOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));

type TitleOf = (versionId: string | null, activityId: string | null) => string | null;

/** Everything about one person, for anyone who coordinates the person's country. */
@Injectable()
export class DossierReading {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
  ) {}

  /** Null: no such person, or one of another country. */
  async find(actor: Actor, personId: string, locale: Locale): Promise<PersonDossier | null> {
    if (!isId(personId)) return null;
    const row = await this.database.row(dossierOf, { personId, countries: dossierCountries(actor) });
    if (!row) return null;
    const titleOf = await this.titles(
      [...row.enrolments, ...row.attempts].map(({ versionId }) => versionId),
      locale,
    );
    return dossier(row, actor, locale, titleOf);
  }

  /** The newest first. Null as above. */
  async timeline(actor: Actor, personId: string, locale: Locale, page: Page): Promise<Timeline | null> {
    if (!isId(personId)) return null;
    if (!(await this.database.row(mayReadPerson, [personId, dossierCountries(actor)]))) return null;
    const { timeZone } = actor;
    const countries = dossierCountries(actor);
    const values = { personId, countries, timeZone, limit: page.limit, offset: page.offset };
    const rows = await this.database.rows(timelineOf, values);
    const versions = rows.flatMap(({ version }) => version ?? []);
    const titleOf = await this.titles(versions, locale);
    return {
      items: rows.map((row) => entry(row, locale, titleOf)),
      totalCount: rows[0]?.total ?? 0,
    };
  }

  private async titles(versionIds: readonly string[], locale: Locale): Promise<TitleOf> {
    const ids = [...new Set(versionIds)];
    const outlines = new Map(
      await Promise.all(ids.map(async (id) => [id, await this.outlines.get(id)] as const)),
    );
    return (versionId, activityId) => {
      const outline = versionId === null ? undefined : outlines.get(versionId);
      const activity = activityId === null ? undefined : outline?.find(activityId)?.activity;
      return activity && outline ? (activity.titles[outline.localeFor(locale)] ?? activity.key) : null;
    };
  }
}

const entry = (row: TimelineRow, locale: Locale, titleOf: TitleOf): Timeline['items'][number] => ({
  id: `${row.kind}:${row.id}`,
  kind: row.kind,
  at: row.at,
  day: row.day,
  editionTitle: row.edition && titleIn(row.edition, locale),
  title: row.session ? titleIn(row.session, locale) : titleOf(row.version, row.activity),
  count: row.count,
  score: row.score,
  isPassed: row.is_passed,
  word: row.word,
  actor: row.actor,
  reason: row.reason,
  valueBefore: row.value_before,
  valueAfter: row.value_after,
});

const enrolments = (row: DossierRow, locale: Locale, titleOf: TitleOf): PersonDossier['enrolments'] =>
  row.enrolments.map(({ versionId, editionTitles, nextActivityId, goesOnIn, ...rest }) => ({
    ...rest,
    editionTitle: titleIn(editionTitles, locale),
    nextStep: titleOf(versionId, nextActivityId),
    enrolledAt: moment(rest.enrolledAt),
    lastWorkAt: momentOrNull(rest.lastWorkAt),
    endedAt: momentOrNull(rest.endedAt),
    goesOnIn: goesOnIn && titleIn(goesOnIn, locale),
  }));

const records = (row: DossierRow, locale: Locale, titleOf: TitleOf) => ({
  attempts: row.attempts.map(({ versionId, activityId, editionTitles, ...rest }) => ({
    ...rest,
    editionTitle: titleIn(editionTitles, locale),
    activityTitle: titleOf(versionId, activityId) ?? '',
    startedAt: moment(rest.startedAt),
    finishedAt: momentOrNull(rest.finishedAt),
  })),
  attendance: row.attendance.map(({ editionTitles, sessionTitles, ...rest }) => ({
    ...rest,
    editionTitle: titleIn(editionTitles, locale),
    sessionTitle: titleIn(sessionTitles, locale),
    startsAt: moment(rest.startsAt),
  })),
  certificates: row.certificates.map(({ editionTitles, ...rest }) => ({
    ...rest,
    editionTitle: titleIn(editionTitles, locale),
    issuedAt: moment(rest.issuedAt),
  })),
  nominations: row.nominations.map(({ editionTitles, callTitles, steps, ...rest }) => ({
    ...rest,
    editionTitle: titleIn(editionTitles, locale),
    callTitle: titleIn(callTitles, locale),
    submittedAt: momentOrNull(rest.submittedAt),
    steps: steps.map((step) => ({ ...step, at: moment(step.at) })),
  })),
  mails: row.mails.map((mail) => ({
    ...mail,
    writtenAt: moment(mail.writtenAt),
    sentAt: momentOrNull(mail.sentAt),
  })),
  notes: row.notes.map((note) => ({
    ...note,
    writtenAt: moment(note.writtenAt),
    removedAt: momentOrNull(note.removedAt),
  })),
  merges: row.merges.map((merge) => ({
    ...merge,
    mergedAt: moment(merge.mergedAt),
    undoUntil: moment(merge.undoUntil),
  })),
});

function dossier(row: DossierRow, actor: Actor, locale: Locale, titleOf: TitleOf): PersonDossier {
  const addresses = row.addresses.map((one) => ({
    ...one,
    since: moment(one.since),
    until: momentOrNull(one.until),
    bouncesSince: momentOrNull(one.bouncesSince),
  }));
  const canChange =
    row.merged_into === null && coordinatesPerson(actor, { id: row.id, country: row.country?.code ?? null });
  return {
    id: row.id,
    fullName: row.full_name,
    givenNames: row.given_names,
    firstSurname: row.first_surname,
    secondSurname: row.second_surname,
    email: addresses.find(({ until, isOfMerged }) => until === null && !isOfMerged)?.address ?? null,
    country: row.country,
    sex: row.sex,
    locale: row.locale,
    timeZone: row.time_zone,
    createdAt: row.created_at,
    isDisabled: row.is_disabled,
    mergedInto: row.merged_into,
    extraTimePercent: row.extra_time_percent,
    canChange,
    canChangeAccount:
      canChange &&
      mayChangeAccount(
        actor,
        row.roles.map(({ role }) => role),
      ),
    mayMoveAnywhere: coordinatedCountries(actor) === null,
    mayMoveTo: coordinatedCountries(actor) ?? [],
    roles: row.roles,
    addresses,
    duties: row.duties,
    enrolments: enrolments(row, locale, titleOf),
    ...records(row, locale, titleOf),
  };
}
