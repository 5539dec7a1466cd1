import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { CourseHomeResolver } from './course-home.resolver.ts';
import { CourseHomeService } from './course-home.service.ts';

@Module({ imports: [CoursesModule, EnrolmentsModule], providers: [CourseHomeService, CourseHomeResolver] })
export class CourseHomeModule {}
