import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'An institution whose account opens the campus.' })
export class SignInProvider {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;
}

@InputType()
export class BeginProviderSignInInput {
  @Field(() => ID)
  providerId: string;

  @Field({ description: 'As it is typed; the institution fills it in.' })
  address: string;

  @Field({ description: 'Of the screen to go on with.' })
  path: string;
}

@ObjectType()
export class ProviderSignInBegun {
  @Field({ description: 'Where the browser goes on.' })
  url: string;
}

export const BeginProviderSignInResult = resultOf('BeginProviderSignInResult', ProviderSignInBegun);
