import type { DataOf, PersonalData } from '@campus/api-client';
import { createUseText } from '../i18n/text.tsx';
import type personalData from '../messages/es/personal-data.json';

/** What the campus shows about the data it stores about a person. */
export type HeldData = NonNullable<DataOf<typeof PersonalData>['personalData']>;

/** Whose data they are: the reader's own, or those of a person the reader coordinates, for which a reason is given. */
export type Whose = 'own' | 'other';

export const useText = createUseText<keyof typeof personalData>();

/** The person in the API's terms: without an id, the one asking. */
export const subjectOf = (whose: Whose, personId: string): { personId?: string } =>
  whose === 'own' ? {} : { personId };
