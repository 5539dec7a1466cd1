/** A label in the three languages of the house. */
export interface Label {
  es: string;
  en: string;
  fr: string;
}

const label = (es: string, en: string, fr: string): Label => ({ es, en, fr });

/** The fifteen guidelines by their stable number, under the short names that the course teaches. */
export const guidelines: Readonly<Record<string, Label>> = {
  G1: label('Vigilar riesgos', 'Track risks', 'Suivre les risques'),
  G2: label('Conocer a la comunidad', 'Know the community', 'Connaître la communauté'),
  G3: label('Dar medios a la gente', 'Give people the means', 'Donner les moyens d’agir'),
  G4: label('Entrar en los planes del país', 'Be part of the host’s plans', 'Entrer dans les plans du pays'),
  G5: label('Planificar con la gente', 'Plan with people', 'Planifier avec les gens'),
  G6: label('Preparar la comunicación', 'Prepare communication', 'Préparer la communication'),
  G7: label('Firmar acuerdos', 'Sign agreements', 'Conclure des accords'),
  G8: label('Formar y aprender', 'Train and learn', 'Former et apprendre'),
  G9: label('Informar a menudo', 'Inform often', 'Informer souvent'),
  G10: label('Ayudar a ponerse a salvo', 'Help people reach safety', 'Aider à se mettre à l’abri'),
  G11: label('Asistir sin discriminación', 'Assist without discrimination', 'Assister sans discrimination'),
  G12: label('Remitir a quien protege', 'Refer to those who protect', 'Orienter vers ceux qui protègent'),
  G13: label('Reubicar y evacuar', 'Relocate and evacuate', 'Relocaliser et évacuer'),
  G14: label('Reconstruir vidas', 'Rebuild lives', 'Reconstruire les vies'),
  G15: label('Apoyar a las comunidades', 'Support communities', 'Soutenir les communautés'),
};

/** The ten principles by their stable number. */
export const principles: Readonly<Record<string, Label>> = {
  P1: label('Ante todo, salvar vidas', 'Save lives first', 'Avant tout, sauver des vies'),
  P2: label(
    'Derechos humanos de todas las personas migrantes',
    'Human rights of all migrants',
    'Droits humains de tous les migrants',
  ),
  P3: label('Responsabilidad de los Estados', 'Responsibility of States', 'Responsabilité des États'),
  P4: label(
    'Responsabilidad de los demás actores',
    'Responsibility of all others',
    'Responsabilité des autres acteurs',
  ),
  P5: label('Principios humanitarios', 'Humanitarian principles', 'Principes humanitaires'),
  P6: label('Personas con derechos y capacidades', 'Empower migrants', 'Titulaires de droits et acteurs'),
  P7: label('Comunicar de forma positiva', 'Communicate positively', 'Communiquer positivement'),
  P8: label('Actuar en todos los niveles', 'Act at all levels', 'Agir à tous les niveaux'),
  P9: label('Cooperar y coordinar', 'Cooperate', 'Coopérer et coordonner'),
  P10: label('Aprender e innovar', 'Learn and innovate', 'Apprendre et innover'),
};

export const phases: Readonly<Record<string, Label>> = {
  preparedness: label('Preparación', 'Preparedness', 'Préparation'),
  emergency: label('Emergencia', 'Emergency', 'Urgence'),
  post_crisis: label('Poscrisis', 'Post-crisis', 'Après-crise'),
};

export const actors: Readonly<Record<string, Label>> = {
  state_origin: label('Estado de origen', 'State of origin', 'État d’origine'),
  state_host: label('Estado de acogida', 'Host State', 'État d’accueil'),
  state_transit: label('Estado de tránsito', 'State of transit', 'État de transit'),
  regional_body: label('Organismo regional', 'Regional body', 'Organisme régional'),
  intl_org: label('Organización internacional', 'International organization', 'Organisation internationale'),
  private_employer: label('Empresa empleadora', 'Employer', 'Employeur'),
  recruiter: label('Agencia de contratación', 'Recruiter', 'Agence de recrutement'),
  civil_society: label('Sociedad civil', 'Civil society', 'Société civile'),
  faith_based: label('Organización religiosa', 'Faith-based organization', 'Organisation confessionnelle'),
  migrant_association: label('Asociación de migrantes', 'Migrant association', 'Association de migrants'),
  academia: label('Academia', 'Academia', 'Milieu universitaire'),
  media: label('Medios de comunicación', 'Media', 'Médias'),
};

/** Kinds of crisis. */
export const hazards: Readonly<Record<string, Label>> = {
  conflict: label('Conflicto', 'Conflict', 'Conflit'),
  civil_unrest: label('Disturbios', 'Civil unrest', 'Troubles civils'),
  hurricane: label('Huracán', 'Hurricane', 'Ouragan'),
  flood: label('Inundación', 'Flood', 'Inondation'),
  landslide: label('Deslizamiento de tierra', 'Landslide', 'Glissement de terrain'),
  earthquake: label('Terremoto', 'Earthquake', 'Séisme'),
  tsunami: label('Tsunami', 'Tsunami', 'Tsunami'),
  volcano: label('Erupción volcánica', 'Volcanic eruption', 'Éruption volcanique'),
  drought: label('Sequía', 'Drought', 'Sécheresse'),
  wildfire: label('Incendio forestal', 'Wildfire', 'Incendie de forêt'),
  epidemic: label('Epidemia', 'Epidemic', 'Épidémie'),
  industrial: label('Accidente industrial', 'Industrial accident', 'Accident industriel'),
  other: label('Otra crisis', 'Other crisis', 'Autre crise'),
};

/** Every vocabulary a lesson may be tagged with, under the name of its field. */
export const vocabularies = { guidelines, principles, phases, actors, hazards } as const;

export type Vocabulary = keyof typeof vocabularies;
