import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { ListReading } from './nominee-list-reading.ts';
import { mayBringLists } from './nominee-lists.access.ts';
import { NomineeLists } from './nominee-lists.service.ts';
import { writeResult } from './result-file.ts';

/** Lists as files: in with `?call=&name=`, out as the result in words. */
@Injectable()
export class NomineeListFiles implements OnModuleInit {
  constructor(
    private readonly lists: NomineeLists,
    private readonly reading: ListReading,
    private readonly routes: TableRoutes,
  ) {}

  onModuleInit(): void {
    const { lists, reading } = this;
    this.routes.open({
      url: '/nominee-lists',
      may: mayBringLists,
      maxBytes: 5 * 1024 * 1024,
      tooLarge: 'IMPORT_TOO_LARGE',
      take: (actor, key, word, bytes) => lists.bring(actor, word('call'), key, word('name'), bytes),
      give: async (actor, id, format, locale) => {
        const row = await reading.row(actor, id);
        if (!row || row.expired_at) return null;
        const { rows } = await reading.decided(actor, row);
        const bytes = await writeResult(rows, locale, format);
        await lists.tookResult(actor, id, format);
        return { bytes, name: `${row.created_at.toISOString().slice(0, 10)}-nominees` };
      },
    });
  }
}
