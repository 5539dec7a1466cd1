import { Retention } from '@campus/overview';
import { optionsOf, say, type Command } from './command.ts';
import { withCampus } from './in-campus.ts';

export const retentionRun: Command = {
  name: 'retention run',
  usage: 'retention run [--dry-run]',
  summary: 'delete what has been kept long enough; with --dry-run only say how much that would be',
  needsDatabase: true,
  async run(args) {
    optionsOf(args, []);
    const isDry = args.flags.has('dry-run');
    const { told, taken } = await withCampus(async (app) => {
      const retention = app.get(Retention);
      const authors = await retention.authorsToTell();
      return { told: authors, taken: await (isDry ? retention.look() : retention.run()) };
    });
    const lines = taken.map(({ code, count }) => `${code}: ${count}`);
    const authors = `Authors ${isDry ? 'to tell' : 'told'} that their plan goes: ${told}`;
    say(args, [...lines, authors, isDry ? 'Nothing was changed.' : 'Done.'], { isDry, told, taken });
    return 0;
  },
};
