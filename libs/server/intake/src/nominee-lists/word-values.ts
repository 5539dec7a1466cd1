import { wordReader } from '../people-import/reading/word-reader.ts';

/** What keys of the vocabulary are called in the three languages, as `plainWords` writes it. The key itself is read, too. */
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
