import { Module } from '@nestjs/common';
import { Viewings } from './viewings.service.ts';
import { ViewingsResolver } from './viewings.resolver.ts';

@Module({ providers: [Viewings, ViewingsResolver] })
export class ViewingsModule {}
