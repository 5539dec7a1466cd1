import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { DispatchesService, ExportsService } from '../modules/exports/index.ts';
import { readConfig } from '../platform/config/config.ts';
import { isLocale } from '../platform/graphql/locale.ts';
import { OperatorFault, say, type Command } from './command.ts';
import { inCampus } from './in-campus.ts';
import { exportOrder } from './scorm-export.ts';

const FOR = 'Made at the command line';

export const scormDispatch: Command = {
  name: 'scorm dispatch',
  usage: `scorm dispatch --module M3 | --scenario S4 | --route A  --out FILE
        [--version 1.2|2004-4] [--lang es,en,fr]`,
  summary:
    'write a package that opens this campus from another platform, and what it holds without a network',
  needsDatabase: true,
  async run(args) {
    const { wish, standard, locales: asked, out } = exportOrder(args);
    const made = await inCampus(async (tx, app) => {
      const exports = app.get(ExportsService);
      const found = await exports.findByName(wish);
      if (!found)
        throw new OperatorFault(
          'No published course has that: ./campus content import publishes the course folder.',
        );
      const locales = (asked.length ? asked : found.course.locales).filter(isLocale);
      const id = await app.get(DispatchesService).add(tx, null, {
        targetId: found.target.id,
        label: FOR,
        standard,
        locales,
      });
      const home = { dispatch: `${readConfig().publicUrl}/dispatch/${id}` };
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
