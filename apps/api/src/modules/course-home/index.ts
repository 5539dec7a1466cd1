export { CourseHomeModule } from './course-home.module.ts';
