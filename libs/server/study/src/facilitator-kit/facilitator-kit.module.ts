import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { FacilitatorKitController } from './facilitator-kit.controller.ts';
import { FacilitatorKitResolver } from './facilitator-kit.resolver.ts';
import { KitFiles } from './kit-files.ts';
import { Decks } from './slides/decks.service.ts';
import { SlidesController } from './slides/slides.controller.ts';

@Module({
  imports: [CoursesModule],
  controllers: [FacilitatorKitController, SlidesController],
  providers: [FacilitatorKitResolver, KitFiles, Decks],
})
export class FacilitatorKitModule {}
