import { wordReader } from '../people-import/reading/word-reader.ts';

/** What keys of the vocabularies are called in the three languages, as `plainWords` writes it. The key itself is read, too. */
const INSTITUTIONS: Record<string, readonly string[]> = {
  child_protection: ['proteccion de la ninez', 'child protection', 'protection de l enfance'],
  civil_protection: ['proteccion civil', 'civil protection', 'protection civile'],
  consular_network: ['red consular', 'consular network', 'reseau consulaire'],
  defence: ['defensa', 'defence', 'defense'],
  foreign_ministry: [
    'ministerio de relaciones exteriores',
    'foreign ministry',
    'ministere des affaires etrangeres',
    'secretaria de relaciones exteriores',
    'ministry of foreign affairs',
    'cancilleria',
  ],
  health: ['salud', 'health', 'sante'],
  intl_org: ['organismo internacional', 'international organisation', 'organisation internationale'],
  judiciary: ['poder judicial', 'judiciary', 'justice'],
  labour: ['trabajo', 'labour', 'travail'],
  local_government: ['gobierno local', 'local government', 'collectivite locale'],
  migration_authority: [
    'autoridad migratoria',
    'migration authority',
    'autorite migratoire',
    'migracion',
    'migration',
  ],
  ngo: [
    'organizacion no gubernamental',
    'non governmental organisation',
    'organisation non gouvernementale',
    'ong',
    'ngo',
  ],
  ombudsman: [
    'defensoria de derechos humanos',
    'ombudsman',
    'defenseur des droits',
    'defensoria',
    'procuraduria de derechos humanos',
  ],
  police_border: ['policia y fronteras', 'police and borders', 'police et frontieres'],
  private: ['sector privado', 'private sector', 'secteur prive'],
  red_cross: ['cruz roja', 'red cross', 'croix rouge'],
  university: ['universidad', 'university', 'universite'],
  women: ['institucion de las mujeres', 'women s institution', 'institution des femmes'],
};

const AUDIENCES: Record<string, readonly string[]> = {
  civil_society: ['sociedad civil', 'civil society', 'societe civile'],
  consul_abroad: ['consulados propios en el exterior', 'our consuls abroad', 'nos consulats a l etranger'],
  emergency_manager: ['gestion de emergencias', 'emergency managers', 'gestion des urgences'],
  foreign_consul_accredited: [
    'cuerpo consular acreditado en el pais',
    'foreign consuls accredited here',
    'corps consulaire accredite dans le pays',
  ],
  migration_officer: ['autoridad migratoria', 'migration officers', 'autorite migratoire'],
  ministry_hq: ['personal de la cancilleria', 'ministry headquarters', 'personnel du ministere'],
  trainer: ['personas formadoras', 'trainers', 'formatrices et formateurs'],
};

export const readInstitutionKind = wordReader(INSTITUTIONS);
export const readAudience = wordReader(AUDIENCES);

const readAnswer = wordReader({
  yes: ['si', 's', 'y', 'oui', 'o', 'x', '1', 'true', 'verdadero', 'vrai'],
  no: ['n', 'non', '0', 'false', 'falso', 'faux'],
});

/** Null: neither yes nor no. */
export function readYesNo(text: string): boolean | null {
  const answer = readAnswer(text);
  return answer && answer === 'yes';
}
