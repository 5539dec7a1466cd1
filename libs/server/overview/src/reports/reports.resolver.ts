import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { titleIn } from '@campus/delivery';
import { Evidence } from './evidence/figure-evidence.ts';
import { FiguresReading, type FiguresQuery } from './figures-reading.ts';
import { figuresIn } from './figures-shown.ts';
import { FigureEvidence, FigureEvidenceArgs, Figures, FiguresArgs, FiguresSubject } from './figures.type.ts';
import { Report, ReportList, ReportsArgs, SubmitReportInput, SubmitReportResult } from './report.type.ts';
import { maySeeEvidence, maySeeFigures, maySubmitReports } from './reports.access.ts';
import { ReportsReading } from './reports-reading.ts';
import { SubmitReport } from './submitting/submit-report.ts';

type About = Pick<FiguresArgs, 'scope' | 'subjectId'> & Partial<Pick<FiguresArgs, 'from' | 'to'>>;

const queryOf = ({ scope, subjectId, from, to }: About): FiguresQuery => ({
  scope,
  subjectId,
  period: { from: from ?? null, to: to ?? null },
});

@Resolver()
export class ReportsResolver {
  constructor(
    private readonly reading: FiguresReading,
    private readonly evidence: Evidence,
    private readonly keeping: ReportsReading,
    private readonly submission: SubmitReport,
  ) {}

  @Allow(maySeeFigures)
  @Query(() => Figures, {
    nullable: true,
    description:
      'Donors: a programme and a quarter that is over. Who coordinates: people of their countries; of a closed edition, as they were kept when it was closed.',
  })
  async figures(
    @CurrentActor() actor: Actor,
    @Args() args: FiguresArgs,
    @Args('asPublished', { nullable: true, description: 'As donors are shown them.' }) asPublished?: boolean,
    @Args('asOfToday', { nullable: true, description: 'Of a closed edition: as counted today.' })
    asOfToday?: boolean,
  ): Promise<Figures | null> {
    const found = await this.reading.find(actor, { ...queryOf(args), asPublished, asOfToday });
    return found && figuresIn(found, args.locale);
  }

  @Allow(maySeeFigures)
  @Query(() => [FiguresSubject], { description: 'Programmes and countries to ask figures of.' })
  async figuresSubjects(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<FiguresSubject[]> {
    const rows = await this.reading.subjects(actor);
    return rows.map(({ scope, id, title }) => ({ scope, id, title: titleIn(title, locale) }));
  }

  @Allow(maySeeEvidence)
  @Query(() => FigureEvidence, { nullable: true, description: 'The rows behind a figure.' })
  figureEvidence(
    @CurrentActor() actor: Actor,
    @Args() args: FigureEvidenceArgs,
  ): Promise<FigureEvidence | null> {
    const { indicator, dimension, key, search } = args;
    const part = dimension ? { dimension, key: key ?? '' } : null;
    const query = { ...queryOf(args), indicator, part, search, order: args };
    return this.evidence.find(actor, query, pageOf(args), args.locale);
  }

  @Allow(maySeeFigures)
  @Query(() => ReportList, { description: 'Reports that were handed in.' })
  async reports(@CurrentActor() actor: Actor, @Args() args: ReportsArgs): Promise<ReportList> {
    return reportListIn(await this.keeping.list(actor, args, pageOf(args)), args.locale);
  }

  @Allow(maySeeFigures)
  @Query(() => Report, { nullable: true, description: 'A report as it was handed in.' })
  async report(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Report | null> {
    const report = await this.keeping.find(actor, id);
    return report && { ...report, figures: figuresIn(report.found, locale) };
  }

  @Allow(maySubmitReports)
  @Command(
    SubmitReportResult,
    'Keeps the figures as they are now, for ever. Refuses PERIOD_OPEN, REPORT_SUBMITTED, NOT_FOUND.',
  )
  async submitReport(
    @CurrentActor() actor: Actor,
    @Args('input') { idempotencyKey, ...about }: SubmitReportInput,
  ) {
    return { reportId: await this.submission.submit(actor, queryOf(about), idempotencyKey) };
  }
}

const reportListIn = (
  { items, totalCount }: Awaited<ReturnType<ReportsReading['list']>>,
  locale: Locale,
): ReportList => ({
  totalCount,
  items: items.map(({ id, scope, title, from_day, to_day, countries, submitted_at }) => ({
    id,
    scope,
    title: titleIn(title, locale),
    from: from_day,
    to: to_day,
    countries: countries ?? [],
    submittedAt: submitted_at,
  })),
});
