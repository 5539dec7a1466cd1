import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';

const notePng = statement(
  'media-note-png',
  `insert into media_file (hash, name, media_type, bytes) values ($1, $2, 'image/png', $3) on conflict do nothing`,
);

/** Pictures that others have stored and that are served with the media of the courses, by their hash. */
@Injectable()
export class NotePicture {
  constructor(private readonly database: Database) {}

  /** From the commit on it is served, and kept. */
  async png(tx: EntityManager, hash: string, name: string, bytes: number): Promise<void> {
    await this.database.rowsIn(tx, notePng, [hash, name, bytes]);
  }
}
