import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type OutcomeBasis } from '@campus/certification';
import { type EnrolmentState } from '@campus/delivery';
import { type Sex } from '@campus/people';
import { type StuckKind } from './stuck/stuck.rules.ts';

/** Columns of a roster as a file, in the order in which they stand; the name always leads. */
export const fileColumns = [
  'edition',
  'country',
  'institution',
  'post',
  'group',
  'status',
  'basis',
  'progress',
  'lastWork',
  'next',
  'stuck',
  'email',
  'sex',
  'endsOn',
] as const;
export type FileColumn = (typeof fileColumns)[number];

interface Words {
  sheet: string;
  columns: Record<'name' | FileColumn, string>;
  status: Record<EnrolmentState, string>;
  /** Of an active enrolment whose edition is still to begin. */
  begins: (day: string) => string;
  basis: Record<OutcomeBasis, string>;
  sex: Record<Sex | 'not_stated', string>;
  stuck: Record<StuckKind, string>;
}

const es: Words = {
  sheet: 'Participantes',
  columns: {
    name: 'Nombre',
    edition: 'Edición',
    country: 'País',
    institution: 'Institución',
    post: 'Oficina consular',
    group: 'Grupo',
    status: 'Estado',
    basis: 'Cómo se alcanzó',
    progress: 'Avance (%)',
    lastWork: 'Último trabajo',
    next: 'Próximo paso',
    stuck: 'Necesita ayuda',
    email: 'Correo',
    sex: 'Sexo',
    endsOn: 'Fecha límite',
  },
  status: {
    active: 'Activa',
    on_hold: 'En pausa',
    withdrawn: 'De baja',
    transferred: 'Trasladada',
    completed: 'Completada',
    failed: 'No aprobada',
    expired: 'Vencida',
  },
  begins: (day) => `Comienza el ${day}`,
  basis: { earned: 'Cumplido', waived: 'Con dispensas', granted: 'Otorgado por decisión' },
  sex: { female: 'Mujer', male: 'Hombre', other: 'Otro', not_stated: 'Sin declarar' },
  stuck: {
    ATTEMPTS_USED_UP: 'Agotó sus intentos',
    DEADLINE_PASSED: 'Plazo vencido',
    NEVER_BEGAN: 'No ha comenzado',
    SILENT: 'Sin trabajar desde hace días',
    FAILING: 'Reprueba la misma prueba',
    DEADLINE_NEAR: 'Plazo cercano',
    COOLING_DOWN: 'En pausa entre intentos',
    WAITING_FOR_RELEASE: 'Espera la apertura de un módulo',
  },
};

const en: Words = {
  sheet: 'Participants',
  columns: {
    name: 'Name',
    edition: 'Edition',
    country: 'Country',
    institution: 'Institution',
    post: 'Post',
    group: 'Group',
    status: 'State',
    basis: 'How it was reached',
    progress: 'Progress (%)',
    lastWork: 'Last work',
    next: 'Next step',
    stuck: 'Needs help',
    email: 'E-mail',
    sex: 'Sex',
    endsOn: 'Deadline',
  },
  status: {
    active: 'Active',
    on_hold: 'On hold',
    withdrawn: 'Withdrawn',
    transferred: 'Transferred',
    completed: 'Completed',
    failed: 'Not passed',
    expired: 'Expired',
  },
  begins: (day) => `Begins on ${day}`,
  basis: { earned: 'Earned', waived: 'With waivers', granted: 'Granted by decision' },
  sex: { female: 'Woman', male: 'Man', other: 'Other', not_stated: 'Not stated' },
  stuck: {
    ATTEMPTS_USED_UP: 'No attempts left',
    DEADLINE_PASSED: 'Deadline has passed',
    NEVER_BEGAN: 'Has not begun',
    SILENT: 'No work for days',
    FAILING: 'Fails the same quiz',
    DEADLINE_NEAR: 'Deadline is near',
    COOLING_DOWN: 'In a pause between attempts',
    WAITING_FOR_RELEASE: 'Waits for a module to open',
  },
};

const fr: Words = {
  sheet: 'Participants',
  columns: {
    name: 'Nom',
    edition: 'Session',
    country: 'Pays',
    institution: 'Institution',
    post: 'Poste',
    group: 'Groupe',
    status: 'État',
    basis: 'Comment il a été atteint',
    progress: 'Progression (%)',
    lastWork: 'Dernier travail',
    next: 'Prochaine étape',
    stuck: 'A besoin d’aide',
    email: 'Adresse',
    sex: 'Sexe',
    endsOn: 'Échéance',
  },
  status: {
    active: 'Active',
    on_hold: 'En pause',
    withdrawn: 'Retirée',
    transferred: 'Transférée',
    completed: 'Terminée',
    failed: 'Non réussie',
    expired: 'Expirée',
  },
  begins: (day) => `Commence le ${day}`,
  basis: { earned: 'Obtenu', waived: 'Avec dispenses', granted: 'Accordé par décision' },
  sex: { female: 'Femme', male: 'Homme', other: 'Autre', not_stated: 'Non déclaré' },
  stuck: {
    ATTEMPTS_USED_UP: 'Plus d’essai',
    DEADLINE_PASSED: 'Échéance dépassée',
    NEVER_BEGAN: 'N’a pas commencé',
    SILENT: 'Aucun travail depuis des jours',
    FAILING: 'Échoue au même test',
    DEADLINE_NEAR: 'Échéance proche',
    COOLING_DOWN: 'En pause entre deux essais',
    WAITING_FOR_RELEASE: 'Attend l’ouverture d’un module',
  },
};

export const rosterWords: Record<Locale, Words> = { es, en, fr };
