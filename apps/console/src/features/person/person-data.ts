import type { DataOf, MergePreview, PersonDossier, PersonMessages, PersonTimeline } from '@campus/api-client';

export type Dossier = NonNullable<DataOf<typeof PersonDossier>['personDossier']>;
export type DossierEnrolment = Dossier['enrolments'][number];
export type DossierNote = Dossier['notes'][number];
export type DossierNomination = Dossier['nominations'][number];
export type PersonMessage = DataOf<typeof PersonMessages>['personMessages']['items'][number];
export type DossierMerge = Dossier['merges'][number];
export type TimelineEntry = NonNullable<DataOf<typeof PersonTimeline>['personTimeline']>['items'][number];
export type Comparison = NonNullable<DataOf<typeof MergePreview>['mergePreview']>;
