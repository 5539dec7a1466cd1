import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What anyone may know of this campus before signing in.' })
export class Campus {
  @Field()
  isDemo: boolean;

  @Field(() => GraphQLISODateTime)
  serverTime: Date;
}
