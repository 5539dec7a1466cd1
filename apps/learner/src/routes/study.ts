// The way to the first lesson in one piece: on a slow connection each file more costs a round trip.
export { CourseHomePage } from '../features/course/index.ts';
export { CoursesPage } from '../features/courses/index.ts';
export { LessonPage } from '../features/lesson/index.ts';
