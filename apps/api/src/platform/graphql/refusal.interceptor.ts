import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { Refused } from './refused.ts';
import { Refusal } from './refusal.type.ts';

@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          error instanceof Refused ? of(Refusal.of(error.code, error.params)) : throwError(() => error),
        ),
      );
  }
}
