import { type Locale } from '@campus/platform/graphql/locale.ts';

/** What only lists of nominees have to say of a row; the rest is said as of a list of people. */
export const ownNotes: Record<Locale, Record<string, string>> = {
  es: {
    ADDRESS_OTHER_NAME: 'Este correo es de {name}, a quien la misma institución ya postuló con otro nombre.',
    NEEDS_OWN_ADDRESS: 'Este correo es de {name}. Para postular a otra persona hace falta un correo propio.',
    LEFT_OUT: 'Se decidió omitir esta fila.',
    ADDRESS_TAKEN: 'Otra institución ya postuló a alguien con este correo.',
    CELL_REFUSED: 'Una celda no se puede guardar ({field}).',
    DECIDED: 'Ya se decidió sobre esta postulación: no se cambia.',
    INSTITUTION_MISSING: 'Falta la institución.',
    LINK_USED_UP: 'La institución ya llegó a su máximo de {maximum} postulaciones.',
    AUDIENCE_UNKNOWN: 'No se entiende el perfil «{text}».',
    CONSENT_UNCLEAR: 'No se entiende si hay permiso: «{text}».',
    KIND_UNKNOWN: 'No se entiende el tipo de institución «{text}».',
    PRIORITY_UNREADABLE: 'No se entiende la prioridad «{text}»: cuenta como 1.',
  },
  en: {
    ADDRESS_OTHER_NAME:
      'This address belongs to {name}, whom the same institution has proposed under another name.',
    NEEDS_OWN_ADDRESS:
      'This address belongs to {name}. To propose another person, an address of their own is needed.',
    LEFT_OUT: 'It was decided to leave this row out.',
    ADDRESS_TAKEN: 'Another institution has already proposed somebody with this address.',
    CELL_REFUSED: 'A cell cannot be kept ({field}).',
    DECIDED: 'This nomination has been decided on: it is not changed.',
    INSTITUTION_MISSING: 'The institution is missing.',
    LINK_USED_UP: 'The institution has reached its maximum of {maximum} nominations.',
    AUDIENCE_UNKNOWN: 'The profile “{text}” is not understood.',
    CONSENT_UNCLEAR: 'Whether there is consent is not understood: “{text}”.',
    KIND_UNKNOWN: 'The kind of institution “{text}” is not understood.',
    PRIORITY_UNREADABLE: 'The priority “{text}” is not understood: it counts as 1.',
  },
  fr: {
    ADDRESS_OTHER_NAME:
      'Cette adresse est celle de {name}, dont la même institution a déjà proposé la candidature sous un autre nom.',
    NEEDS_OWN_ADDRESS:
      'Cette adresse est celle de {name}. Pour proposer une autre personne, il faut une adresse qui lui soit propre.',
    LEFT_OUT: 'Il a été décidé d’écarter cette ligne.',
    ADDRESS_TAKEN: 'Une autre institution a déjà proposé quelqu’un avec ce courriel.',
    CELL_REFUSED: 'Une cellule ne peut pas être conservée ({field}).',
    DECIDED: 'Cette candidature a fait l’objet d’une décision : elle n’est pas modifiée.',
    INSTITUTION_MISSING: 'L’institution manque.',
    LINK_USED_UP: 'L’institution a atteint son maximum de {maximum} candidatures.',
    AUDIENCE_UNKNOWN: 'Le profil « {text} » n’est pas compris.',
    CONSENT_UNCLEAR: 'On ne comprend pas s’il y a accord : « {text} ».',
    KIND_UNKNOWN: 'Le type d’institution « {text} » n’est pas compris.',
    PRIORITY_UNREADABLE: 'La priorité « {text} » n’est pas comprise : elle compte comme 1.',
  },
};

/** What became of a row on undoing, beside what lists of people say of theirs. */
export const ownUndo: Record<Locale, Record<string, string>> = {
  es: { DECIDED: 'Se queda: ya se revisó o se decidió.', GONE: 'Ya no estaba.' },
  en: { DECIDED: 'Stays: it was looked at or decided.', GONE: 'It was gone already.' },
  fr: { DECIDED: 'Reste : elle a été examinée ou décidée.', GONE: 'Elle n’y était déjà plus.' },
};

export const institutionHeading: Record<Locale, string> = {
  es: 'Institución',
  en: 'Institution',
  fr: 'Institution',
};
