/**
 * SQL condition: somebody accompanies a group now. Expressions of the group's id and of the person's. Who did so in
 * the past accompanies it no more.
 */
export const facilitates = (group: string, person: string): string =>
  `exists (select from current_facilitator gf where gf.group_id = ${group} and gf.person_id = ${person})`;
