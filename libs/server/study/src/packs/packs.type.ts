import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ActivityKind } from '@campus/course';

@ObjectType({ description: 'An activity of a pack.' })
export class PackPiece {
  @Field(() => ID)
  activityId: string;

  @Field(() => ActivityKind)
  kind: ActivityKind;

  @Field(() => Int, {
    description: 'About as many bytes come over the line, without pictures and recordings.',
  })
  bytes: number;
}

@ObjectType({ description: 'A picture or a recording of a pack.' })
export class PackFile {
  @Field()
  path: string;

  @Field(() => Int)
  bytes: number;
}

@ObjectType({ description: 'What of an open module works without a connection once a device has it.' })
export class ModulePack {
  @Field(() => ID)
  moduleId: string;

  @Field(() => [PackPiece], { description: 'Open activities in their order, without SCORM packages.' })
  pieces: PackPiece[];

  @Field(() => [PackFile])
  files: PackFile[];
}
