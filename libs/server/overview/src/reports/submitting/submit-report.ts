import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { isQuarter } from '@campus/figures';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { AuditService } from '@campus/people';
import { EditionClosings } from '@campus/delivery';
import { exactOf, FiguresReading, publishedOf, type FiguresQuery } from '../figures-reading.ts';
import { hashOf } from './report-hash.ts';
import { figureSubject } from '../counting/figures.statements.ts';
import { type ReportEntity } from './report.entity.ts';
import { closingCountries, keepReport } from '../reports.statements.ts';

type About = Pick<ReportEntity, 'title' | 'countries'> & FiguresQuery;

/** Submits figures, which are fixed from then on. Those of an edition are submitted when it is closed. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly database: Database,
    private readonly figures: FiguresReading,
    private readonly audit: AuditService,
    closings: EditionClosings,
  ) {
    closings.listen((tx, actor, editionId) => this.ofClosing(tx, actor, editionId));
  }

  /** Refuses NOT_FOUND, PERIOD_OPEN, REPORT_SUBMITTED. */
  async submit(actor: Actor, query: FiguresQuery, idempotencyKey: string): Promise<string> {
    const found = await this.figures.find(actor, query);
    return this.database.transaction((tx) =>
      once(tx, actor.personId, idempotencyKey, 'submitReport', async () => {
        if (!found?.isExact) throw new Refused('NOT_FOUND');
        if (!found.isSettled) throw new Refused('PERIOD_OPEN');
        const id = await this.keep(tx, actor, found);
        if (id === null) throw new Refused('REPORT_SUBMITTED');
        return id;
      }),
    );
  }

  /**
   * Fixes what everybody with access to the edition sees. An edition that was reopened and is closed again
   * keeps its reports: differences are shown next to them.
   */
  private async ofClosing(tx: EntityManager, actor: Actor, subjectId: string): Promise<void> {
    const subject = await this.database.rowIn(tx, figureSubject.edition, [subjectId]);
    if (!subject) return;
    const query: FiguresQuery = { scope: 'edition', subjectId, period: { from: null, to: null } };
    const shares = await this.database.rowsIn(tx, closingCountries, [subjectId]);
    for (const countries of [null, ...shares.map((share) => share.countries)])
      await this.keep(tx, actor, { ...query, title: subject.title, countries });
  }

  /** Null: there is a report of just this. */
  private async keep(tx: EntityManager, actor: Actor, about: About): Promise<string | null> {
    const report = { id: newId(), ...(await this.contentOf(tx, about)), submittedBy: actor.personId };
    const kept = await this.database.rowIn(tx, keepReport, {
      id: report.id,
      scope: report.scope,
      subjectId: report.subjectId,
      title: report.title,
      fromDay: report.from,
      toDay: report.to,
      countries: report.countries,
      figures: report.figures,
      published: report.published,
      hash: hashOf(report),
      submittedBy: report.submittedBy,
    });
    if (!kept) return null;
    await this.audit.record(tx, {
      actorId: actor.personId,
      action: 'report.submitted',
      subjectType: 'report',
      subjectId: report.id,
      countryCode: report.countries?.length === 1 ? report.countries[0] : null,
      detail: { scope: report.scope, subjectId: report.subjectId, from: report.from, to: report.to },
    });
    return report.id;
  }

  /** Both readings of the same count: what is published cannot say more than what was counted then. */
  private async contentOf(tx: EntityManager, { scope, subjectId, period, title, countries }: About) {
    const counted = await this.figures.count({ scope, subjectId, period }, countries, tx);
    const isForEverybody = scope === 'programme' && countries === null && isQuarter(period);
    return {
      scope,
      subjectId,
      title,
      ...period,
      countries,
      figures: exactOf(scope, counted),
      published: isForEverybody ? publishedOf(scope, counted) : null,
    };
  }
}
