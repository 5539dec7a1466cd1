import { Module } from '@nestjs/common';
import { ContentImportModule } from '@campus/course';
import { FileContents } from './file-contents.ts';
import { VersionTrees } from './version-trees.ts';

@Module({
  imports: [ContentImportModule],
  providers: [FileContents, VersionTrees],
  exports: [FileContents, VersionTrees],
})
export class TreesModule {}
