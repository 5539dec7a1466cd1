import { Module } from '@nestjs/common';
import { DraftsModule } from '../drafts/drafts.module.ts';
import { TreesModule } from '../trees/trees.module.ts';
import { TextCutter } from './cutting/text-cutter.ts';
import { ReadTranslation } from './read-translation.ts';
import { SimilarTranslations } from './similar-translations.ts';
import { TranslatedTexts } from './translated-texts.ts';
import { TranslationCounts } from './translation-counts.ts';
import { TranslationResolver } from './translation.resolver.ts';
import { WriteTranslation } from './write-translation.ts';

@Module({
  imports: [DraftsModule, TreesModule],
  providers: [
    ReadTranslation,
    SimilarTranslations,
    TextCutter,
    TranslatedTexts,
    TranslationCounts,
    TranslationResolver,
    WriteTranslation,
  ],
  exports: [TranslationCounts],
})
export class TranslationModule {}
