import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { type CodeOf, enumOf } from '@campus/platform/graphql/closed-set.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ResultTrouble } from '../results/troubles.ts';

/** How somebody stands differently in a course of a platform and in the edition it leads to. */
export const MembershipDifference = enumOf(['not-here', 'not-there', 'teaches-there']);
export type MembershipDifference = CodeOf<typeof MembershipDifference>;

registerEnumType(MembershipDifference, {
  name: 'MembershipDifference',
  description:
    'NOT_HERE: they learn there and are not in the edition. NOT_THERE: they are in the edition, and not in that course any more. TEACHES_THERE: they are in the edition, and no learner there.',
});

@ObjectType({
  description: 'Somebody who stands differently in a course of a platform and in the edition it leads to.',
})
export class MemberDifference {
  @Field({ description: 'The platform’s own id of them.' })
  subject: string;

  @Field(() => String, { nullable: true, description: 'Null: the platform does not say.' })
  name: string | null;

  @Field(() => MembershipDifference)
  difference: MembershipDifference;
}

@ObjectType({
  description: 'Who is in a course of a platform, compared with who is in the edition it leads to.',
})
export class PlaceMembers {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'What the platform calls the course.' })
  title: string | null;

  @Field({ description: 'The platform’s own id of the course.' })
  context: string;

  @Field()
  platform: string;

  @Field({
    description: 'False: the platform is closed, gives no tokens, or does not say who is in the course.',
  })
  canRead: boolean;

  @Field()
  isReading: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'What was read goes after a week.' })
  readAt: Date | null;

  @Field(() => ResultTrouble, { nullable: true, description: 'Why the last reading came to no end.' })
  trouble: ResultTrouble | null;

  @Field(() => Int, { description: 'Who learns there and is here.' })
  agreeing: number;

  @Field(() => Int)
  differing: number;

  @Field(() => [MemberDifference], { description: 'By kind, then by name; at most 200.' })
  differences: MemberDifference[];
}

@ArgsType()
export class PlaceMembersArgs {
  @Field(() => ID)
  id: string;
}

@InputType()
export class ReadMembersInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  placeId: string;
}

@ObjectType()
export class ReadingBegun {
  @Field(() => ID)
  placeId: string;
}

@InputType()
export class ListMembersInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  placeId: string;

  @Field(() => ID, { description: 'The call they are to be proposed in.' })
  callId: string;
}

@ObjectType()
export class MembersListed {
  @Field(() => ID, { description: 'A list of nominees, to look through.' })
  listId: string;
}

export const ListMembersResult = resultOf('ListMembersResult', MembersListed);

export const ReadMembersResult = resultOf('ReadMembersResult', ReadingBegun);
