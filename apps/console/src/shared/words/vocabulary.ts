import { useText, type MessageId } from '../text.ts';

type KeyOf<Prefix extends string> =
  Extract<MessageId, `${Prefix}${string}`> extends `${Prefix}${infer Key}` ? Key : never;

/** Who an edition is for, in the order of the course's own list. */
export const audiences = [
  'consul_abroad',
  'foreign_consul_accredited',
  'ministry_hq',
  'migration_officer',
  'emergency_manager',
  'civil_society',
  'trainer',
] as const satisfies readonly KeyOf<'vocabulary.audience.'>[];

export const institutionKinds = [
  'foreign_ministry',
  'consular_network',
  'migration_authority',
  'civil_protection',
  'police_border',
  'ombudsman',
  'child_protection',
  'women',
  'labour',
  'health',
  'defence',
  'local_government',
  'judiciary',
  'ngo',
  'red_cross',
  'university',
  'intl_org',
  'private',
] as const satisfies readonly KeyOf<'vocabulary.institution.'>[];

export const postKinds = [
  'embassy_consular_section',
  'consulate_general',
  'consulate',
  'vice_consulate',
  'honorary',
  'mobile',
  'hq_desk',
] as const satisfies readonly KeyOf<'vocabulary.post.'>[];

/** Words for keys of the vocabularies; an unknown key is shown as it is. */
export const useVocabulary = () => {
  const t = useText();
  const known = <Key extends string>(keys: readonly Key[], key: string) => keys.find((each) => each === key);
  return {
    audience: (key: string) => {
      const found = known(audiences, key);
      return found ? t(`vocabulary.audience.${found}`) : key;
    },
    institution: (key: string) => {
      const found = known(institutionKinds, key);
      return found ? t(`vocabulary.institution.${found}`) : key;
    },
    post: (key: string) => {
      const found = known(postKinds, key);
      return found ? t(`vocabulary.post.${found}`) : key;
    },
  };
};
