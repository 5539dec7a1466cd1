import { type ViewCase } from './views-of-people.ts';

const attempt = (completed: string) => `
  with package as (
    insert into scorm_package (id, content_hash, standard, title, manifest, file_count, bytes)
    values ($3, 'a', '1.2', 'A package', '{}', 1, 1) returning id)
  insert into scorm_attempt (id, enrolment_id, version_id, activity_id, package_id, number, completed_at)
  select $3, e.id, a.version_id, a.id, p.id, 1, ${completed}
    from package p cross join enrolment e join activity a on a.version_id = e.version_id and a.kind = 'scorm' where e.person_id = $1`;

export const viewsOfScorm: Record<string, ViewCase[]> = {
  package_attempt: [
    [
      'is open while it is neither finished nor completed',
      [attempt('null')],
      'select number, finished_at, score from package_attempt where id = $3',
      { number: 1, finished_at: null, score: null },
    ],
    [
      'counts as finished once it is completed',
      [attempt('now()')],
      'select finished_at is not null as is_finished from package_attempt where id = $3',
      { is_finished: true },
    ],
  ],
  kept_package: [
    [
      'has a title',
      [`insert into library_package (id, title, policy, created_by) values ($3, 'A package', '{}', $2)`],
      'select title from kept_package where id = $3',
      { title: 'A package' },
    ],
  ],
  sent_package: [
    [
      'has a label',
      [
        `insert into dispatch (id, version_id, target_id, standard, locales, label, salt, created_by)
         select $3, id, id, '1.2', '{es}', 'For the academy', 'salt', $2 from course_version`,
      ],
      'select label from sent_package where id = $3',
      { label: 'For the academy' },
    ],
  ],
};
