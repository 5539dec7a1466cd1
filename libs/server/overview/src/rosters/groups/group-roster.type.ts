import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { OutcomeBasis } from '@campus/certification';
import { EnrolmentStatus } from '@campus/delivery';
import { StuckReason } from '../roster.type.ts';

@ObjectType({ description: 'A group that the person asking accompanies today.' })
export class FacilitatedGroup {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field({ description: '`YYYY-MM-DD`.' })
  startsOn: string;

  @Field(() => String, {
    nullable: true,
    description: 'That day, while it is still to come in the zone of the group.',
  })
  beginsOn: string | null;

  @Field(() => String, { nullable: true })
  endsOn: string | null;

  @Field({ description: 'The edition is closed: nothing changes any more.' })
  isClosed: boolean;

  @Field(() => Int, { description: 'People in it; who left is not counted.' })
  people: number;

  @Field(() => Int, { description: 'Half days of its live sessions that are over.' })
  halfDays: number;
}

@ObjectType({
  description: 'A person of a group as who accompanies it sees them: how they get on, not who they are.',
})
export class GroupMember {
  @Field(() => ID, { description: 'Of the enrolment.' })
  id: string;

  @Field()
  fullName: string;

  @Field(() => EnrolmentStatus)
  status: EnrolmentStatus;

  @Field(() => Int)
  percent: number;

  @Field(() => OutcomeBasis, {
    nullable: true,
    description:
      'How what the person has reached was reached: a granted outcome was not earned. Null: nothing yet.',
  })
  basis: OutcomeBasis | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'To the minute; null: never.' })
  lastWorkAt: Date | null;

  @Field(() => Int, {
    description:
      'Half days, of those that are over, of which minutes count as in the attendance of the edition: the person was there, in whole or in part, or made up for the session.',
  })
  attended: number;

  @Field(() => [StuckReason], { description: 'What holds the person up, the most pressing first.' })
  stuck: StuckReason[];
}

@ObjectType({ description: 'The people of one group, to be read only.' })
export class GroupRoster {
  @Field(() => FacilitatedGroup)
  group: FacilitatedGroup;

  @Field(() => [GroupMember])
  items: GroupMember[];

  @Field(() => Int)
  totalCount: number;
}
