export { wholeCourse } from './whole-course.ts';
