import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { CourseHomeResolver } from './course-home.resolver.ts';
import { CourseHomeService } from './course-home.service.ts';

@Module({ imports: [CoursesModule, EnrolmentsModule], providers: [CourseHomeService, CourseHomeResolver] })
export class CourseHomeModule {}
