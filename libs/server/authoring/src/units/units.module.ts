import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { ReadUnits } from './read-units.ts';
import { UnitsResolver } from './units.resolver.ts';
import { WriteUnits } from './write-units.ts';

@Module({
  imports: [DraftsModule, TreesModule],
  providers: [ReadUnits, UnitsResolver, WriteUnits],
})
export class UnitsModule {}
