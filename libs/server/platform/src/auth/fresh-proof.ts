import {
  applyDecorators,
  Injectable,
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { type Observable } from 'rxjs';
import { type CampusContext } from '../graphql/context.ts';
import { Refused } from '../graphql/refused.ts';

@Injectable()
class FreshProofInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor, isProved } = GqlExecutionContext.create(context).getContext<CampusContext>();
    // A sign-in that is not whole began with a password some minutes ago.
    if (actor && !isProved) throw new Refused('PROOF_NEEDED');
    return next.handle();
  }
}

/**
 * For weighty acts: an open session alone is not enough, its person has shown a password, a code or a passkey within ten
 * minutes.
 * Refuses PROOF_NEEDED; `proveAgain` shows it, and the act is repeated. Stands above `@Command`, and so runs inside the
 * interceptor that answers refusals as data.
 */
export const FreshProof = (): MethodDecorator => applyDecorators(UseInterceptors(FreshProofInterceptor));
