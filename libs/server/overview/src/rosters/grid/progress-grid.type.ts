import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { sortedArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { OutcomeBasis } from '@campus/certification';
import { ActivityKind, ActivityState } from '@campus/course';
import { RosterFilter, RosterSort } from '../roster.type.ts';

@ObjectType({ description: 'A column of the grid.' })
export class GridActivity {
  @Field(() => ID)
  id: string;

  @Field(() => ActivityKind)
  kind: ActivityKind;

  @Field()
  title: string;

  @Field()
  moduleTitle: string;

  @Field()
  isRequired: boolean;
}

@ObjectType({ description: 'How far somebody is in an activity that was begun.' })
export class GridCell {
  @Field(() => Int, { description: 'Place of its activity among the columns, from 0.' })
  column: number;

  @Field(() => ActivityState)
  state: ActivityState;

  @Field(() => Float, { nullable: true, description: 'Per cent.' })
  score: number | null;

  @Field(() => Boolean, { nullable: true })
  isPassed: boolean | null;
}

@ObjectType()
export class GridRow {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => Int)
  percent: number;

  @Field(() => OutcomeBasis, {
    nullable: true,
    description:
      'How what the person has reached was reached: a granted outcome was not earned. Null: nothing yet.',
  })
  basis: OutcomeBasis | null;

  @Field(() => [GridCell], { description: 'Of activities that were begun; of others there is none.' })
  cells: GridCell[];
}

@ObjectType({ description: 'People against activities.' })
export class ProgressGrid {
  @Field(() => [GridActivity], { description: 'In teaching order.' })
  activities: GridActivity[];

  @Field(() => [GridRow])
  rows: GridRow[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class ProgressGridArgs extends sortedArgs(RosterSort, RosterSort.NAME) {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID)
  editionId: string;

  @Field(() => RosterFilter, { nullable: true })
  filter: RosterFilter | null = null;
}
