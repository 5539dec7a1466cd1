import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { MessageTextInput } from '../message.type.ts';

@ArgsType()
export class AnnouncementPlaceArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'One group of it; null: all whom one may write to.' })
  groupId?: string | null;
}

@ArgsType()
export class AnnouncementsArgs extends PageArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true })
  groupId?: string | null;

  @Field(() => Locale)
  locale: Locale;
}

@ArgsType()
export class AnnouncementReadersArgs extends PageArgs {
  @Field(() => ID)
  announcementId: string;
}

@ObjectType({
  description: 'Whom an announcement would reach, of the people one accompanies or coordinates.',
})
export class AnnouncementAudience {
  @Field(() => Int)
  people: number;

  @Field(() => Int, { description: 'Of them, those who get no mail: they find it on the course home.' })
  withoutMail: number;
}

@ObjectType({ description: 'Something that was said to a group or an edition.' })
export class Announcement {
  @Field(() => ID)
  id: string;

  @Field()
  subject: string;

  @Field()
  body: string;

  @Field()
  writtenBy: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;

  @Field(() => Int, { description: 'Of the people the asker accompanies or coordinates.' })
  people: number;

  @Field(() => Int, { description: 'Of them, those who said that they read it.' })
  read: number;
}

@ObjectType()
export class AnnouncementPage {
  @Field(() => [Announcement])
  items: Announcement[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class AnnouncementReader {
  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: not yet.' })
  readAt: Date | null;
}

@ObjectType()
export class AnnouncementReaders {
  @Field(() => [AnnouncementReader])
  items: AnnouncementReader[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType({ description: 'Something that was said to me and that I have not read.' })
export class OwnAnnouncement {
  @Field(() => ID)
  id: string;

  @Field()
  subject: string;

  @Field({ description: 'Paragraphs are parted by empty lines.' })
  body: string;

  @Field()
  writtenBy: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;
}

@InputType()
export class AnnounceInput {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'One group of it; null: all whom one may write to.' })
  groupId?: string | null;

  @Field(() => [MessageTextInput], {
    description: 'At least one, without placeholders; who reads another language gets the first.',
  })
  texts: MessageTextInput[];

  @Field(() => Int, { description: 'Whom the sender was shown; refused when it is another number by now.' })
  expectedCount: number;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ReadAnnouncementInput {
  @Field(() => ID)
  announcementId: string;
}

@ObjectType()
export class Announced {
  @Field(() => ID)
  announcementId: string;
}

export const AnnounceResult = resultOf('AnnounceResult', Announced);
export const ReadAnnouncementResult = resultOf('ReadAnnouncementResult', Announced);
