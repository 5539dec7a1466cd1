import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type INestApplicationContext } from '@nestjs/common';
import { DispatchesService, ExportsService, type ExportChoice, type FoundExport } from '@campus/scorm';
import { readConfig } from '@campus/platform/config/config.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isLocale } from '@campus/platform/graphql/locale.ts';
import { OperatorError, say, type Command } from '../command.ts';
import { migrateDatabase } from '../upkeep/migrate.ts';
import { prepareContent } from '../upkeep/prepare.ts';
import { withCampus } from '../in-campus.ts';
import { usageSay } from '../terminal/terminal-language.ts';
import { exportOrder, named } from './scorm-export.ts';

const FOR = 'Made at the command line';

/** Out of what is published; where nothing is, the course folder is published first. */
async function published(app: INestApplicationContext, choice: ExportChoice): Promise<FoundExport | null> {
  const exports = app.get(ExportsService);
  if (!(await exports.hasCourses())) await prepareContent(app, readConfig().contentDir);
  return exports.findByName(choice);
}

export const scormDispatch: Command = {
  name: 'scorm dispatch',
  usage: `scorm dispatch --module M3 | --scenario S4 | --route A  --out FILE
        [--version 1.2|2004-4] [--lang es,en,fr]`,
  summary: 'write a package that opens this campus from another platform, and its own copy without a network',
  needsDatabase: true,
  async run(args) {
    const { choice, standard, locales: asked, out } = exportOrder(args);
    const config = readConfig();
    // The command also works in a campus that has never been started.
    await migrateDatabase(config);
    const made = await withCampus(async (app) => {
      const exports = app.get(ExportsService);
      const found = await published(app, choice);
      if (!found) throw new OperatorError(usageSay('notPublished', { wanted: named(choice) }));
      const locales = (asked.length ? asked : found.course.locales).filter(isLocale);
      const order = { targetId: found.target.id, label: FOR, standard, locales };
      const id = await app
        .get(Database)
        .transaction((tx) => app.get(DispatchesService).add(tx, null, order, found));
      const home = { dispatch: `${config.publicUrl}/dispatch/${id}` };
      const { stream } = await exports.write(found, standard, locales, home);
      await pipeline(stream, createWriteStream(resolve(out)));
      return { id, locales };
    });
    say(args, [`${out}: opens dispatch ${made.id} of this campus, in ${made.locales.join(', ')}.`], {
      file: resolve(out),
      dispatchId: made.id,
      standard,
      locales: made.locales,
    });
    return 0;
  },
};
