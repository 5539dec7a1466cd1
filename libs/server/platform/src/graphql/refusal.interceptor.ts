import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { log } from '../http/log.ts';
import { SecurityKind } from '../security-log/security-kinds.ts';
import { SecurityLog } from '../security-log/security-log.ts';
import { isDiskFull } from '../storage/room.ts';
import { type CampusContext } from './context.ts';
import { Refused } from './refused.ts';
import { Refusal } from './refusal.type.ts';

/** Refusals of rights. `NOT_FOUND` is among them: it also hides rows that belong to somebody else. */
const OF_RIGHTS = ['NOT_FOUND', 'ACCOUNT_OF_STAFF', 'SECOND_PERSON_NEEDED'];

@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  constructor(private readonly security: SecurityLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof Refused) {
          this.tell(error.code, GqlExecutionContext.create(context));
          return of(Refusal.of(error.code, error.params));
        }
        if (!isDiskFull(error)) return throwError(() => error);
        log.error('the disk of the files is full', { error: String(error) });
        return of(Refusal.of('STORAGE_FULL'));
      }),
    );
  }

  /** Here the transaction that refused is over. */
  private tell(code: string, context: GqlExecutionContext): void {
    const isUsedUp = code === 'TOO_MANY_TRIES';
    const { actor } = context.getContext<CampusContext>();
    if (!isUsedUp && (!actor || !OF_RIGHTS.includes(code))) return;
    const operation = context.getInfo<{ fieldName: string }>().fieldName;
    // Without a session, the address is the one typed to sign in or to ask for a password.
    const { input } = context.getArgs<{ input?: { email?: unknown } }>();
    const address = !actor && typeof input?.email === 'string' ? input.email.slice(0, 320) : null;
    this.security.note({
      kind: isUsedUp ? SecurityKind.TRIES_USED_UP : SecurityKind.REFUSED,
      personId: actor?.personId ?? null,
      address,
      operation,
      code,
    });
  }
}
