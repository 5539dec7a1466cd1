import { registerEnumType } from '@nestjs/graphql';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';

/** What a token lets its program read; each names one list of the interface, and nothing opens two. */
export const systemScopes = ['people', 'editions', 'enrolments', 'progress', 'certificates'] as const;

export const SystemScope = enumOf(systemScopes);
export type SystemScope = CodeOf<typeof SystemScope>;

registerEnumType(SystemScope, {
  name: 'SystemScope',
  description: 'What another program may read. PEOPLE alone has names and addresses.',
});
