import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { Mutation } from '@nestjs/graphql';
import { RefusalInterceptor } from './refusal.interceptor.ts';
import { type resultOf } from './refusal.type.ts';

/** A mutation whose refusals come back as data. Every mutation is one; a test of the schema holds to it. */
export const Command = (result: ReturnType<typeof resultOf>, description: string): MethodDecorator =>
  applyDecorators(
    Mutation(() => result, { description }),
    UseInterceptors(RefusalInterceptor),
  );
