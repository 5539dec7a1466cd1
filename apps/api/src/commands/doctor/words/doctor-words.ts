import { terminalLanguage } from '../../terminal/terminal-language.ts';
import { doctorEn } from './doctor-words.en.ts';
import { doctorEs } from './doctor-words.es.ts';
import { doctorFr } from './doctor-words.fr.ts';
import { type CheckName, type Finding, type Level } from '../finding.ts';

/** What was found, and what to do where something is to be done. `{name}` stands for what the finding knows. */
export interface Sentence {
  says: string;
  todo?: string;
}

export type FindingCode = keyof (typeof doctorEn)['findings'];

/** All that the doctor says in one language. */
export interface DoctorWords {
  levels: Record<Level, string>;
  checks: Record<CheckName, string>;
  findings: Record<FindingCode, Sentence>;
  sum: (ok: number, look: number, wrong: number) => string;
  nameAddress: string;
  testMail: { subject: string; text: string };
}

export const wordsOfDoctor: Record<'en' | 'es' | 'fr', DoctorWords> = {
  en: doctorEn,
  es: doctorEs,
  fr: doctorFr,
};

/** In the terminal's language. */
export const doctorWords = (): DoctorWords => wordsOfDoctor[terminalLanguage(process.env)];

const filled = (text: string, params: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (hole, name: string) => params[name] ?? hole);

export function sentenceOf(
  { code, params }: Finding,
  words = doctorWords(),
): { says: string; todo: string | null } {
  const { says, todo } = words.findings[code];
  return { says: filled(says, params), todo: todo === undefined ? null : filled(todo, params) };
}
