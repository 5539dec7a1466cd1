import { type Locale } from '@campus/platform/graphql/locale.ts';

/** What the campus writes to nominees. `reminder` goes to nominees who were accepted and has not answered. */
export const letterKinds = ['accepted', 'waitlisted', 'rejected', 'substituted', 'reminder'] as const;
export type LetterKind = (typeof letterKinds)[number];

export interface LetterText {
  subject: string;
  /** Paragraphs, with a blank line between. */
  body: string;
}

export type Letters = Partial<Record<LetterKind, Partial<Record<Locale, LetterText>>>>;

/** What may stand in braces in a letter. */
export const placeholders = [
  'name',
  'edition',
  'institution',
  'country',
  'startsOn',
  'endsOn',
  'confirmBy',
  'contact',
  'reason',
] as const;
export type Placeholder = (typeof placeholders)[number];

const BRACES = /\{([^{}]*)\}/g;

/** The first name in braces that means nothing here, or null. */
export function unknownPlaceholder(text: string): string | null {
  for (const [, name = ''] of text.matchAll(BRACES))
    if (!(placeholders as readonly string[]).includes(name)) return name.slice(0, 40);
  return null;
}

/** Fills in the values; they are text, never read again for braces. */
export const fillIn = (text: string, values: Record<Placeholder, string>): string =>
  text.replaceAll(BRACES, (whole, name: string) =>
    Object.hasOwn(values, name) ? values[name as Placeholder] : whole,
  );

const text = (subject: string, ...paragraphs: string[]): LetterText => ({
  subject,
  body: paragraphs.join('\n\n'),
});

/** The letters of a call that has none of its own. */
export const standardLetters: Record<LetterKind, Record<Locale, LetterText>> = {
  accepted: {
    es: text(
      'Ha sido aceptada su postulación: {edition}',
      'Nos alegra comunicarle que su postulación, presentada por {institution}, fue aceptada para «{edition}».',
      'El curso comienza el {startsOn} y termina el {endsOn}. Confirme su participación a más tardar el {confirmBy}; después de ese día, el lugar puede asignarse a otra persona.',
      'Si tiene preguntas, escriba a {contact}.',
    ),
    en: text(
      'Your nomination has been accepted: {edition}',
      'We are glad to tell you that your nomination by {institution} has been accepted for “{edition}”.',
      'The course begins on {startsOn} and ends on {endsOn}. Please confirm by {confirmBy}; after that day the seat may go to somebody else.',
      'If you have questions, write to {contact}.',
    ),
    fr: text(
      'Votre candidature est acceptée : {edition}',
      'Nous avons le plaisir de vous annoncer que votre candidature, présentée par {institution}, est acceptée pour « {edition} ».',
      'Le cours commence le {startsOn} et se termine le {endsOn}. Veuillez confirmer votre participation au plus tard le {confirmBy} ; passé ce jour, la place peut être donnée à une autre personne.',
      'Pour toute question, écrivez à {contact}.',
    ),
  },
  waitlisted: {
    es: text(
      'Su postulación está en lista de espera: {edition}',
      'Su postulación, presentada por {institution}, quedó en la lista de espera de «{edition}», porque los cupos están completos.',
      'Si se libera un lugar le escribiremos; no tiene que hacer nada por ahora. Si tiene preguntas, escriba a {contact}.',
    ),
    en: text(
      'Your nomination is on the waiting list: {edition}',
      'Your nomination by {institution} is on the waiting list for “{edition}”, because all seats are taken.',
      'We will write to you if a seat becomes free; you need not do anything for now. If you have questions, write to {contact}.',
    ),
    fr: text(
      'Votre candidature est en liste d’attente : {edition}',
      'Votre candidature, présentée par {institution}, est en liste d’attente pour « {edition} », car toutes les places sont prises.',
      'Nous vous écrirons si une place se libère ; vous n’avez rien à faire pour le moment. Pour toute question, écrivez à {contact}.',
    ),
  },
  rejected: {
    es: text(
      'Sobre su postulación: {edition}',
      'Agradecemos su interés y la postulación que presentó {institution}. En esta ocasión no pudimos aceptarla para «{edition}».',
      'Motivo: {reason}',
      'Habrá otras ediciones. Si tiene preguntas, escriba a {contact}.',
    ),
    en: text(
      'About your nomination: {edition}',
      'Thank you for your interest, and for the nomination made by {institution}. This time we could not accept it for “{edition}”.',
      'Reason: {reason}',
      'There will be further editions. If you have questions, write to {contact}.',
    ),
    fr: text(
      'À propos de votre candidature : {edition}',
      'Nous vous remercions de votre intérêt et de la candidature présentée par {institution}. Cette fois, nous n’avons pas pu la retenir pour « {edition} ».',
      'Motif : {reason}',
      'Il y aura d’autres sessions. Pour toute question, écrivez à {contact}.',
    ),
  },
  substituted: {
    es: text(
      'Otra persona participará en su lugar: {edition}',
      '{institution} designó a otra persona para participar en «{edition}» en su lugar.',
      'Motivo: {reason}',
      'Si tiene preguntas, hable con su institución o escriba a {contact}.',
    ),
    en: text(
      'Somebody else will take part in your place: {edition}',
      '{institution} has named another person to take part in “{edition}” in your place.',
      'Reason: {reason}',
      'If you have questions, speak with your institution or write to {contact}.',
    ),
    fr: text(
      'Une autre personne participera à votre place : {edition}',
      '{institution} a désigné une autre personne pour participer à « {edition} » à votre place.',
      'Motif : {reason}',
      'Pour toute question, adressez-vous à votre institution ou écrivez à {contact}.',
    ),
  },
  reminder: {
    es: text(
      'Le falta confirmar su participación: {edition}',
      'Su postulación para «{edition}» fue aceptada y todavía no ha confirmado su participación.',
      'Confirme a más tardar el {confirmBy}; después de ese día, el lugar puede asignarse a otra persona. Si ya no puede participar, díganoslo con el mismo enlace.',
    ),
    en: text(
      'Please confirm that you take part: {edition}',
      'Your nomination for “{edition}” has been accepted, and you have not yet confirmed.',
      'Please confirm by {confirmBy}; after that day the seat may go to somebody else. If you can no longer take part, tell us with the same link.',
    ),
    fr: text(
      'Il vous reste à confirmer votre participation : {edition}',
      'Votre candidature à « {edition} » est acceptée et vous n’avez pas encore confirmé votre participation.',
      'Veuillez confirmer au plus tard le {confirmBy} ; passé ce jour, la place peut être donnée à une autre personne. Si vous ne pouvez plus participer, dites-le-nous par le même lien.',
    ),
  },
};

/** The words of a call where it has some, else the standard ones. */
export const letterOf = (letters: Letters, kind: LetterKind, locale: Locale): LetterText =>
  letters[kind]?.[locale] ?? standardLetters[kind][locale];
