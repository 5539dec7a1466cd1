import { type INestApplicationContext } from '@nestjs/common';
import { ToolKeys, WebhookSecrets } from '@campus/partners';
import { demoSignIns, FactorSecrets, ProviderSecrets } from '@campus/people';
import { readConfig, type Config } from '@campus/platform/config/config.ts';
import { IssuerKeys } from '@campus/certification';
import { ContentServer } from '@campus/scorm';
import { asLongWork } from '@campus/platform/database/campus-pool.ts';
import { SecretDates } from '@campus/platform/database/secret-dates.ts';
import { log } from '@campus/platform/http/log.ts';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { createServer } from '../server.ts';
import { type Command } from './command.ts';
import { checkSchema, migrateDatabase } from './upkeep/migrate.ts';
import { prepareContent, prepareDemo, refuseDemoPeople } from './upkeep/prepare.ts';
import { handleUnhandled } from './terminal/unhandled.ts';

const tell = (fact: Record<string, unknown>) => process.stdout.write(`${JSON.stringify(fact)}\n`);

async function prepare(app: INestApplicationContext, config: Config): Promise<void> {
  tell({ step: 'content' });
  await prepareContent(app, config.contentDir);
  if (!config.isDemo) return;
  tell({ step: 'people' });
  await prepareDemo(app);
}

/** Resolves when the server is to end: it got a signal, or an exception was not caught. */
const stopSignal = () =>
  new Promise<void>((done) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => done());
    handleUnhandled(done);
  });

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--prepare]',
  summary:
    'serve the campus; --prepare first migrates, imports the course and, in demo mode, creates the demo people',
  needsDatabase: true,
  async run(args) {
    const config = readConfig();
    if (args.flags.has('prepare')) {
      tell({ step: 'migrate' });
      await migrateDatabase(config);
    }
    const stop = stopSignal();
    const app = await createServer(config);
    try {
      await checkSchema(app);
      if (config.isProduction) await refuseDemoPeople(app);
      await app.get(SecretDates).note();
      await app.get(IssuerKeys).check();
      await app.get(FactorSecrets).sealAnew();
      await app.get(ToolKeys).sealAnew();
      await app.get(ProviderSecrets).sealAnew();
      await app.get(WebhookSecrets).sealAnew();
      if (args.flags.has('prepare')) await asLongWork({}, () => prepare(app, config));
      await app.get(ContentServer).listen();
      await app.listen(config.port, config.host);
      await app.get(Jobs).start();
      tell({ ready: true, address: config.publicUrl, ...(config.isDemo ? { people: demoSignIns() } : {}) });
      await stop;
      log.info('stopping');
    } finally {
      await app.close();
    }
    return Number(process.exitCode ?? 0);
  },
};
