import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { FieldCardsResolver } from './field-cards.resolver.ts';
import { FieldCardsService } from './field-cards.service.ts';

@Module({ imports: [CoursesModule, EnrolmentsModule], providers: [FieldCardsService, FieldCardsResolver] })
export class FieldCardsModule {}
