import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const ContactRole = { FACILITATOR: 'facilitator', COORDINATOR: 'coordinator' } as const;
export type ContactRole = (typeof ContactRole)[keyof typeof ContactRole];
registerEnumType(ContactRole, { name: 'ContactRole' });

@ObjectType({ description: 'Somebody who helps with a course.' })
export class ContactPerson {
  @Field()
  name: string;

  @Field(() => ContactRole)
  role: ContactRole;

  @Field(() => String, {
    nullable: true,
    description: 'Null: not told; the edition has a mailbox instead.',
  })
  address: string | null;

  @Field(() => String, { nullable: true, description: 'When they are reached, in their own words.' })
  hours: string | null;

  @Field(() => String, { nullable: true, description: 'How, in their own words.' })
  how: string | null;
}

@ObjectType({ description: 'Whom somebody asks about one of their courses.' })
export class CourseContacts {
  @Field(() => ID)
  enrolmentId: string;

  @Field()
  editionTitle: string;

  @Field(() => String, { nullable: true, description: 'The mailbox of the edition.' })
  address: string | null;

  @Field(() => [ContactPerson], {
    description: 'Who accompanies the group, then who coordinates; six at most.',
  })
  people: ContactPerson[];
}
