import { Module } from '@nestjs/common';
import { SavedViewsResolver } from './saved-views.resolver.ts';
import { SavedViews } from './saved-views.service.ts';

@Module({ providers: [SavedViews, SavedViewsResolver] })
export class SavedViewsModule {}
