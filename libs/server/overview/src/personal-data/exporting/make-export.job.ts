import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import yazl from 'yazl';
import { ownLetters } from '@campus/intake';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { areas } from '@campus/platform/database/person-table.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { shareStorage } from '@campus/platform/storage/storage-lock.ts';
import { FileNames } from '@campus/platform/storage/file-names.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { exportPage, type AreaRows, type Row } from './export-page.ts';
import { personTables, subjectsOf, whoOf } from '../tables/person-tables.ts';
import { exportReadyMail } from '../personal-data.mails.ts';
import { EXPORT_DAYS } from '../personal-data.rules.ts';
import { MAKE_EXPORT } from '../personal-data.service.ts';
import {
  expireExports,
  exportMade,
  exportToMake,
  personById,
  type PersonRow,
} from '../personal-data.statements.ts';

const eventsAbout = statement<{ row: Row }>(
  'personal-data-events',
  `select jsonb_build_object('at', e.at, 'action', e.action, 'reason', e.reason, 'country_code', e.country_code) as row
     from audited_act e where e.subject_id = any($1::text[])
    order by e.at, e.id`,
);

const namedHere = statement<{ hash: string }>(
  'personal-data-exports-named',
  'select distinct blob_hash as hash from personal_data_export where blob_hash = any($1)',
);

const endings: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * Writes everything stored about a person into a ZIP (data by area, a readable page, letters) and tells them
 * by mail.
 */
@Injectable()
export class MakeExportJob {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly mailer: Mailer,
    jobs: Jobs,
    names: FileNames,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    names.add('personal_data_export.blob_hash', namedHere);
    jobs.registerJob(MAKE_EXPORT, (payload) => this.run((payload as { exportId: string }).exportId));
    jobs.registerCron('expire-personal-data-exports', '29 * * * *', () => this.expire());
  }

  async run(exportId: string): Promise<void> {
    const order = await this.database.row(exportToMake, [exportId]);
    const person = order && (await this.database.row(personById, [order.person_id]));
    if (!order || !person) return;
    const isOwn = order.asked_by === order.person_id;
    const draft = await this.storage.draft();
    try {
      const zip = await this.zip(person, isOwn);
      const { hash, bytes } = await draft.put(await buffer(zip.outputStream));
      await this.database.transaction(async (tx) => {
        // No sweep of files may pass between the file and its name.
        await this.database.rowsIn(tx, shareStorage);
        await draft.commit();
        if (
          !(await this.database.rowIn(tx, exportMade, {
            id: exportId,
            blobHash: hash,
            bytes,
            days: EXPORT_DAYS,
          }))
        )
          return;
        const asker = await this.database.rowIn(tx, personById, [order.asked_by]);
        if (!asker?.address) return;
        const path = isOwn ? '/my-data' : `/console/people/${person.id}/data`;
        await this.mailer.queue(tx, {
          to: asker.address,
          locale: asker.locale,
          template: exportReadyMail,
          data: { name: asker.given_names, url: `${this.config.publicUrl}${path}`, days: EXPORT_DAYS },
        });
      });
    } finally {
      await draft.discard();
    }
  }

  /** After their days files have no name any more; the storage loses them with the next sweep. */
  async expire(): Promise<void> {
    await this.database.rows(expireExports);
  }

  private async zip(person: PersonRow, isOwn: boolean): Promise<yazl.ZipFile> {
    const zip = new yazl.ZipFile();
    const parts = await this.parts(person.id, isOwn);
    const page = exportPage(person, parts, { at: new Date(), isOwn, campus: this.config.publicUrl });
    zip.addBuffer(Buffer.from(page, 'utf8'), 'index.html');
    for (const { area, tables } of parts) {
      if (!tables.length) continue;
      const data = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
      zip.addBuffer(Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8'), `data/${area}.json`);
    }
    for (const { id, file_hash, media_type } of await this.database.rows(ownLetters, [person.id])) {
      if (!(await this.storage.has(file_hash))) continue;
      zip.addReadStream(await this.storage.read(file_hash), `letters/${id}.${endings[media_type] ?? 'bin'}`);
    }
    zip.end();
    return zip;
  }

  private async parts(personId: string, isOwn: boolean): Promise<AreaRows[]> {
    const parts = areas.map((area): AreaRows => ({ area, tables: [] }));
    const add = (area: AreaRows['area'], name: string, found: { row: Row }[]) => {
      if (found.length)
        parts.find((part) => part.area === area)?.tables.push({ name, rows: found.map(({ row }) => row) });
    };
    const who = await whoOf(this.database, personId);
    for (const table of personTables) {
      if (table.isPrivate && !isOwn) continue;
      add(table.area, table.name, await this.database.rows(table.copy, { ...who, without: table.without }));
    }
    add(
      'record',
      'audit_event',
      await this.database.rows(eventsAbout, [await subjectsOf(this.database, who)]),
    );
    return parts;
  }
}
