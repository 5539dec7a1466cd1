import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.ts';
import { type Config } from '../config/config.ts';
import { Database, statement } from './database.ts';

/** Distinguishes secrets from one another without revealing them. */
export const dateMark = (secret: string): string =>
  createHmac('sha256', secret).update('campus secret in use').digest('base64url').slice(0, 22);

const noteSecret = statement(
  'campus-secret-note',
  `insert into campus_secret (mark) values ($1) on conflict (mark) do nothing`,
);

/** Since when the campus uses its secret: how long the one before it is needed follows from that. */
@Injectable()
export class SecretDates {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async note(): Promise<void> {
    await this.database.rows(noteSecret, [dateMark(this.config.secret)]);
  }
}
