export { CourseHomePage } from './course-home-page.tsx';
