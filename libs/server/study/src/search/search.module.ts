import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { SearchPartsReading } from './search-parts.ts';
import { SearchResolver } from './search.resolver.ts';

@Module({ imports: [CoursesModule, EnrolmentsModule], providers: [SearchPartsReading, SearchResolver] })
export class SearchModule {}
