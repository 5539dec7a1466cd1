import { type Locale } from '@campus/platform/graphql/locale.ts';

type Word = 'sheet' | 'name' | 'group' | 'percent' | 'present' | 'planned' | 'madeUp';

/** Headings of the exported table; half days hold minutes. */
export const exportWords: Record<Locale, Record<Word, string>> = {
  es: {
    sheet: 'Asistencia',
    name: 'Nombre',
    group: 'Grupo',
    percent: 'Por ciento',
    present: 'Minutos presentes',
    planned: 'Minutos previstos',
    madeUp: 'Sesión compensada',
  },
  en: {
    sheet: 'Attendance',
    name: 'Name',
    group: 'Group',
    percent: 'Per cent',
    present: 'Minutes present',
    planned: 'Minutes planned',
    madeUp: 'Session made up',
  },
  fr: {
    sheet: 'Présence',
    name: 'Nom',
    group: 'Groupe',
    percent: 'Pour cent',
    present: 'Minutes de présence',
    planned: 'Minutes prévues',
    madeUp: 'Séance compensée',
  },
};
