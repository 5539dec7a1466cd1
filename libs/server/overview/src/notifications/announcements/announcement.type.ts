import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { MessagePreview, MessageTextInput } from '../message.type.ts';

@ArgsType()
export class AnnouncementPlaceArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'One group of it; null: all whom one may write to.' })
  groupId?: string | null;
}

@ArgsType()
export class AnnouncementAudienceArgs extends PageArgs implements AnnouncementPlaceArgs {
  @Field(() => ID)
  editionId: string;

  @Field(() => ID, { nullable: true, description: 'One group of it; null: all whom one may write to.' })
  groupId?: string | null;
}

@ArgsType()
export class AnnouncementPreviewArgs extends AnnouncementPlaceArgs {
  @Field(() => [MessageTextInput])
  texts: MessageTextInput[];
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

@ObjectType({ description: 'Somebody an announcement would reach.' })
export class AnnouncementRecipient {
  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field(() => Locale, { description: 'In which they read the campus.' })
  locale: Locale;

  @Field(() => String, { nullable: true, description: 'Why there would be no mail: a code.' })
  why: string | null;
}

@ObjectType({ description: 'How many of the people an announcement would reach read in a language.' })
export class AnnouncementLanguage {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int)
  people: number;
}

@ObjectType({ description: 'The mail of an announcement, and how many would read it in this language.' })
export class AnnouncementMail extends MessagePreview {
  @Field(() => Locale)
  locale: Locale;

  @Field(() => Int)
  people: number;
}

@ObjectType({
  description: 'Whom an announcement would reach, of the people one accompanies or coordinates.',
})
export class AnnouncementAudience {
  @Field(() => [AnnouncementRecipient], { description: 'By name, a page of them.' })
  items: AnnouncementRecipient[];

  @Field(() => [AnnouncementLanguage], { description: 'Languages that somebody of them reads in.' })
  languages: AnnouncementLanguage[];

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
    description:
      'At least one, without placeholders; people who read another language get the Spanish one, else the English.',
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
