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

/** Consulates and embassies, whatever else their name says. */
const NETWORK = /\b(consul(ado|ados|ate|ates|at|ats|aire|ar)|embajadas?|embass(y|ies)|ambassades?)\b/;

/** Words that tell a kind in a longer name, such as `Ministerio de Salud Pública`, that its own words do not tell. */
const TELLING: readonly (readonly [kind: string, words: RegExp])[] = [
  ['child_protection', /\b(ninez|infancia|children|enfance)\b/],
  ['foreign_ministry', /\b(relaciones exteriores|foreign affairs|affaires etrangeres|exteriores)\b/],
  ['judiciary', /\b(justicia|tribunal|tribunales|corte suprema|fiscalia|court|courts|tribunaux)\b/],
  [
    'local_government',
    /\b(municipalidad|municipio|alcaldia|ayuntamiento|municipality|mairie|municipalite)\b/,
  ],
  ['migration_authority', /\b(migraciones|migratorio|migratoria|immigration|migratoire|extranjeria)\b/],
  ['police_border', /\b(policia|police|fronteras?|borders?|frontieres?)\b/],
  ['university', /\b(universitaria|academia diplomatica|diplomatic academy)\b/],
  ['women', /\b(mujer|mujeres|women|femmes?)\b/],
];

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

/** Of what kind an institution is by the words of its name, to be confirmed; null: they tell none, or several. */
export function kindGuessed(name: string): string | null {
  const words = plainWords(name);
  if (NETWORK.test(words)) return 'consular_network';
  const within = kindWithin(name) ?? readInstitutionKind(name);
  if (within !== null) return within;
  const own = Object.entries(INSTITUTIONS).flatMap(([kind, called]) =>
    called.some((word) => ` ${words} `.includes(` ${word} `)) ? [kind] : [],
  );
  const told = TELLING.flatMap(([kind, pattern]) => (pattern.test(words) ? [kind] : []));
  const [only, ...others] = new Set([...own, ...told]);
  return only !== undefined && others.length === 0 ? only : null;
}
