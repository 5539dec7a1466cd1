import { randomUUID } from 'node:crypto';
import { passwordResetMail } from '@campus/people/people/people.mails.ts';
import { Database } from '@campus/platform/database/database.ts';
import { Mailer } from '@campus/platform/mail/mailer.ts';
import { type KindCase, type Scene } from './kind.ts';

export const platformKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'send-mail',
    about: 'a letter to Ana',
    async prepare() {
      const { app } = scene.server;
      const url = `http://campus.test/${randomUUID()}`;
      const id = await app.get(Database).transaction((tx) =>
        app.get(Mailer).queue(tx, {
          to: 'ana@demo.campus.example',
          locale: 'es',
          template: passwordResetMail,
          data: { name: 'Ana', url },
        }),
      );
      return {
        effect: async () => {
          const arrived = scene.smtp().messages.filter((message) => message.includes(id));
          const ids = arrived.map((message) => /^Message-ID: (.*)$/im.exec(message)?.[1]);
          return {
            // A mailbox shows a repeated message id once.
            letters: new Set(ids).size,
            marked: await scene.count('mail where id = $1 and sent_at is not null', id),
          };
        },
        once: { letters: 1, marked: 1 },
      };
    },
  },
  {
    kind: 'sweep',
    about: 'what has expired',
    async prepare() {
      const key = randomUUID();
      await scene.sql(
        `insert into throttle values ($1 || ':old', 1, now() - interval '1 minute'), ($1 || ':new', 1, now() + interval '1 hour')`,
        key,
      );
      await scene.due('sweep');
      return {
        effect: () =>
          scene.sql(`select replace(key, $1, '') as key from throttle where key like $1 || '%'`, key),
        once: [{ key: ':new' }],
      };
    },
  },
];
