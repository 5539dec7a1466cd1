import { readConfig } from '../platform/config/config.ts';
import { ContentServer } from '../modules/scorm/index.ts';
import { log } from '../platform/http/log.ts';
import { createServer } from '../server.ts';
import { type Command } from './command.ts';
import { migrateDatabase } from './migrate.ts';

const tell = (fact: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(fact)}\n`);

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--prepare]',
  summary: 'serve the campus; --prepare first migrates, imports the course and, in demo mode, makes the demo people',
  needsDatabase: true,
  async run(args) {
    const config = readConfig();
    if (args.flags.has('prepare')) {
      tell({ step: 'migrate' });
      await migrateDatabase(config.databaseUrl);
    }
    const app = await createServer(config);
    await app.get(ContentServer).listen();
    await app.listen(config.port, config.host);
    tell({ ready: true, address: config.publicUrl });
    await new Promise<void>((done) => {
      for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
    });
    log.info('stopping');
    await app.close();
    return 0;
  },
};
