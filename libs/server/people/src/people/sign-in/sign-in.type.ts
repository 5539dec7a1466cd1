import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Me } from '../person.type.ts';

@InputType()
export class SignInInput {
  @Field()
  email: string;

  @Field()
  password: string;
}

@ObjectType()
export class SignedIn {
  @Field(() => Me)
  me: Me;
}
export const SignInResult = resultOf('SignInResult', SignedIn);

@ObjectType()
export class SignedOut {
  @Field()
  done: boolean;
}
export const SignOutResult = resultOf('SignOutResult', SignedOut);

@InputType()
export class RequestPasswordResetInput {
  @Field()
  email: string;

  @Field(() => Locale, { description: 'The language of the mail.' })
  locale: Locale;
}

@ObjectType({ description: 'If somebody has the address, a mail is on its way. The answer does not tell.' })
export class PasswordResetRequested {
  @Field()
  done: boolean;
}
export const RequestPasswordResetResult = resultOf('RequestPasswordResetResult', PasswordResetRequested);

@InputType()
export class ResetPasswordInput {
  @Field({ description: 'From the mailed link.' })
  token: string;

  @Field()
  password: string;
}

@InputType()
export class ChangePasswordInput {
  @Field()
  currentPassword: string;

  @Field()
  newPassword: string;
}

@ObjectType()
export class PasswordChanged {
  @Field()
  done: boolean;
}
export const ResetPasswordResult = resultOf('ResetPasswordResult', PasswordChanged);
export const ChangePasswordResult = resultOf('ChangePasswordResult', PasswordChanged);
