/** SQL condition: somebody who can sign in facilitates the group of the enrolment `e`, other than its person. */
const hasReader = `
  exists (select from current_facilitator c join account f on f.id = c.person_id
           where c.group_id = e.group_id and f.id <> e.person_id and f.disabled_at is null)`;

/** SQL expression: the plan of the enrolment `e` as a JSON `PlanFact` of libs/course-rules. */
export const planStanding = `
  (select jsonb_build_object('state', last.state, 'handedInAt', last.handed_in_at, 'hasReader', ${hasReader})
     from (select) one
     left join lateral (select h.state, h.handed_in_at
                          from handed_in_plan h
                         where h.enrolment_id = e.id order by h.round desc limit 1) last on true)`;
