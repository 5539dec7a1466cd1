import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LIMITS } from '@campus/tabular';
import { Lists } from '@campus/people';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { ImportReading } from './import-reading.ts';
import { dropExpiredRows } from './import-rows.statements.ts';
import { expire, type ImportRow } from './import.statements.ts';
import { mayImportPeople } from './people-import.access.ts';
import { PeopleImports } from './people-imports.service.ts';
import { emptyHeadings } from './reading/empty-list.ts';
import { ResultFile } from './results/result-file.ts';

/** Lists as files: in with `?name=&edition=&lang=`, out as the result in words. */
@Injectable()
export class PeopleImportFiles implements OnModuleInit {
  constructor(
    private readonly engine: Lists,
    private readonly imports: PeopleImports,
    private readonly reading: ImportReading,
    private readonly results: ResultFile,
  ) {}

  onModuleInit(): void {
    const { imports, reading, results } = this;
    this.engine.open<ImportRow>({
      empty: {
        url: '/people-imports',
        may: mayImportPeople,
        name: 'people-sample',
        headings: emptyHeadings,
      },
      expire: [expire, dropExpiredRows],
      files: {
        url: '/people-imports',
        may: mayImportPeople,
        maxBytes: LIMITS.bytes,
        take: (actor, key, word, bytes) => {
          const locale = word('lang') ? localeOf(actor, word('lang')) : null;
          const coming = { fileName: word('name'), editionId: word('edition'), locale };
          return imports.bring(actor, key, coming, bytes);
        },
        find: (actor, id) => reading.row(actor, id),
        result: (_actor, list, format, locale) => results.write(list, locale, format),
        resultName: 'import',
        subject: 'people-import',
      },
    });
  }
}
