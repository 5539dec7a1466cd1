import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Lists } from '@campus/people';
import { emptyListHeadings } from './empty/empty-nominee-list.ts';
import { ListReading } from './nominee-list-reading.ts';
import { mayBringLists } from './nominee-lists.access.ts';
import { NomineeLists } from './nominee-lists.service.ts';
import { expireLists, type ListRow } from './nominee-lists.statements.ts';
import { writeResult } from './result-file.ts';

/** Lists as files: in with `?call=&name=`, out as the result in words. */
@Injectable()
export class NomineeListFiles implements OnModuleInit {
  constructor(
    private readonly engine: Lists,
    private readonly lists: NomineeLists,
    private readonly reading: ListReading,
  ) {}

  onModuleInit(): void {
    const { lists, reading } = this;
    this.engine.open<ListRow>({
      empty: {
        url: '/nominee-lists',
        may: mayBringLists,
        name: 'nominees-sample',
        headings: emptyListHeadings,
      },
      expire: [expireLists],
      files: {
        url: '/nominee-lists',
        may: mayBringLists,
        maxBytes: 5 * 1024 * 1024,
        take: (actor, key, word, bytes) => lists.bring(actor, word('call'), key, word('name'), bytes),
        find: (actor, id) => reading.row(actor, id),
        result: async (actor, list, format, locale) =>
          writeResult((await reading.decided(actor, list)).rows, locale, format),
        resultName: 'nominees',
        subject: 'nominee-list',
      },
    });
  }
}
