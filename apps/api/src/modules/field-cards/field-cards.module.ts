import { Module } from '@nestjs/common';
import { CoursesModule } from '../courses/index.ts';
import { EnrolmentsModule } from '../enrolments/index.ts';
import { FieldCardsResolver } from './field-cards.resolver.ts';
import { FieldCardsService } from './field-cards.service.ts';

@Module({ imports: [CoursesModule, EnrolmentsModule], providers: [FieldCardsService, FieldCardsResolver] })
export class FieldCardsModule {}
