import { Module } from '@nestjs/common';
import { CampusResolver } from './campus.resolver.ts';

@Module({ providers: [CampusResolver] })
export class PeopleModule {}
