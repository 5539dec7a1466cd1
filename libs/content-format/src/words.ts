import type { Locale } from './bundle.ts';

/** The few words the renderer itself writes into a lesson. */
export interface RendererWords {
  transcript: string;
  /** What a recording is, beside its length and weight. */
  recording: string;
  call: string;
  /** Thousands of bytes, and millions. */
  bytes: readonly [string, string];
  table: string;
  note: string;
  warning: string;
  case: string;
  quote: string;
  undated: string;
  /** Before a fact that is still to be supplied, colon and all. */
  missing: string;
  /** Below the label of a worksheet field without which no plan stands. */
  core: string;
  /** Before the number of a part, the letter of an annex. */
  part: string;
  annex: string;
  /** Of the rubric of plans: its name, and the head of its first column. */
  rubric: string;
  criterion: string;
  /** Of a question that counts as right for everybody. */
  suspended: string;
}

/** A course may be in these languages; another one needs its row here first. */
export const rendererWords: Readonly<Record<Locale, RendererWords>> = {
  es: {
    transcript: 'Transcripción',
    recording: 'Grabación',
    call: 'Llamada grabada',
    bytes: ['KB', 'MB'],
    table: 'Tabla',
    note: 'Nota',
    warning: 'Atención',
    case: 'Caso',
    quote: 'Cita',
    undated: 's.\u00A0f.',
    missing: 'Falta:',
    core: 'Núcleo del plan',
    part: 'Parte',
    annex: 'Anexo',
    rubric: 'rúbrica',
    criterion: 'Criterio',
    suspended: 'Suspendida: cuenta como correcta para todas las personas',
  },
  en: {
    transcript: 'Transcript',
    recording: 'Recording',
    call: 'Recorded call',
    bytes: ['KB', 'MB'],
    table: 'Table',
    note: 'Note',
    warning: 'Warning',
    case: 'Case',
    quote: 'Quotation',
    undated: 'n.d.',
    missing: 'Missing:',
    core: 'Core of the plan',
    part: 'Part',
    annex: 'Annex',
    rubric: 'rubric',
    criterion: 'Criterion',
    suspended: 'Suspended: counts as right for everybody',
  },
  fr: {
    transcript: 'Transcription',
    recording: 'Enregistrement',
    call: 'Appel enregistré',
    bytes: ['Ko', 'Mo'],
    table: 'Tableau',
    note: 'Note',
    warning: 'Attention',
    case: 'Cas',
    quote: 'Citation',
    undated: 's.\u00A0d.',
    missing: 'Manque\u202F:',
    core: 'Socle du plan',
    part: 'Partie',
    annex: 'Annexe',
    rubric: 'grille',
    criterion: 'Critère',
    suspended: 'Suspendue\u202F: compte comme juste pour tout le monde',
  },
};

/** The words of a language; English for one that has none (reading such a course is a fault already). */
export function wordsOf(locale: Locale): RendererWords {
  const words = rendererWords[locale] ?? rendererWords['en'];
  if (!words) throw new Error('the renderer has no English words');
  return words;
}
