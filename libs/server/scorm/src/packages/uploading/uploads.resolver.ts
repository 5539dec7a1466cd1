import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { mayUseLibrary } from '../packages.access.ts';
import {
  CancelUploadInput,
  CancelUploadResult,
  PackageUpload,
  type PackageUploadChanged,
  PackageUploadList,
  type PackageUploadRetried,
  PackageUploadsArgs,
  RetryUploadInput,
  RetryUploadResult,
} from './upload.type.ts';
import { Uploads } from './uploads.service.ts';

@Resolver(() => PackageUpload)
export class UploadsResolver {
  constructor(private readonly uploads: Uploads) {}

  @Allow(mayUseLibrary)
  @Query(() => PackageUploadList, {
    description: 'The actor’s own; an administrator sees all.',
  })
  packageUploads(@CurrentActor() actor: Actor, @Args() args: PackageUploadsArgs): Promise<PackageUploadList> {
    return this.uploads.list(actor, args, pageOf(args));
  }

  @Allow(mayUseLibrary)
  @Query(() => PackageUpload, {
    nullable: true,
    description: 'How far it is; ask again while it is under way.',
  })
  packageUpload(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<PackageUpload | null> {
    return this.uploads.find(actor, id);
  }

  @Allow(mayUseLibrary)
  @Command(CancelUploadResult, 'Ends an upload that is under way; nothing of it stays.')
  async cancelUpload(
    @CurrentActor() actor: Actor,
    @Args('input') input: CancelUploadInput,
  ): Promise<PackageUploadChanged> {
    return { upload: await this.uploads.cancel(actor, input) };
  }

  @Allow(mayUseLibrary)
  @Command(RetryUploadResult, 'Looks once more into an upload that failed by a fault of the server.')
  async retryUpload(
    @CurrentActor() actor: Actor,
    @Args('input') input: RetryUploadInput,
  ): Promise<PackageUploadRetried> {
    return { upload: await this.uploads.retry(actor, input) };
  }
}
