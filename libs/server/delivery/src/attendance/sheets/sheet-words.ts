import { type Locale } from '@campus/platform/graphql/locale.ts';

export interface SheetWords {
  title: string;
  columns: readonly [string, string, string, string, string, string, string, string];
  sex: Record<'female' | 'male' | 'other', string>;
  place: string;
  group: string;
  walkIns: string;
  privacy: string;
  page: (page: number, pages: number) => string;
}

/** What the sign-in sheet says. */
export const sheetWords: Record<Locale, SheetWords> = {
  es: {
    title: 'Lista de asistencia',
    columns: [
      'N.º',
      'Nombre',
      'Institución',
      'Puesto o sede',
      'Sexo',
      'Correo electrónico',
      'Firma',
      'Código',
    ],
    sex: { female: 'Mujer', male: 'Hombre', other: 'Otro' },
    place: 'Lugar',
    group: 'Grupo',
    walkIns: 'Personas que no están en la lista (con letra de imprenta)',
    privacy: 'Datos personales: solo para comprobar la asistencia. Guarde la hoja bajo llave.',
    page: (page, pages) => `Página ${page} de ${pages}`,
  },
  en: {
    title: 'Sign-in sheet',
    columns: ['No.', 'Name', 'Institution', 'Post', 'Sex', 'E-mail', 'Signature', 'Code'],
    sex: { female: 'Woman', male: 'Man', other: 'Other' },
    place: 'Place',
    group: 'Group',
    walkIns: 'People who are not on the list (in block letters)',
    privacy: 'Personal data: only for checking attendance. Keep this sheet locked away.',
    page: (page, pages) => `Page ${page} of ${pages}`,
  },
  fr: {
    title: 'Feuille de présence',
    columns: ['N°', 'Nom', 'Institution', 'Poste', 'Sexe', 'Adresse électronique', 'Signature', 'Code'],
    sex: { female: 'Femme', male: 'Homme', other: 'Autre' },
    place: 'Lieu',
    group: 'Groupe',
    walkIns: 'Personnes absentes de la liste (en capitales d’imprimerie)',
    privacy: 'Données personnelles : uniquement pour vérifier la présence. Gardez cette feuille sous clé.',
    page: (page, pages) => `Page ${page} sur ${pages}`,
  },
};
