import { plainWords } from '@campus/people';
import { wordReader } from './word-reader.ts';

/** What kinds of institution are called in the three languages, as `plainWords` writes it. The key itself is read, too. */
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
    'ministry of external affairs',
    'ministerio de exteriores',
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

export const readInstitutionKind = wordReader(INSTITUTIONS);

/** Short for a foreign ministry, whichever it is: `Min. RREE`, MIREX. */
const FOREIGN = 'cancilleria rree mrree mirex minrex mrex minex mre mae mfa'.split(' ');

/** The kind that a name has as its words, such as `Ministry of Foreign Affairs of Belize`; null: none, or several. */
export function kindWithin(name: string): string | null {
  const words = ` ${plainWords(name)} `;
  if (FOREIGN.some((short) => words.includes(` ${short} `))) return 'foreign_ministry';
  const kinds = Object.keys(INSTITUTIONS).filter((kind) =>
    INSTITUTIONS[kind]?.some((called) => called.includes(' ') && words.includes(` ${called} `)),
  );
  return kinds.length === 1 ? (kinds[0] ?? null) : null;
}
