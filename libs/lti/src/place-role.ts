/** What somebody is in a course of a platform. None of it is a role here. */
export const placeRoles = ['LEARNER', 'TEACHER', 'OTHER'] as const;
export type PlaceRole = (typeof placeRoles)[number];

/**
 * Roles in a course (LTI 1.3 Core, A.2.3): full, of a kind of their own (`membership/Instructor#TeachingAssistant`), or
 * by the short name that older platforms send. Roles in the institution or in the system say nothing about the course.
 */
const NAME = '(Learner|Instructor|ContentDeveloper|Mentor|Manager|Administrator|Officer|Member)';
const BASE = 'http://purl\\.imsglobal\\.org/vocab/lis/v2/membership';
const IN_COURSE = new RegExp(`^(?:${BASE}#)?${NAME}$|^${BASE}/${NAME}#\\w+$`);

/** The name of a role in a course; null: it is a role of something else. */
function courseRoleOf(role: string): string | null {
  const found = IN_COURSE.exec(role);
  return found?.[1] ?? found?.[2] ?? null;
}

const TEACHES = new Set(['Instructor', 'ContentDeveloper', 'Administrator', 'Manager']);

/** Whoever teaches is not made a learner by learning there too: platforms let teachers try what they teach. */
export function placeRoleOf(roles: readonly string[]): PlaceRole {
  const known = new Set(roles.flatMap((role) => courseRoleOf(role) ?? []));
  if (Array.from(known).some((role) => TEACHES.has(role))) return 'TEACHER';
  return known.has('Learner') ? 'LEARNER' : 'OTHER';
}
