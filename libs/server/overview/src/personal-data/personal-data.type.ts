import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { areas, keepReasons, type Area, type KeepReason } from '@campus/platform/database/person-table.ts';
import { type CodeOf } from '@campus/platform/graphql/closed-set.ts';

const shout = (word: string) => word.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

export const DataArea: Record<string, Area> = Object.fromEntries(areas.map((area) => [shout(area), area]));
registerEnumType(DataArea, {
  name: 'DataArea',
  description: 'A part of what the campus holds about a person.',
});

export const KeptFor = Object.fromEntries(keepReasons.map((reason) => [reason, reason]));
registerEnumType(KeptFor, {
  name: 'KeptFor',
  description: 'Why something stays after an erasure, without a name.',
  valuesMap: {
    FIGURES: { description: 'The figures of past editions stay as they were reported.' },
    CERTIFICATE: { description: 'The certificate stays as it was printed, and can be checked.' },
    PROOF: { description: 'It shows that what was asked or consented was done.' },
  },
});

export const ExportStatus = {
  WAITING: 'waiting',
  READY: 'ready',
  FAILED: 'failed',
  EXPIRED: 'expired',
} as const;
export type ExportStatus = CodeOf<typeof ExportStatus>;
registerEnumType(ExportStatus, { name: 'PersonalDataExportStatus' });

export const ErasureBlocker = { LAST_ADMINISTRATOR: 'LAST_ADMINISTRATOR', BATCH: 'BATCH' } as const;
export type ErasureBlocker = CodeOf<typeof ErasureBlocker>;
registerEnumType(ErasureBlocker, {
  name: 'ErasureBlocker',
  description: 'Why a person cannot be erased now.',
  valuesMap: {
    LAST_ADMINISTRATOR: { description: 'Nobody else administers the campus.' },
    BATCH: { description: 'A certificate of theirs is being issued.' },
  },
});

@ObjectType({ description: 'A copy of what the campus holds about a person.' })
export class PersonalDataExport {
  @Field(() => ID)
  id: string;

  @Field(() => ExportStatus)
  status: ExportStatus;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field({ description: 'By the person themselves.' })
  isByPerson: boolean;

  @Field(() => String, { nullable: true, description: 'Why somebody else asked.' })
  reason: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  expiresAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was downloaded first.' })
  takenAt: Date | null;

  @Field(() => Int, { nullable: true })
  bytes: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'A ZIP, for who asked. Null: not ready, over, or somebody else’s.',
  })
  url: string | null;
}

@ObjectType({ description: 'A person will be forgotten, unless it is cancelled in time.' })
export class Erasure {
  @Field(() => ID)
  id: string;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'When it is done for good.' })
  dueAt: Date;

  @Field({ description: 'By the person themselves.' })
  isByPerson: boolean;

  @Field()
  reason: string;
}

@ObjectType()
export class PersonalData {
  @Field(() => ID)
  personId: string;

  @Field()
  fullName: string;

  @Field({ description: 'The actor is this person.' })
  isMe: boolean;

  @Field(() => [PersonalDataExport], { description: 'Newest first, at most 20.' })
  exports: PersonalDataExport[];

  @Field(() => Erasure, { nullable: true })
  erasure: Erasure | null;
}

@ObjectType()
export class ErasureShare {
  @Field(() => DataArea)
  area: Area;

  @Field(() => Int, { description: 'Records that go.' })
  gone: number;

  @Field(() => Int, { description: 'Records that stay, without words and names.' })
  kept: number;

  @Field(() => [KeptFor])
  keptFor: KeepReason[];
}

@ObjectType({ description: 'What an erasure would do.' })
export class ErasurePreview {
  @Field(() => [ErasureShare])
  shares: ErasureShare[];

  @Field(() => [ErasureBlocker])
  blockers: string[];

  @Field({ description: 'To be typed in.' })
  nameToType: string;

  @Field(() => Int)
  graceDays: number;
}

@ObjectType()
export class PersonalDataAsked {
  @Field(() => ID)
  exportId: string;
}

@ObjectType()
export class ErasureAsked {
  @Field(() => ID)
  erasureId: string;
}

@ObjectType()
export class ErasureCancelled {
  @Field(() => ID)
  erasureId: string;
}

@InputType()
export class AskForPersonalDataInput {
  @Field(() => ID, { nullable: true, description: 'Left out: oneself.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Needed for somebody else; the person reads it.' })
  reason?: string | null;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class AskForErasureInput {
  @Field(() => ID, { nullable: true, description: 'Left out: oneself.' })
  personId?: string | null;

  @Field()
  reason: string;

  @Field({ description: 'The whole name of the person.' })
  typedName: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@InputType()
export class CancelErasureInput {
  @Field(() => ID)
  erasureId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

export const AskForPersonalDataResult = resultOf('AskForPersonalDataResult', PersonalDataAsked);
export const AskForErasureResult = resultOf('AskForErasureResult', ErasureAsked);
export const CancelErasureResult = resultOf('CancelErasureResult', ErasureCancelled);
