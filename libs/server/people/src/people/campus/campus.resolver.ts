import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { everyone } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CONFIG } from '@campus/platform/config/config.module.ts';
import { type Config } from '@campus/platform/config/config.ts';
import { Campus } from './campus.type.ts';
import { demoSignIns } from './demo-sign-ins.ts';

@Resolver(() => Campus)
export class CampusResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Allow(everyone)
  @Query(() => Campus)
  campus(): Campus {
    const { isDemo } = this.config;
    return { isDemo, demoPeople: isDemo ? demoSignIns() : [], serverTime: new Date() };
  }
}
