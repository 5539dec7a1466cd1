import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { MessageFate } from '../message.type.ts';

@ObjectType({ description: 'A message to a person, in one of their editions.' })
export class PersonMessage extends MessageFate {
  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;
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

@ArgsType()
export class PersonMessagesArgs extends PageArgs {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => ID)
  personId: string;

  @Field(() => Int)
  override limit: number = 20;
}
