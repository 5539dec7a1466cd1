import { randomUUID } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { act, filesOf, give, offered, read } from '../../support/authoring.ts';
import { type KindCase, type Scene } from './kind.ts';

const TEXT = 'modules/01-start/lessons/02-second/en.md';

export const authoringKinds = (scene: Scene): KindCase[] => [
  {
    kind: 'run-draft',
    about: 'Carla publishes what Tomás wrote',
    async prepare() {
      // Pictures of the course lie where the template of the specs keeps them.
      const pictures = process.env.CAMPUS_TEST_STORAGE ?? '';
      await cp(pictures, scene.folders.storage, { recursive: true, force: false });
      const [tomas, carla] = [scene.campus.as('tomas'), scene.campus.as('carla')];
      await give(scene.campus, 'tomas', 'AUTHOR');
      await give(scene.campus, 'carla', 'PUBLISHER');
      const { courseId, number } = await offered(scene.campus);
      // Others put versions on offer of which no files are kept.
      const [kept] = await scene.sql<{ id: string }>(
        `select v.id from course_version v
          where v.course_id = $1 and exists (select from version_file f where f.version_id = v.id)
          order by v.number desc limit 1`,
        courseId,
      );
      const name = randomUUID();
      const { draftId } = await act(tomas, 'StartDraft', { name, versionId: kept?.id });
      const seenHash = (await filesOf(tomas, draftId)).get(TEXT) ?? '';
      const { text } = await read<{ text: string }>(tomas, 'DraftText', { draftId, hash: seenHash });
      const written = { draftId, path: TEXT, seenHash, text: text.replace(/^title: .*$/m, `title: ${name}`) };
      await act(tomas, 'WriteDraftFile', written);
      const asked = { draftId, seenChanges: 1, over: number, correction: null };
      const { runId } = await act(carla, 'PublishDraft', asked);
      const effect = () =>
        scene.sql(
          `select r.state, d.state as draft,
                  (select count(*)::int from course_version v where v.course_id = $2 and v.number > $3) as newer,
                  (select count(*)::int from audit_event a
                    where a.action = 'draft.published' and a.subject_id = $4) as told
             from draft_run r join draft d on d.id = r.draft_id
            where r.id = $1`,
          runId,
          courseId,
          number,
          draftId,
        );
      return { effect, once: [{ state: 'done', draft: 'published', newer: 1, told: 1 }] };
    },
  },
];
