import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { AnswerEnquiries } from './answer-enquiries.ts';
import { EnquiriesReading } from './enquiries-reading.ts';
import { maySeeEnquiries, maySeeOwnEnquiries } from './enquiries.access.ts';
import * as types from './enquiry.type.ts';
import { QuotedTexts } from './quoted-text.ts';
import { QuotedText } from './quoted-text.type.ts';

@Resolver()
export class EnquiriesResolver {
  constructor(
    private readonly reading: EnquiriesReading,
    private readonly answering: AnswerEnquiries,
    private readonly quoting: QuotedTexts,
  ) {}

  @Allow(maySeeOwnEnquiries)
  @Query(() => [types.OwnEnquiry], {
    description:
      'What I asked or reported, with the replies: unread answers first, then the newest; a hundred at most.',
  })
  ownEnquiries(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.OwnEnquiry[]> {
    return this.reading.own(actor, locale);
  }

  @Allow(maySeeEnquiries)
  @Query(() => types.EnquiryPage, {
    description:
      'Questions of the people one accompanies or coordinates; faults for trainers and those who coordinate every country.',
  })
  enquiries(@CurrentActor() actor: Actor, @Args() args: types.EnquiriesArgs): Promise<types.EnquiryPage> {
    return this.reading.page(actor, args);
  }

  @Allow(maySeeEnquiries)
  @Query(() => types.EnquiryThread, {
    nullable: true,
    description: 'Null: there is none for the person asking.',
  })
  enquiry(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.EnquiryThread | null> {
    return this.reading.thread(actor, id, locale);
  }

  @Allow(maySeeEnquiries)
  @Query(() => QuotedText, {
    nullable: true,
    description:
      'The lesson or card it was written from. Null: neither, or there is none for the person asking.',
  })
  quotedText(
    @CurrentActor() actor: Actor,
    @Args('enquiryId', { type: () => ID }) enquiryId: string,
  ): Promise<QuotedText | null> {
    return this.quoting.of(actor, enquiryId);
  }

  @Allow(maySeeEnquiries)
  @Command(
    types.AnswerEnquiryResult,
    'Answers, and tells the officer by mail. Refuses NOT_FOUND, ENQUIRY_CHANGED.',
  )
  answerEnquiry(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AnswerEnquiryInput,
  ): Promise<types.EnquiryAnswered> {
    return this.answering.answer(actor, input);
  }

  @Allow(maySeeEnquiries)
  @Command(types.HandOverEnquiryResult, 'Hands a question to one of its helpers, who sees it from then on.')
  handOverEnquiry(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.HandOverEnquiryInput,
  ): Promise<types.EnquiryAnswered> {
    return this.answering.handOver(actor, input);
  }

  @Allow(maySeeOwnEnquiries)
  @Command(types.SeeEnquiriesResult, 'The officer has opened answers: they are unread no more.')
  seeEnquiries(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SeeEnquiriesInput,
  ): Promise<types.EnquiriesSeen> {
    return this.answering.see(actor, input.enquiryIds);
  }
}
