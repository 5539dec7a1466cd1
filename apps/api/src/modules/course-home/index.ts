export { CourseHomeModule } from './course-home.module.ts';
export { CourseHomeResolver } from './course-home.resolver.ts';
