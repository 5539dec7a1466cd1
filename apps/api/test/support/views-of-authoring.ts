import { type ViewCase } from './views-of-people.ts';

export const viewsOfAuthoring: Record<string, ViewCase[]> = {
  course_draft: [
    [
      'is known by its course and its name, also when it is closed',
      [
        `insert into draft (id, course_id, course_key, name, state, changes, started_at, ended_at)
         values ($3, gen_random_uuid(), 'test-course', 'Telephones', 'discarded', 0, now(), now())`,
      ],
      'select course_key, name from course_draft where id = $3',
      { course_key: 'test-course', name: 'Telephones' },
    ],
  ],
};
