import {
  ArgsType,
  Field,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { PackagePolicy, PackagePolicyInput } from './attempt-policy.type.ts';
import { PackageReport } from '../package-report.type.ts';

export const LibrarySort = { CREATED: 'created', TITLE: 'title', LEARNERS: 'learners' } as const;
export type LibrarySort = (typeof LibrarySort)[keyof typeof LibrarySort];
registerEnumType(LibrarySort, { name: 'LibrarySort' });

@ObjectType({ description: 'One version of a library package.' })
export class LibraryVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: '1, 2, 3 …' })
  number: number;

  @Field()
  standard: string;

  @Field({ description: 'As the manifest has it.' })
  title: string;

  @Field()
  fileName: string;

  @Field({ description: 'It was published, now or before.' })
  isPublished: boolean;

  @Field({ description: 'New attempts begin on it.' })
  isCurrent: boolean;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;

  @Field(() => String, { nullable: true, description: 'A name; null: the operator.' })
  uploadedBy: string | null;

  @Field(() => Int, { description: 'Attempts that are on it.' })
  attempts: number;

  @Field(() => PackageReport)
  report: PackageReport;
}

@ObjectType({ description: 'A package on the shelf, through all its versions.' })
export class LibraryPackage {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => PackagePolicy)
  policy: PackagePolicy;

  @Field(() => ID, {
    nullable: true,
    description: 'Where people are enrolled; null until a version is published.',
  })
  editionId: string | null;

  @Field(() => ID, { nullable: true })
  courseId: string | null;

  @Field(() => ID, { nullable: true })
  activityId: string | null;

  @Field()
  isArchived: boolean;

  @Field(() => [LibraryVersion], { description: 'Newest first; at most 100.' })
  versions: LibraryVersion[];

  @Field(() => LibraryVersion, { nullable: true, description: 'New attempts begin on it.' })
  currentVersion: LibraryVersion | null;

  @Field(() => Int, { description: 'People enrolled.' })
  learners: number;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType()
export class LibraryPackageList {
  @Field(() => [LibraryPackage])
  items: LibraryPackage[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class PackageKept {
  @Field(() => LibraryPackage)
  libraryPackage: LibraryPackage;
}
export const KeepPackageResult = resultOf('KeepPackageResult', PackageKept);

@ObjectType()
export class PackageVersionPublished {
  @Field(() => LibraryPackage)
  libraryPackage: LibraryPackage;
}
export const PublishPackageVersionResult = resultOf('PublishPackageVersionResult', PackageVersionPublished);

@ObjectType()
export class PackagePolicySet {
  @Field(() => LibraryPackage)
  libraryPackage: LibraryPackage;
}
export const SetPackagePolicyResult = resultOf('SetPackagePolicyResult', PackagePolicySet);

@ObjectType()
export class PackageRenamed {
  @Field(() => LibraryPackage)
  libraryPackage: LibraryPackage;
}
export const RenamePackageResult = resultOf('RenamePackageResult', PackageRenamed);

@ObjectType()
export class PackageArchived {
  @Field(() => LibraryPackage)
  libraryPackage: LibraryPackage;
}
export const ArchivePackageResult = resultOf('ArchivePackageResult', PackageArchived);

@ObjectType({
  description: 'Where to try it: /course/<enrolmentId>/scorm/<activityId> of the learner’s client.',
})
export class PackageTry {
  @Field(() => ID)
  enrolmentId: string;

  @Field(() => ID)
  activityId: string;
}
export const TryPackageResult = resultOf('TryPackageResult', PackageTry);

@InputType()
export class KeepPackageInput {
  @Field(() => ID)
  uploadId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Becomes its next version; without it, version 1 of a new one.',
  })
  libraryPackageId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a new one; without it, the title in the manifest.',
  })
  title?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class PublishPackageVersionInput {
  @Field(() => ID)
  versionId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class SetPackagePolicyInput {
  @Field(() => ID)
  libraryPackageId: string;

  @Field(() => PackagePolicyInput)
  policy: PackagePolicyInput;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class RenamePackageInput {
  @Field(() => ID)
  libraryPackageId: string;

  @Field()
  title: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class ArchivePackageInput {
  @Field(() => ID)
  libraryPackageId: string;

  @Field({ description: 'False brings it back.' })
  isArchived: boolean;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class TryPackageInput {
  @Field(() => ID)
  versionId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ArgsType()
export class LibraryPackagesArgs extends searchedArgs(LibrarySort, LibrarySort.CREATED, {
  isDescending: true,
}) {}
