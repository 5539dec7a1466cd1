import type { CourseContext } from '../course-context.ts';
import type { Section } from '../lessons/lesson-structure.ts';
import { suggestion } from '../problems.ts';
import type { TextSource } from '../texts/text-source.ts';
import type { KitKind } from './kit-kinds.ts';

/** The sessions of a plan: its sections with a table of what is done. */
export const heldIn = (sections: readonly Section[]): Section[] =>
  sections.filter(({ title, nodes }) => title !== '' && nodes.some(({ type }) => type === 'table'));

/** The lessons each session covers, as listed in its front matter; slides are made from them. */
export function sessionLessons(
  { front }: TextSource,
  kind: KitKind,
  there: readonly Section[],
  course: CourseContext,
): string[][] {
  if (!front.has('lessons')) return [];
  const listed = front.at('lessons');
  if (kind !== 'session') {
    listed.fault('field-unknown', 'only a session plan lists the lessons of its sessions');
    return [];
  }
  const each = listed.list();
  const held = heldIn(there).length;
  if (each.length !== held)
    listed.fault(
      'structure',
      `this plan has ${held} sections with a table; here are the lessons of ${each.length}`,
    );
  return each.map((session) =>
    session.list().flatMap((value) => {
      const key = value.key();
      const uuid = course.lessons.get(key);
      if (!uuid && key !== '')
        value.fault('reference', `no lesson has the key "${key}"${suggestion(key, course.lessons.keys())}`);
      return uuid ?? [];
    }),
  );
}
