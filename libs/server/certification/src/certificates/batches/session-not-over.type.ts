import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A live session of which a part is not over: what is attended there is not counted yet.',
})
export class SessionNotOver {
  @Field(() => ID)
  id: string;
  @Field()
  title: string;
  @Field(() => String, { nullable: true, description: 'Null: it is for all groups of the edition.' })
  groupName: string | null;
  @Field(() => GraphQLISODateTime, { description: 'When its last half day is over.' })
  endsAt: Date;
}

@ObjectType({
  description: 'A live session that is over, with people of the batch for whom nothing is recorded.',
})
export class SessionUnrecorded extends SessionNotOver {
  @Field(() => Int, { description: 'How many people have no entry in it.' })
  missing: number;
}
