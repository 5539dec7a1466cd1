import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LimitArgs } from '@campus/platform/graphql/list-args.ts';
import { type WatchedFor, watchedFor } from '@campus/platform/config/security-settings.ts';
import { SecurityKind } from '@campus/platform/security-log/security-kinds.ts';

registerEnumType(SecurityKind, {
  name: 'SecurityKind',
  description: 'Something that concerns how people come in and what they may do.',
});

const SecurityRule = Object.fromEntries(watchedFor.map((rule) => [rule.toUpperCase(), rule]));
registerEnumType(SecurityRule, {
  name: 'SecurityRule',
  description:
    'What is watched for: many accounts from one network, many tries at one account, many tries in all, many refusals of one person, changed roles.',
});

@ObjectType({ description: 'Equal events of one minute.' })
export class SecurityEvent {
  @Field(() => ID)
  id: string;

  @Field(() => SecurityKind)
  kind: SecurityKind;

  @Field(() => GraphQLISODateTime)
  firstAt: Date;

  @Field(() => GraphQLISODateTime)
  lastAt: Date;

  @Field(() => Int)
  times: number;

  @Field({ description: 'So many different ones came that these are not told apart.' })
  isRest: boolean;

  @Field(() => ID, { nullable: true, description: 'Whose account it is about.' })
  personId: string | null;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it, where that is somebody else.' })
  actorName: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Stands for the address that was typed: the same for the same one, and nobody reads it back.',
  })
  account: string | null;

  @Field(() => String, { nullable: true, description: 'An IPv4 address or an IPv6 /64.' })
  network: string | null;

  @Field(() => String, { nullable: true, description: 'The operation of the API.' })
  operation: string | null;

  @Field(() => String, { nullable: true, description: 'Why, or which role.' })
  code: string | null;

  @Field(() => String, { nullable: true })
  browser: string | null;

  @Field(() => String, { nullable: true })
  system: string | null;
}

@ObjectType()
export class SecurityEventList {
  @Field(() => [SecurityEvent])
  items: SecurityEvent[];

  @Field({ description: 'Ask on with `before`: the id of the last item.' })
  hasMore: boolean;
}

@ObjectType({ description: 'More of something than people usually do.' })
export class SecurityAlert {
  @Field(() => ID)
  id: string;

  @Field(() => SecurityRule)
  rule: WatchedFor;

  @Field(() => String, { nullable: true, description: 'Where one network did it.' })
  network: string | null;

  @Field(() => ID, { nullable: true })
  personId: string | null;

  @Field(() => String, { nullable: true })
  personName: string | null;

  @Field(() => Int, { description: 'Events; of SPRAY accounts.' })
  times: number;

  @Field(() => GraphQLISODateTime)
  begunAt: Date;

  @Field(() => GraphQLISODateTime)
  lastAt: Date;

  @Field({ description: 'Nothing more of it was seen for an hour.' })
  isOver: boolean;
}

@ArgsType()
export class SecurityEventsArgs extends LimitArgs {
  @Field(() => ID, { nullable: true })
  before: string | null = null;

  @Field(() => SecurityKind, { nullable: true })
  kind: SecurityKind | null = null;

  @Field(() => ID, { nullable: true })
  personId: string | null = null;

  @Field(() => String, { nullable: true, description: 'Part of a name or an address.' })
  search: string | null = null;

  @Field(() => String, { nullable: true, description: 'How it begins.' })
  network: string | null = null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  from: Date | null = null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not included.' })
  until: Date | null = null;
}
