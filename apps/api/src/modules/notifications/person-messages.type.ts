import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { Locale } from '../../platform/graphql/locale.ts';
import { type MessageKind as Kind, type MessageState as State } from './message-kinds.ts';
import { MessageKind, MessageState } from './message.type.ts';

@ObjectType({ description: 'A message to a person, in one of their editions.' })
export class PersonMessage {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field(() => MessageKind)
  kind: Kind;

  @Field(() => MessageState)
  state: State;

  @Field(() => String, { nullable: true, description: 'A code, or a status of RFC 3463.' })
  why: string | null;

  @Field(() => String, { nullable: true, description: 'Where it went.' })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'Null: not written, or its time is over.' })
  subject: string | null;

  @Field(() => String, { nullable: true })
  body: string | null;

  @Field(() => Locale, { nullable: true })
  locale: Locale | null;

  @Field(() => GraphQLISODateTime)
  plannedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  settledAt: Date | null;
}

@ObjectType()
export class PersonMessages {
  @Field(() => [PersonMessage], { description: 'The last first.' })
  items: PersonMessage[];

  @Field(() => Int)
  totalCount: number;

  @Field(() => Int, { description: 'Of all of them, those that came back.' })
  bouncedCount: number;
}
