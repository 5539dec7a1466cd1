import {
  dimensions,
  indicators,
  units,
  type Dimension as DimensionKey,
  type IndicatorKey,
  type Unit,
} from '@campus/figures';
import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  Int,
  IntersectionType,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { type Scope, scopes } from './counting/facts.sql.ts';
import { type FigureState as State, figureStates } from './counting/figures-data.ts';

export const FiguresScope = enumOf(scopes);
registerEnumType(FiguresScope, { name: 'FiguresScope', description: 'What figures are about.' });

export const Indicator = enumOf(indicators.map(({ key }) => key));
registerEnumType(Indicator, { name: 'Indicator', description: 'What is reported of a course.' });

export const Dimension = enumOf(dimensions);
registerEnumType(Dimension, { name: 'Dimension', description: 'What a figure may be broken down by.' });

export const FigureState = enumOf(figureStates);
registerEnumType(FigureState, {
  name: 'FigureState',
  description:
    'Known, or why there is no number: nothing was recorded, it would tell of one to four people, the campus does not collect it, or it is in several currencies.',
});

export const FigureUnit = enumOf(units);
registerEnumType(FigureUnit, { name: 'FigureUnit' });

export const EvidenceSort = {
  NAME: 'name',
  COUNTRY: 'country',
  EDITION: 'edition',
  DAY: 'day',
  BEFORE: 'before',
  AFTER: 'after',
  MINUTES: 'minutes',
  COUNTED: 'counted',
} as const;
export type EvidenceSort = (typeof EvidenceSort)[keyof typeof EvidenceSort];
registerEnumType(EvidenceSort, {
  name: 'EvidenceSort',
  description: 'By what a figure’s rows are ordered; what a row does not have comes last.',
});

@ObjectType({ description: 'An indicator and its number.' })
export class Figure {
  @Field(() => Indicator)
  indicator: IndicatorKey;

  @Field(() => FigureUnit)
  unit: Unit;

  @Field(() => FigureState)
  state: State;

  @Field(() => Float, { nullable: true, description: 'Null: the state says why.' })
  value: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many a share or a mean tells.' })
  of: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the weakest guideline: which; of money: its currency.',
  })
  note: string | null;

  @Field({ description: 'Whether `figureEvidence` has the rows behind it for the person asking.' })
  hasEvidence: boolean;
}

@ObjectType({ description: 'A number in a table.' })
export class FigureCell {
  @Field(() => Float, { nullable: true, description: 'Null: nothing to tell, or hidden.' })
  value: number | null;

  @Field(() => String, { nullable: true, description: 'As of a figure.' })
  note: string | null;
}

@ObjectType({ description: 'A part of a breakdown.' })
export class BreakdownPart {
  @Field({ description: 'A country, a kind, a sex, an id; empty: not stated.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'The name of an edition or a group.' })
  label: string | null;

  @Field({ description: 'It would tell of one to four people, here or by subtracting.' })
  isHidden: boolean;

  @Field(() => [FigureCell], { description: 'In the order of the columns.' })
  cells: FigureCell[];
}

@ObjectType({ description: 'Figures by parts.' })
export class Breakdown {
  @Field(() => Dimension)
  dimension: DimensionKey;

  @Field(() => [Indicator])
  columns: IndicatorKey[];

  @Field(() => [Indicator], { description: 'Figures that would give hidden parts away.' })
  leftOut: IndicatorKey[];

  @Field(() => [BreakdownPart])
  parts: BreakdownPart[];
}

@ObjectType({ description: 'A line of the table of countries and sexes.' })
export class CrossTableRow {
  @Field({ description: 'A country; empty: not stated; `*`: those hidden together.' })
  key: string;

  @Field(() => [FigureCell])
  cells: FigureCell[];
}

@ObjectType({ description: 'People trained by country and sex.' })
export class CrossTable {
  @Field(() => [String], { description: 'Sexes; empty: not stated; `*`: those hidden together.' })
  columns: string[];

  @Field(() => [CrossTableRow])
  rows: CrossTableRow[];
}

@ObjectType({ description: 'Figures of an edition, a country or a programme.' })
export class Figures {
  @Field(() => FiguresScope)
  scope: Scope;

  @Field(() => ID)
  subjectId: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'The first day; null: from the beginning.' })
  from: string | null;

  @Field(() => String, { nullable: true, description: 'The last day; null: until today.' })
  to: string | null;

  @Field({ description: 'Every number as it was counted; else without those that tell of few people.' })
  isExact: boolean;

  @Field(() => [String], { description: 'Only people of these countries; none: everybody.' })
  countries: string[];

  @Field(() => ID, { nullable: true, description: 'The report that keeps these figures.' })
  reportId: string | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When a report kept them, if they are told as they were then; null: as counted today.',
  })
  keptAt: Date | null;

  @Field(() => [String], { description: 'The lines that thank the donors of the period.' })
  acknowledgements: string[];

  @Field({ description: 'Whether a report of it can be handed in now.' })
  maySubmit: boolean;

  @Field(() => [Figure])
  figures: Figure[];

  @Field(() => [Breakdown])
  breakdowns: Breakdown[];

  @Field(() => CrossTable, { nullable: true })
  table: CrossTable | null;
}

@ObjectType({ description: 'What figures can be asked of.' })
export class FiguresSubject {
  @Field(() => FiguresScope)
  scope: Scope;

  @Field(() => ID)
  id: string;

  @Field()
  title: string;
}

@ObjectType({ description: 'A row behind a figure.' })
export class EvidenceRow {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true })
  personId: string | null;

  @Field()
  name: string;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;

  @Field()
  edition: string;

  @Field(() => String, { nullable: true, description: 'The day that put it into the period.' })
  day: string | null;

  @Field(() => Float, { nullable: true, description: 'Per cent of the test before.' })
  before: number | null;

  @Field(() => Float, { nullable: true, description: 'Per cent of the test after.' })
  after: number | null;

  @Field(() => Int, { nullable: true })
  minutes: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a share counts it.' })
  isCounted: boolean | null;
}

@ObjectType()
export class FigureEvidence {
  @Field(() => [EvidenceRow])
  items: EvidenceRow[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class FiguresArgs {
  @Field(() => FiguresScope)
  scope: Scope;

  @Field(() => ID, { description: 'Of an edition or a programme; of a country its code.' })
  subjectId: string;

  @Field(() => String, { nullable: true, description: 'The first day, `YYYY-MM-DD`.' })
  from: string | null = null;

  @Field(() => String, { nullable: true, description: 'The last day.' })
  to: string | null = null;

  @Field(() => Locale)
  locale: Locale;
}

@ArgsType()
export class FigureEvidenceArgs extends IntersectionType(
  FiguresArgs,
  searchedArgs(EvidenceSort, EvidenceSort.NAME, { search: 'Part of a name; accents do not matter.' }),
) {
  @Field(() => Indicator)
  indicator: IndicatorKey;

  @Field(() => Dimension, { nullable: true, description: 'With a key: only this part of a breakdown.' })
  dimension: DimensionKey | null = null;

  @Field(() => String, { nullable: true })
  key: string | null = null;
}
