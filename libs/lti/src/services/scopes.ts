import { type AgsScope, agsScopes } from './ags.ts';
import { membersScope } from './members.ts';

/** What the campus asks platforms for. */
export type ServiceScope = AgsScope | typeof membersScope;

export const serviceScopes: readonly ServiceScope[] = [...Object.values(agsScopes), membersScope];
