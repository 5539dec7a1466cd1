import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { BackupFolder, hasItsSum } from '@campus/overview';
import { Storage } from '@campus/platform/storage/storage.ts';
import { course } from '../../support/course.ts';
import { plantMarkedPerson } from '../../support/marked-person.ts';
import { messagesOf } from '../../support/messages.ts';
import { personOf } from '../../support/personas.ts';
import { plantEnrolment, plantFacilitator } from '../../support/plant.ts';
import { type KindCase, type Scene } from './kind.ts';

const ASK = `mutation ($input: AskForPersonalDataInput!) { askForPersonalData(input: $input) { __typename } }`;
const ERASE = `mutation ($input: AskForErasureInput!) { askForErasure(input: $input) { __typename } }`;

/** A Wednesday at half past seven where Ana serves: the timetable's `now` of these specs. */
export const MORNING = new Date('2027-03-24T13:30:00Z');

/** A copy of what the campus holds about Ana, asked for by her. */
async function asked(scene: Scene): Promise<{ since: Date; id: string }> {
  await scene.sql('delete from personal_data_export');
  const since = await scene.now();
  await scene.campus.as('ana').query(ASK, { input: { idempotencyKey: randomUUID() } });
  const [{ id } = { id: '' }] = await scene.sql<{ id: string }>('select id from personal_data_export');
  return { since, id };
}

const messageKinds = (scene: Scene): KindCase[] => {
  const m = messagesOf(scene.campus);
  const planted = async () => {
    await m.sql('delete from message');
    await m.sql('update message_rule set is_on = false');
    const { editionId } = await plantEnrolment(scene.server, 'ana', { endsOn: '2027-03-31' });
    const since = await scene.now();
    const effect = async () => ({
      messages: await scene.count(`message where edition_id = $1 and state <> 'skipped'`, editionId),
      letters: await scene.count(
        `mail l join message x on x.mail_id = l.id where x.edition_id = $1`,
        editionId,
      ),
      mails: await scene.count(`mail where created_at >= $1 and template like 'message%'`, since),
    });
    return { editionId, effect };
  };
  const once = { messages: 1, letters: 1, mails: 1 };
  return [
    {
      kind: 'plan-messages',
      about: 'Ana is reminded a week before the end',
      async prepare() {
        const { editionId, effect } = await planted();
        await m.rule(editionId, 'BEFORE_DEADLINE', [7]);
        await scene.due('plan-messages');
        return { effect, once };
      },
    },
    {
      kind: 'write-messages',
      about: 'Lucía writes to her course',
      async prepare() {
        const { editionId, effect } = await planted();
        const text = { locale: 'es', subject: 'Mañana', body: 'Nos vemos.' };
        await m.act('sendMessage', { editionId, filter: {}, texts: [text], expectedCount: 1 });
        return { effect, once };
      },
    },
    {
      kind: 'write-messages',
      about: 'Lucía announces something',
      async prepare() {
        const { editionId, effect } = await planted();
        const text = { locale: 'es', subject: 'Mañana', body: 'Nos vemos.' };
        await m.act('announce', { editionId, texts: [text], expectedCount: 1 });
        return { effect, once };
      },
    },
  ];
};

const personalDataKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'personal-data-export',
    about: 'Ana asks for a copy of her data',
    async prepare() {
      const { since, id } = await asked(scene);
      return {
        effect: async () => {
          const [file] = await scene.sql<{ blob_hash: string | null }>(
            `select blob_hash from personal_data_export where id = $1 and status = 'ready'`,
            id,
          );
          return {
            letters: await scene.mails('personal-data-ready', since, 'ana@%'),
            hasFile: file?.blob_hash ? await scene.server.app.get(Storage).has(file.blob_hash) : false,
          };
        },
        once: { letters: 1, hasFile: true },
      };
    },
  },
  {
    kind: 'expire-personal-data-exports',
    about: 'Ana’s copy of a week ago',
    async prepare() {
      const { id } = await asked(scene);
      await scene.drain();
      await scene.sql(
        `update personal_data_export set expires_at = now() - interval '1 second' where id = $1`,
        id,
      );
      await scene.due('expire-personal-data-exports');
      return {
        effect: () => scene.sql('select status, blob_hash from personal_data_export where id = $1', id),
        once: [{ status: 'expired', blob_hash: null }],
      };
    },
  },
  {
    kind: 'erase-people',
    about: 'somebody of Mexico is forgotten',
    async prepare() {
      await scene.sql(`delete from person_email where address like 'Zqxana%'`);
      const { id, name } = await plantMarkedPerson(scene.server);
      await scene.campus.as('carla').query(ERASE, {
        input: {
          personId: id,
          typedName: name,
          reason: 'La persona lo pidió por escrito.',
          idempotencyKey: randomUUID(),
        },
      });
      await scene.sql(`update erasure set due_at = now() where person_id = $1`, id);
      await scene.due('erase-people');
      return {
        effect: async () => ({
          erased: await scene.count(`erasure where person_id = $1 and status = 'done'`, id),
          events: await scene.count(`audit_event where subject_id = $1 and action = 'person.erased'`, id),
          names: await scene.count(`person where id = $1 and given_names like 'Zqxana%'`, id),
        }),
        once: { erased: 1, events: 1, names: 0 },
      };
    },
  },
];

const digestKind = (scene: Scene): KindCase => ({
  kind: 'plan-digests',
  about: 'a question of Ana waits for Tomás',
  async prepare() {
    await scene.sql(`delete from mail where template = 'waiting-digest'`);
    const { enrolmentId, groupId } = await plantEnrolment(scene.server, 'ana');
    await plantFacilitator(scene.server, groupId, 'tomas');
    await scene.sql(
      `insert into enquiry (id, enrolment_id, kind, state, version_id, locale, text, asked_at, changed_at)
       select $2, id, 'question', 'waiting', version_id, 'es', '¿Por qué?', now(), now() from enrolment where id = $1`,
      enrolmentId,
      randomUUID(),
    );
    const since = await scene.now();
    await scene.due('plan-digests');
    return {
      effect: async () => ({ letters: await scene.mails('waiting-digest', since, 'tomas@%') }),
      once: { letters: 1 },
    };
  },
});

export const overviewKinds = (scene: Scene): KindCase[] => [
  ...messageKinds(scene),
  digestKind(scene),
  ...personalDataKinds(scene),
  {
    kind: 'retention',
    about: 'the plan of Ana, whose edition was closed long ago, and a note',
    async prepare() {
      const { enrolmentId, editionId } = await plantEnrolment(scene.server, 'ana');
      await scene.sql(
        `insert into worksheet_value (enrolment_id, version_id, activity_id, field_id, value, occurred_at)
         select id, version_id, $2, 'campo', 'Mi plan', now() from enrolment where id = $1`,
        enrolmentId,
        course.first,
      );
      await scene.sql(`update edition set closed_at = now() - interval '200 days' where id = $1`, editionId);
      const note = randomUUID();
      await scene.sql(
        `insert into person_note (id, person_id, author_id, body, removed_at) values ($1, $2, $2, 'Nota', now() - interval '91 days')`,
        note,
        personOf('lucia').id,
      );
      const since = await scene.now();
      await scene.due('retention');
      return {
        effect: async () => ({
          letters: await scene.mails('plan-leaves', since, 'ana@%'),
          notes: await scene.count('person_note where id = $1', note),
          events: await scene.count(
            `audit_event where action = 'retention.run' and at >= $1 and detail ->> 'NOTES' = '1'`,
            since,
          ),
        }),
        once: { letters: 1, notes: 0, events: 1 },
      };
    },
  },
  {
    kind: 'backup',
    about: 'of the night',
    async prepare() {
      const folder = new BackupFolder(scene.folders.backups);
      for (const { path } of await folder.list()) await rm(path);
      const since = await scene.now();
      await scene.due('backup');
      return {
        effect: async () => ({
          files: (await Promise.all((await folder.list()).map(({ path }) => hasItsSum(path)))).join(),
          made: await scene.count('backup_run where began_at >= $1 and file_name is not null', since),
        }),
        once: { files: 'true', made: 1 },
      };
    },
  },
];
