import { activity, home } from '../features/course/course.fixture.ts';

/** A course in which a lesson is closed by a module with one step left, `lesson-0`. */
export const gatedCourse = (closedLessonId: string) => {
  const [first, second] = home().modules;
  if (!first || !second) throw new Error('The fixture has no modules.');
  return home({
    modules: [
      { ...first, activities: [activity({ id: 'lesson-0', title: 'Cómo se estudia' })] },
      {
        ...second,
        isOpen: false,
        closedBy: first.title,
        activities: [activity({ id: closedLessonId })],
      },
    ],
  });
};
