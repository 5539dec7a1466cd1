import { type LoggerService } from '@nestjs/common';
import { log } from './log.ts';

/** Nest's own messages in our lines; its start-up chatter is left out. */
export class NestLog implements LoggerService {
  log(): void {}
  debug(): void {}
  verbose(): void {}
  warn(message: unknown): void {
    log.warn(String(message));
  }
  error(message: unknown, stack?: unknown): void {
    log.error(
      message instanceof Error ? message.message : String(message),
      stack ? { stack: String(stack) } : {},
    );
  }
  fatal(message: unknown): void {
    log.error(String(message));
  }
}
