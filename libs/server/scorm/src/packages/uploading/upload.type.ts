import {
  ArgsType,
  Field,
  Float,
  GraphQLISODateTime,
  ID,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from '@nestjs/graphql';
import { searchedArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { PackageFault, PackageReport } from '../package-report.type.ts';

export const UploadSort = { CREATED: 'created', FILE: 'file', STATUS: 'status', SIZE: 'size' } as const;
export type UploadSort = (typeof UploadSort)[keyof typeof UploadSort];
registerEnumType(UploadSort, { name: 'UploadSort' });

export const UploadStatus = {
  RECEIVING: 'receiving',
  WAITING: 'waiting',
  CHECKING: 'checking',
  READY: 'ready',
  REFUSED: 'refused',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;
export type UploadStatus = (typeof UploadStatus)[keyof typeof UploadStatus];
registerEnumType(UploadStatus, {
  name: 'UploadStatus',
  description:
    '`REFUSED`: something is wrong with the file. `FAILED`: with the server; it can be tried again.',
});

export const UploadStage = {
  RECEIVING: 'receiving',
  READING: 'reading',
  UNPACKING: 'unpacking',
  TRYING: 'trying',
  READY: 'ready',
} as const;
export type UploadStage = (typeof UploadStage)[keyof typeof UploadStage];
registerEnumType(UploadStage, { name: 'UploadStage', description: 'How far an upload has come, or came.' });

@ObjectType({ description: 'A file on its way in. Sent by the tus protocol to /uploads.' })
export class PackageUpload {
  @Field(() => ID)
  id: string;

  @Field()
  fileName: string;

  @Field(() => Float)
  bytes: number;

  @Field(() => Float, { description: 'Bytes that have arrived: where to go on.' })
  received: number;

  @Field(() => UploadStatus)
  status: UploadStatus;

  @Field(() => UploadStage)
  stage: UploadStage;

  @Field(() => Int, { description: 'Per cent of the stage.' })
  progress: number;

  @Field(() => PackageFault, { nullable: true, description: 'Why it was refused.' })
  fault: PackageFault | null;

  @Field(() => PackageReport, { nullable: true, description: 'When it is ready.' })
  report: PackageReport | null;

  @Field(() => ID, {
    nullable: true,
    description: 'What it is meant as a new version of, or, when it is kept, became one of.',
  })
  libraryPackageId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A library package that has this very content already: keeping it adds nothing.',
  })
  knownAs: string | null;

  @Field({ description: 'It is on the shelf.' })
  isKept: boolean;

  @Field(() => GraphQLISODateTime)
  createdAt: Date;
}

@ObjectType()
export class PackageUploadList {
  @Field(() => [PackageUpload])
  items: PackageUpload[];

  @Field(() => Int)
  totalCount: number;
}

@ObjectType()
export class PackageUploadChanged {
  @Field(() => PackageUpload)
  upload: PackageUpload;
}

export const CancelUploadResult = resultOf('CancelUploadResult', PackageUploadChanged);

@ObjectType()
export class PackageUploadRetried {
  @Field(() => PackageUpload)
  upload: PackageUpload;
}

export const RetryUploadResult = resultOf('RetryUploadResult', PackageUploadRetried);

@InputType()
export class CancelUploadInput {
  @Field(() => ID)
  uploadId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class RetryUploadInput {
  @Field(() => ID)
  uploadId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ArgsType()
export class PackageUploadsArgs extends searchedArgs(UploadSort, UploadSort.CREATED, {
  isDescending: true,
}) {}
