import { Module } from '@nestjs/common';
import { TableRoutes } from '@campus/platform/http/table-routes.ts';
import { Lists } from './lists.service.ts';

@Module({ providers: [Lists, TableRoutes], exports: [Lists] })
export class ListsModule {}
