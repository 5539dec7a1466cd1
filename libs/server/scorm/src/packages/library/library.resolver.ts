import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { Library } from './library.service.ts';
import { LibraryReading } from './library-reading.ts';
import * as types from './library.type.ts';
import { LibraryPackage, LibraryPackageList } from './library.type.ts';
import { mayUseLibrary } from '../packages.access.ts';
import { PublishPackage } from './publish-package.ts';
import { TryPackage } from './try-package.ts';

@Resolver(() => LibraryPackage)
export class LibraryResolver {
  constructor(
    private readonly reading: LibraryReading,
    private readonly library: Library,
    private readonly publishing: PublishPackage,
    private readonly trying: TryPackage,
  ) {}

  @Allow(mayUseLibrary)
  @Query(() => LibraryPackageList, { description: 'The shelf, archived ones last.' })
  libraryPackages(@Args() args: types.LibraryPackagesArgs): Promise<LibraryPackageList> {
    return this.reading.list(args, pageOf(args));
  }

  @Allow(mayUseLibrary)
  @Query(() => LibraryPackage, { nullable: true })
  libraryPackage(@Args('id', { type: () => ID }) id: string): Promise<LibraryPackage | null> {
    return this.reading.find(id);
  }

  @Allow(mayUseLibrary)
  @Command(types.KeepPackageResult, 'Puts a ready upload on the shelf; the same content is there once.')
  async keepPackage(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.KeepPackageInput,
  ): Promise<types.PackageKept> {
    return { libraryPackage: await this.reading.get(await this.library.keep(actor, input)) };
  }

  @Allow(mayUseLibrary)
  @Command(
    types.PublishPackageVersionResult,
    'New attempts begin on this version; the first time it makes the course and its edition.',
  )
  async publishPackageVersion(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.PublishPackageVersionInput,
  ): Promise<types.PackageVersionPublished> {
    return { libraryPackage: await this.reading.get(await this.publishing.publish(actor, input)) };
  }

  @Allow(mayUseLibrary)
  @Command(types.SetPackagePolicyResult, 'How attempts count from the next launch on; what was earned stays.')
  async setPackagePolicy(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SetPackagePolicyInput,
  ): Promise<types.PackagePolicySet> {
    return { libraryPackage: await this.reading.get(await this.library.setPolicy(actor, input)) };
  }

  @Allow(mayUseLibrary)
  @Command(types.RenamePackageResult, 'The name on the shelf; a course that was made keeps its title.')
  async renamePackage(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.RenamePackageInput,
  ): Promise<types.PackageRenamed> {
    return { libraryPackage: await this.reading.get(await this.library.rename(actor, input)) };
  }

  @Allow(mayUseLibrary)
  @Command(types.ArchivePackageResult, 'Takes it off the shelf, or brings it back; who has begun goes on.')
  async archivePackage(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.ArchivePackageInput,
  ): Promise<types.PackageArchived> {
    return { libraryPackage: await this.reading.get(await this.library.archive(actor, input)) };
  }

  @Allow(mayUseLibrary)
  @Command(types.TryPackageResult, 'A place for the actor alone to play a version, published or not.')
  tryPackage(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.TryPackageInput,
  ): Promise<types.PackageTry> {
    return this.trying.try(actor, input);
  }
}
