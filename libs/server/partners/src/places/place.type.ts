import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TextInLocales } from '@campus/delivery';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'A group of an edition, as a place of a platform may be tied to it.' })
export class PlaceGroup {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => TextInLocales)
  editionTitles: TextInLocales;

  @Field(() => Int, { nullable: true, description: 'Null: as many as come.' })
  seats: number | null;

  @Field(() => Int, { description: 'People who hold one.' })
  taken: number;
}

@ObjectType({ description: 'A course of a partner platform, and where it leads to.' })
export class PartnerPlace {
  @Field(() => ID)
  id: string;

  @Field()
  platform: string;

  @Field(() => String, { nullable: true, description: 'What the platform calls it.' })
  title: string | null;

  @Field({ description: 'The platform’s own id of it.' })
  context: string;

  @Field(() => GraphQLISODateTime)
  firstSeenAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'To the minute.' })
  lastLaunchAt: Date;

  @Field({ description: 'The platform says who is in the course.' })
  saysMembers: boolean;

  @Field(() => ID, { nullable: true, description: 'Null: it waits.' })
  groupId: string | null;

  @Field(() => String, { nullable: true })
  groupName: string | null;

  @Field(() => TextInLocales, { nullable: true })
  editionTitles: TextInLocales | null;
}

@ObjectType()
export class PartnerPlaces {
  @Field(() => [PartnerPlace], {
    description: 'Those that wait first, then by the last launch; at most 200.',
  })
  items: PartnerPlace[];

  @Field(() => [PlaceGroup], { description: 'Groups of editions that are not over; at most 200.' })
  groups: PlaceGroup[];
}

@ArgsType()
export class TyingPreviewArgs {
  @Field(() => ID)
  placeId: string;

  @Field(() => ID)
  groupId: string;
}

@ObjectType({
  description: 'What would follow if a course of a platform led to a group. Nobody is enrolled by it.',
})
export class TyingPreview {
  @Field({ description: 'First day of the edition.' })
  startsOn: string;

  @Field(() => String, { nullable: true, description: 'Its last day; null: it has none.' })
  endsOn: string | null;

  @Field({ description: 'False: until its first day people come in and find nothing open.' })
  hasBegun: boolean;

  @Field(() => Int, { description: 'People who came by this course so far.' })
  came: number;

  @Field(() => Int, { description: 'Of them, those who are in this edition already.' })
  here: number;

  @Field(() => Int, {
    description: 'Of them, those who are in the other edition that it leads to now; they stay there.',
  })
  elsewhere: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Learners the platform named when it was asked last; null: it was not asked within a week.',
  })
  learning: number | null;
}

@InputType()
export class TiePlaceInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;

  @Field(() => ID, { nullable: true, description: 'Null: it waits again.' })
  groupId: string | null;
}

@ObjectType()
export class PlaceTied {
  @Field(() => ID)
  id: string;
}

export const TiePlaceResult = resultOf('TiePlaceResult', PlaceTied);
