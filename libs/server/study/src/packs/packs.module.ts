import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { EnrolmentsModule } from '@campus/delivery';
import { PacksReading } from './packs-reading.ts';
import { PacksResolver } from './packs.resolver.ts';

@Module({ imports: [CoursesModule, EnrolmentsModule], providers: [PacksReading, PacksResolver] })
export class PacksModule {}
