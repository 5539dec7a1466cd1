import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { Exportable } from './export.type.ts';
import { mayExport } from './exports.access.ts';
import { ExportsService } from './exports.service.ts';

@Resolver(() => Exportable)
export class ExportsResolver {
  constructor(private readonly exports: ExportsService) {}

  @Allow(mayExport)
  @Query(() => [Exportable], {
    description:
      'What of the newest published versions can be exported: each course whole, its modules, its simulations; at most 100.',
  })
  exportableModules(
    @Args('courseId', { type: () => ID, nullable: true }) courseId: string | null | undefined,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Exportable[]> {
    return this.exports.exportables(courseId ?? null, locale);
  }
}
