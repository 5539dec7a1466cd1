import { type TestCampus } from './campus.ts';
import { personOf, type Persona } from './personas.ts';

/** What a coordinator reads of a person. */
export const DOSSIER = `query ($id: ID!) { personDossier(locale: es, id: $id) {
  id fullName email country { code } canChange canChangeAccount extraTimePercent isDisabled mergedInto { id }
  roles { role country } addresses { address until isOfMerged } duties { post institution position from until }
  enrolments { id status beginsOn percent groupName endsOn extendedTo endedReason goesOnIn } attempts { kind activityTitle number score }
  attendance { presence } certificates { serial status } mails { subject to } notes { id body author removedAt removedBy removedReason }
  merges { id personId } } }`;

export interface Dossier {
  fullName: string;
  email: string;
  canChange: boolean;
  canChangeAccount: boolean;
  extraTimePercent: number;
  addresses: { address: string; until: string | null; isOfMerged: boolean }[];
  duties: {
    post: string | null;
    institution: string | null;
    position: string;
    from: string;
    until: string | null;
  }[];
  enrolments: Record<string, unknown>[];
  certificates: { serial: string }[];
  mails: { subject: string; to: string }[];
  notes: { id: string; body: string; author: string; removedReason: string | null }[];
}

/** Reads the dossier of a person, of Ana unless another is named; null: not theirs to see. */
export const readDossier = async (
  campus: TestCampus,
  persona: Persona,
  id: string = personOf('ana').id,
): Promise<Dossier | null> =>
  (await campus.as(persona).query<{ personDossier: Dossier | null }>(DOSSIER, { id })).data.personDossier;

/** The same of one that has to be there. */
export async function wholeDossier(campus: TestCampus, persona: Persona, id?: string): Promise<Dossier> {
  const dossier = await readDossier(campus, persona, id);
  if (!dossier) throw new Error('there is no dossier');
  return dossier;
}
