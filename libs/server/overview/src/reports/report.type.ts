import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { type IndicatorKey } from '@campus/figures';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { type Scope } from './counting/facts.sql.ts';
import { Figures, FiguresScope, Indicator } from './figures.type.ts';

export const ReportSort = { SUBMITTED: 'submitted', TITLE: 'title', PERIOD: 'period' } as const;
export type ReportSort = (typeof ReportSort)[keyof typeof ReportSort];
registerEnumType(ReportSort, { name: 'ReportSort' });

@ObjectType({ description: 'A figure that is another one today.' })
export class ReportChange {
  @Field(() => Indicator)
  indicator: IndicatorKey;

  @Field(() => Float, { nullable: true })
  then: number | null;

  @Field(() => Float, { nullable: true })
  now: number | null;
}

@ObjectType({ description: 'A report in the list.' })
export class ReportSummary {
  @Field(() => ID)
  id: string;

  @Field(() => FiguresScope)
  scope: Scope;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  from: string | null;

  @Field(() => String, { nullable: true })
  to: string | null;

  @Field(() => [String], { description: 'Only people of these countries; none: everybody.' })
  countries: string[];

  @Field(() => GraphQLISODateTime)
  submittedAt: Date;
}

@ObjectType()
export class ReportList {
  @Field(() => [ReportSummary])
  items: ReportSummary[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'Figures as they were when they were handed in; they never change.' })
export class Report {
  @Field(() => ID)
  id: string;

  @Field(() => Figures)
  figures: Figures;

  @Field(() => GraphQLISODateTime)
  submittedAt: Date;

  @Field(() => String, { nullable: true, description: 'For coordinators.' })
  submittedBy: string | null;

  @Field({ description: 'SHA-256 of what was handed in.' })
  hash: string;

  @Field({ description: 'Whether what is kept still has this hash.' })
  isIntact: boolean;

  @Field({ description: 'Whether `changes` says what differs today: to coordinators.' })
  isCompared: boolean;

  @Field(() => [ReportChange])
  changes: ReportChange[];
}

@InputType()
export class SubmitReportInput {
  @Field(() => FiguresScope)
  scope: Scope;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { nullable: true })
  from?: string | null;

  @Field(() => String, { nullable: true })
  to?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class ReportSubmitted {
  @Field(() => ID)
  reportId: string;
}

export const SubmitReportResult = resultOf('SubmitReportResult', ReportSubmitted);

@ArgsType()
export class ReportsArgs extends searchedArgs(ReportSort, ReportSort.SUBMITTED, { isDescending: true }) {
  @Field(() => Locale)
  locale: Locale;
}
