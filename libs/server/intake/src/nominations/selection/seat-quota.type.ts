import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Seats of an edition for a country, a kind of institution, or both.' })
export class SeatQuota {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null: any.' })
  country: string | null;

  @Field(() => String, { nullable: true })
  countryName: string | null;

  @Field(() => String, { nullable: true })
  institutionKind: string | null;

  @Field(() => Int)
  seats: number;

  @Field(() => Int, { description: 'Accepted, confirmed or enrolled.' })
  taken: number;

  @Field(() => Int)
  women: number;

  @Field(() => Int, { description: 'Of those, whose sex was told.' })
  sexKnown: number;

  @Field(() => Int, { nullable: true, description: 'Per cent of women that is aimed at.' })
  womenPercent: number | null;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  undecided: number;
}

@ObjectType({ description: 'Seats that a decision would need and that are not there.' })
export class SeatShortage {
  @Field(() => String, { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true })
  institutionKind: string | null;

  @Field()
  isGroup: boolean;

  @Field(() => Int)
  seats: number;

  @Field(() => Int)
  taken: number;

  @Field(() => Int)
  asked: number;
}
