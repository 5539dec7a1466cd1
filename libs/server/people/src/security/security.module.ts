import { Module } from '@nestjs/common';
import { SecurityResolver } from './security.resolver.ts';
import { Security } from './security.service.ts';
import { SecurityWatch } from './security-watch.ts';

@Module({ providers: [Security, SecurityResolver, SecurityWatch] })
export class SecurityModule {}
