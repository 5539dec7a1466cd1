import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, of, throwError, type Observable } from 'rxjs';
import { log } from '../http/log.ts';
import { isDiskFull } from '../storage/room.ts';
import { Refused } from './refused.ts';
import { Refusal } from './refusal.type.ts';

@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof Refused) return of(Refusal.of(error.code, error.params));
        if (!isDiskFull(error)) return throwError(() => error);
        log.error('the disk of the files is full', { error: String(error) });
        return of(Refusal.of('STORAGE_FULL'));
      }),
    );
  }
}
