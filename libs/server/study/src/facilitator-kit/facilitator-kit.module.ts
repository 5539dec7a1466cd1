import { Module } from '@nestjs/common';
import { CoursesModule } from '@campus/course';
import { FacilitatorKitController } from './facilitator-kit.controller.ts';
import { FacilitatorKitResolver } from './facilitator-kit.resolver.ts';
import { KitFiles } from './kit-files.ts';

@Module({
  imports: [CoursesModule],
  controllers: [FacilitatorKitController],
  providers: [FacilitatorKitResolver, KitFiles],
})
export class FacilitatorKitModule {}
