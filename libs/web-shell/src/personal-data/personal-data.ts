import type { DataOf, PersonalData } from '@campus/api-client';
import { createUseText } from '../i18n/text.tsx';
import type personalData from '../messages/es/personal-data.json';

/** What the campus says about the data it holds about a person. */
export type HeldData = NonNullable<DataOf<typeof PersonalData>['personalData']>;

/** Whose data they are: the reader's own, or those of a person the reader coordinates, for which a reason is given. */
export type Whose = 'own' | 'other';

export const useText = createUseText<keyof typeof personalData>();

/** How the API names the person: without an id it means the one who asks. */
export const subjectOf = (whose: Whose, personId: string): { personId?: string } =>
  whose === 'own' ? {} : { personId };
