import type { Pool } from 'pg';

export interface Activity {
  id: string;
  key: string;
  kind: 'lesson' | 'quiz' | 'scorm' | 'survey' | 'scenario';
  moduleId: string;
  isRequired: boolean;
}

/** The imported course of the repository, in teaching order. */
export interface Course {
  versionId: string;
  editionId: string;
  activities: Activity[];
  /** The activity with a key; a story that names a missing one is out of date. */
  activity(key: string): Activity;
}

const activitiesOf = `
  select a.id, a.key, a.kind, a.module_id as "moduleId", a.is_required as "isRequired"
    from activity a join module m on m.version_id = a.version_id and m.id = a.module_id
   where a.version_id = $1 order by m.position, a.position`;

/** The course of an edition: the open one of the demo, or another by its key. */
export async function readCourse(database: Pool, editionKey?: string): Promise<Course> {
  const edition = await database.query<{ id: string; version_id: string }>(
    `select id, version_id from edition where $1::text is null or key = $1 order by created_at limit 1`,
    [editionKey ?? null],
  );
  const [found] = edition.rows;
  if (!found) throw new Error('The campus has no edition of its course.');
  const { rows: activities } = await database.query<Activity>(activitiesOf, [found.version_id]);
  return {
    versionId: found.version_id,
    editionId: found.id,
    activities,
    activity(key) {
      const activity = activities.find((each) => each.key === key);
      if (!activity) throw new Error(`The course has no activity ${key}.`);
      return activity;
    },
  };
}
