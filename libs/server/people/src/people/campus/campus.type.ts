import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { Role } from '../people.access.ts';

@ObjectType({ description: 'Somebody to try the campus as. In demo mode only.' })
export class DemoPerson {
  @Field()
  email: string;

  @Field()
  password: string;

  @Field()
  name: string;

  @Field(() => Role)
  role: Role;

  @Field(() => String, {
    nullable: true,
    description: 'The country where the role holds, by its code; null: everywhere.',
  })
  countryCode: string | null;
}

@ObjectType({ description: 'What anyone may know of this campus before signing in.' })
export class Campus {
  @Field()
  isDemo: boolean;

  @Field(() => [DemoPerson], { description: 'Empty outside demo mode.' })
  demoPeople: DemoPerson[];

  @Field(() => GraphQLISODateTime)
  serverTime: Date;
}
