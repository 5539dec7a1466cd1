import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { mayAnnounce, mayReadAnnouncements } from './announcements.access.ts';
import { AnnouncementPreviews } from './announcement-previews.ts';
import { Announcements } from './announcements.ts';
import { OwnAnnouncements } from './own-announcements.ts';
import * as types from './announcement.type.ts';

@Resolver()
export class AnnouncementsResolver {
  constructor(
    private readonly all: Announcements,
    private readonly previews: AnnouncementPreviews,
    private readonly mine: OwnAnnouncements,
  ) {}

  @Allow(mayAnnounce)
  @Query(() => types.AnnouncementAudience, { description: 'Whom an announcement would reach now.' })
  announcementAudience(
    @CurrentActor() actor: Actor,
    @Args() args: types.AnnouncementAudienceArgs,
  ): Promise<types.AnnouncementAudience> {
    return this.previews.audience(actor, args);
  }

  @Allow(mayAnnounce)
  @Query(() => [types.AnnouncementMail], {
    description: 'The mails that texts would become, one for each language. None: it would reach nobody.',
  })
  announcementPreview(
    @CurrentActor() actor: Actor,
    @Args() args: types.AnnouncementPreviewArgs,
  ): Promise<types.AnnouncementMail[]> {
    return this.previews.mails(actor, args);
  }

  @Allow(mayAnnounce)
  @Query(() => types.AnnouncementPage, {
    description: 'What was said to people the asker accompanies or coordinates, and how many read it.',
  })
  announcements(
    @CurrentActor() actor: Actor,
    @Args() args: types.AnnouncementsArgs,
  ): Promise<types.AnnouncementPage> {
    return this.all.list(actor, args);
  }

  @Allow(mayAnnounce)
  @Query(() => types.AnnouncementReaders, {
    description:
      'Who got it, of the people the asker accompanies or coordinates; those who have not read it first.',
  })
  announcementReaders(
    @CurrentActor() actor: Actor,
    @Args() args: types.AnnouncementReadersArgs,
  ): Promise<types.AnnouncementReaders> {
    return this.all.readers(actor, args);
  }

  @Allow(mayReadAnnouncements)
  @Query(() => [types.OwnAnnouncement], {
    description: 'What was said to me in this course and I have not read; the newest first, five at most.',
  })
  ownAnnouncements(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<types.OwnAnnouncement[]> {
    return this.mine.own(actor, enrolmentId, locale);
  }

  @Allow(mayAnnounce)
  @Command(
    types.AnnounceResult,
    'Says something to a group or an edition, once. Refuses NOT_FOUND, AUDIENCE_CHANGED, EDITION_FROZEN, PLACEHOLDER_UNKNOWN.',
  )
  announce(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AnnounceInput,
  ): Promise<types.Announced> {
    return this.all.announce(actor, input);
  }

  @Allow(mayReadAnnouncements)
  @Command(types.ReadAnnouncementResult, 'It leaves the course home. Refuses NOT_FOUND.')
  readAnnouncement(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ReadAnnouncementInput,
  ): Promise<types.Announced> {
    return this.mine.noteRead(actor, input.announcementId);
  }
}
