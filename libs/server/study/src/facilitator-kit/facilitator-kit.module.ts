import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { FacilitatorKitController } from './facilitator-kit.controller.ts';
import { FacilitatorKitResolver } from './facilitator-kit.resolver.ts';
import { KitFiles } from './kit-files.ts';
import { ModelPlans } from './model-plans.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { Decks } from './slides/decks.service.ts';
import { SlidesController } from './slides/slides.controller.ts';

@Module({
  imports: [CoursesModule, PlansModule],
  controllers: [FacilitatorKitController, SlidesController],
  providers: [FacilitatorKitResolver, KitFiles, ModelPlans, Decks],
})
export class FacilitatorKitModule {}
