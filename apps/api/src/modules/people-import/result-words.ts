import { type Locale } from '../../platform/graphql/locale.ts';
import { type FieldChange } from './decided-row.ts';

/** The words of a result file, in one language. */
interface ResultWords {
  sheet: string;
  headings: Record<
    'line' | 'name' | 'address' | 'country' | 'result' | 'enrolment' | 'notes' | 'changes' | 'undone',
    string
  >;
  results: Record<'create' | 'update' | 'keep' | 'decide' | 'skip', string>;
  enrolments: Record<'enrol' | 'already' | 'none', string>;
  undo: Record<string, string>;
  fields: Record<FieldChange['field'], string>;
  /** What becomes of a field. */
  change(name: string, before: string | null, after: string | null): string;
  /** The sentence for a code. */
  note(code: string, params: Record<string, unknown>): string;
}

/** `{name}` in a sentence is the parameter `name`. */
const filled = (sentence: string | undefined, params: Record<string, unknown>): string =>
  sentence?.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? '')) ?? '';

const es: Record<string, string> = {
  ADDRESS_MISSING: 'Falta el correo electrónico.',
  ADDRESS_INVALID: '«{text}» no es un correo electrónico.',
  ADDRESS_REPEATED: 'El mismo correo está ya en la fila {line}.',
  ADDRESS_TAKEN_ELSEWHERE:
    'Una cuenta que atiende otra coordinación usa ya este correo. Consulte a la coordinación regional.',
  NAME_MISSING: 'Falta el nombre o el primer apellido.',
  NAME_INVALID: '«{text}» no puede ser un nombre.',
  COUNTRY_MISSING: 'Falta el país.',
  COUNTRY_UNKNOWN: 'No hay ningún país llamado «{text}».',
  COUNTRY_NOT_YOURS: 'Usted no coordina a las personas de este país ({country}).',
  FORMULA_IN_CELL: 'Una celda contiene una fórmula en lugar de un dato.',
  PERSON_DISABLED: 'La cuenta de esta persona está desactivada.',
  GROUP_FULL: 'El grupo {group} está completo ({seats} plazas).',
  QUOTA_FULL: 'El cupo está completo ({seats} plazas).',
  NO_GROUP: 'La edición no tiene ningún grupo para este país.',
  GROUP_UNKNOWN: 'La edición no tiene ningún grupo llamado «{text}».',
  ENROLMENT_ENDED: 'La inscripción de esta persona en la edición ya terminó.',
  EDITION_OVER: 'La edición ya está cerrada.',
  LEFT_OUT: 'Se decidió no importar esta fila.',
  SAME_NAME: 'Puede ser {name} ({address}), que ya tiene una cuenta.',
  ADDRESS_OTHER_NAME: 'Este correo es de {name}, que ya tiene una cuenta con otro nombre.',
  FORMER_ADDRESS: 'Este correo fue de {name} ({address}).',
  INSTITUTION_UNKNOWN: 'La institución «{text}» no está en el directorio: la persona se importa sin ella.',
  POST_UNKNOWN: 'El puesto «{text}» no está en el directorio: la persona se importa sin él.',
  POSITION_WITHOUT_PLACE: 'El cargo «{text}» no se guarda: no hay institución ni puesto conocidos.',
  SEX_UNCLEAR: 'No se entiende el sexo «{text}»: queda sin indicar.',
  LOCALE_UNKNOWN: 'El campus no está en «{text}»: se usa el idioma elegido para la lista.',
  DATE_UNREADABLE: 'La fecha «{text}» no se entiende: cuenta desde hoy.',
  NAME_DIFFERS: 'En el campus se llama {name}; el nombre no se cambia.',
  COUNTRY_DIFFERS: 'En el campus su país es {country}; no se cambia.',
  ADDRESS_NOT_CHANGED: 'Sigue usando {address}; el correo se cambia en la página de la persona.',
  FORMULA: 'Una celda tenía una fórmula: cuenta el valor que mostraba.',
  FORMULA_WITHOUT_VALUE: 'Una celda tenía una fórmula sin valor: cuenta como vacía.',
  ERROR_VALUE: 'Una celda mostraba un error (#N/A): cuenta como vacía.',
  NEEDS_OWN_ADDRESS: 'Este correo es de {name}. Para importar a otra persona hace falta un correo propio.',
  SINCE_DIFFERS: 'En el campus ocupa este destino desde el {date}; la fecha no se cambia.',
  PLACE_OF_THAT_DAY: 'En el campus empezó ese mismo día en otro destino ({text}); no se cambia.',
  PLACE_IN_THE_PAST:
    'La fecha es anterior al destino siguiente: se añade al historial, del {from} al {until}. El destino actual no cambia.',
  PLACE_ENDS: 'El destino actual ({text}) termina.',
};

const en: Record<string, string> = {
  ADDRESS_MISSING: 'There is no e-mail address.',
  ADDRESS_INVALID: '“{text}” is not an e-mail address.',
  ADDRESS_REPEATED: 'The same address is already in row {line}.',
  ADDRESS_TAKEN_ELSEWHERE:
    'An account looked after by another coordinator already uses this address. Ask the regional coordinator.',
  NAME_MISSING: 'The given names or the surname are missing.',
  NAME_INVALID: '“{text}” cannot be a name.',
  COUNTRY_MISSING: 'There is no country.',
  COUNTRY_UNKNOWN: 'There is no country called “{text}”.',
  COUNTRY_NOT_YOURS: 'You do not coordinate the people of this country ({country}).',
  FORMULA_IN_CELL: 'A cell holds a formula instead of a value.',
  PERSON_DISABLED: 'This person’s account is disabled.',
  GROUP_FULL: 'The group {group} is full ({seats} seats).',
  QUOTA_FULL: 'The quota is full ({seats} seats).',
  NO_GROUP: 'The edition has no group for this country.',
  GROUP_UNKNOWN: 'The edition has no group called “{text}”.',
  ENROLMENT_ENDED: 'This person’s enrolment in the edition has ended.',
  EDITION_OVER: 'The edition is closed.',
  LEFT_OUT: 'It was decided to leave this row out.',
  SAME_NAME: 'This may be {name} ({address}), who already has an account.',
  ADDRESS_OTHER_NAME: 'This address belongs to {name}, who has an account under another name.',
  FORMER_ADDRESS: 'This address used to belong to {name} ({address}).',
  INSTITUTION_UNKNOWN: 'The institution “{text}” is not in the directory: the person is imported without it.',
  POST_UNKNOWN: 'The post “{text}” is not in the directory: the person is imported without it.',
  POSITION_WITHOUT_PLACE: 'The position “{text}” is not kept: there is no known institution or post.',
  SEX_UNCLEAR: 'The sex “{text}” is not understood: it is left out.',
  LOCALE_UNKNOWN: 'The campus does not speak “{text}”: the language chosen for the list is used.',
  DATE_UNREADABLE: 'The date “{text}” is not understood: it counts from today.',
  NAME_DIFFERS: 'On the campus this person is called {name}; the name is not changed.',
  COUNTRY_DIFFERS: 'On the campus this person’s country is {country}; it is not changed.',
  ADDRESS_NOT_CHANGED: 'This person goes on with {address}; the address is changed on the person’s page.',
  FORMULA: 'A cell had a formula: the value it showed counts.',
  FORMULA_WITHOUT_VALUE: 'A cell had a formula without a value: it counts as empty.',
  ERROR_VALUE: 'A cell showed an error (#N/A): it counts as empty.',
  NEEDS_OWN_ADDRESS:
    'This address belongs to {name}. To import another person, an address of their own is needed.',
  SINCE_DIFFERS: 'On the campus this person has served there since {date}; the date is not changed.',
  PLACE_OF_THAT_DAY:
    'On the campus this person began elsewhere on that same day ({text}); nothing is changed.',
  PLACE_IN_THE_PAST:
    'The date is before the next assignment: it is added to the history, from {from} to {until}. The current assignment does not change.',
  PLACE_ENDS: 'The current assignment ({text}) ends.',
};

const fr: Record<string, string> = {
  ADDRESS_MISSING: 'L’adresse électronique manque.',
  ADDRESS_INVALID: '« {text} » n’est pas une adresse électronique.',
  ADDRESS_REPEATED: 'La même adresse figure déjà à la ligne {line}.',
  ADDRESS_TAKEN_ELSEWHERE:
    'Un compte suivi par une autre coordination utilise déjà cette adresse. Adressez-vous à la coordination régionale.',
  NAME_MISSING: 'Le prénom ou le nom manque.',
  NAME_INVALID: '« {text} » ne peut pas être un nom.',
  COUNTRY_MISSING: 'Le pays manque.',
  COUNTRY_UNKNOWN: 'Aucun pays ne s’appelle « {text} ».',
  COUNTRY_NOT_YOURS: 'Vous ne coordonnez pas les personnes de ce pays ({country}).',
  FORMULA_IN_CELL: 'Une cellule contient une formule au lieu d’une donnée.',
  PERSON_DISABLED: 'Le compte de cette personne est désactivé.',
  GROUP_FULL: 'Le groupe {group} est complet ({seats} places).',
  QUOTA_FULL: 'Le quota est atteint ({seats} places).',
  NO_GROUP: 'La session n’a aucun groupe pour ce pays.',
  GROUP_UNKNOWN: 'La session n’a aucun groupe appelé « {text} ».',
  ENROLMENT_ENDED: 'L’inscription de cette personne à la session a pris fin.',
  EDITION_OVER: 'La session est close.',
  LEFT_OUT: 'Il a été décidé de ne pas importer cette ligne.',
  SAME_NAME: 'Il s’agit peut-être de {name} ({address}), qui a déjà un compte.',
  ADDRESS_OTHER_NAME: 'Cette adresse est celle de {name}, qui a un compte sous un autre nom.',
  FORMER_ADDRESS: 'Cette adresse était celle de {name} ({address}).',
  INSTITUTION_UNKNOWN:
    'L’institution « {text} » ne figure pas dans l’annuaire : la personne est importée sans elle.',
  POST_UNKNOWN: 'Le poste « {text} » ne figure pas dans l’annuaire : la personne est importée sans lui.',
  POSITION_WITHOUT_PLACE: 'La fonction « {text} » n’est pas conservée : ni institution ni poste connus.',
  SEX_UNCLEAR: 'Le sexe « {text} » n’est pas compris : il reste non indiqué.',
  LOCALE_UNKNOWN: 'Le campus n’existe pas en « {text} » : la langue choisie pour la liste est retenue.',
  DATE_UNREADABLE: 'La date « {text} » n’est pas comprise : elle compte à partir d’aujourd’hui.',
  NAME_DIFFERS: 'Sur le campus, cette personne s’appelle {name} ; le nom n’est pas modifié.',
  COUNTRY_DIFFERS: 'Sur le campus, son pays est {country} ; il n’est pas modifié.',
  ADDRESS_NOT_CHANGED: 'Cette personne garde {address} ; l’adresse se modifie sur sa page.',
  FORMULA: 'Une cellule contenait une formule : la valeur affichée compte.',
  FORMULA_WITHOUT_VALUE: 'Une cellule contenait une formule sans valeur : elle compte comme vide.',
  ERROR_VALUE: 'Une cellule affichait une erreur (#N/A) : elle compte comme vide.',
  NEEDS_OWN_ADDRESS:
    'Cette adresse est celle de {name}. Pour importer une autre personne, il faut une adresse qui lui soit propre.',
  SINCE_DIFFERS: 'Sur le campus, cette affectation dure depuis le {date} ; la date n’est pas modifiée.',
  PLACE_OF_THAT_DAY:
    'Sur le campus, une autre affectation commence ce même jour ({text}) ; rien n’est modifié.',
  PLACE_IN_THE_PAST:
    'La date précède l’affectation suivante : elle s’ajoute à l’historique, du {from} au {until}. L’affectation actuelle ne change pas.',
  PLACE_ENDS: 'L’affectation actuelle ({text}) prend fin.',
};

export const resultWords: Record<Locale, ResultWords> = {
  es: {
    sheet: 'Resultado',
    headings: {
      line: 'Fila',
      name: 'Nombre',
      address: 'Correo',
      country: 'País',
      result: 'Resultado',
      enrolment: 'Inscripción',
      notes: 'Observaciones',
      changes: 'Cambios',
      undone: 'Al deshacer',
    },
    results: {
      create: 'Nueva',
      update: 'Actualizada',
      keep: 'Sin cambios',
      decide: 'Por decidir',
      skip: 'Omitida',
    },
    enrolments: { enrol: 'Se inscribe', already: 'Ya estaba inscrita', none: 'No se inscribe' },
    undo: {
      UNDONE: 'Deshecho',
      SIGNED_IN: 'Se queda: la persona ya entró.',
      WORK_DONE: 'Se queda: hay trabajo hecho.',
      CERTIFICATE_ISSUED: 'Se queda: hay un certificado o una decisión.',
      CHANGED_SINCE: 'Se queda: alguien cambió sus datos después.',
      OTHER_RECORDS: 'Se queda: otros registros hablan de la persona.',
    },
    fields: {
      full_name: 'Nombre completo',
      given_names: 'Nombre(s)',
      surnames: 'Apellidos',
      first_surname: 'Primer apellido',
      second_surname: 'Segundo apellido',
      email: 'Correo',
      country: 'País',
      institution: 'Institución',
      post: 'Puesto',
      position: 'Cargo',
      since: 'Desde',
      sex: 'Sexo',
      locale: 'Idioma',
      group: 'Grupo',
    },
    change: (name, before, after) => `${name}: ${before ?? '—'} → ${after ?? '—'}`,
    note: (code, params) => filled(es[code], params),
  },
  en: {
    sheet: 'Result',
    headings: {
      line: 'Row',
      name: 'Name',
      address: 'E-mail',
      country: 'Country',
      result: 'Result',
      enrolment: 'Enrolment',
      notes: 'Remarks',
      changes: 'Changes',
      undone: 'On undoing',
    },
    results: { create: 'New', update: 'Updated', keep: 'No change', decide: 'To decide', skip: 'Skipped' },
    enrolments: { enrol: 'Enrolled', already: 'Already enrolled', none: 'Not enrolled' },
    undo: {
      UNDONE: 'Undone',
      SIGNED_IN: 'Stays: the person has signed in.',
      WORK_DONE: 'Stays: work has been done.',
      CERTIFICATE_ISSUED: 'Stays: there is a certificate or a decision.',
      CHANGED_SINCE: 'Stays: somebody has changed it since.',
      OTHER_RECORDS: 'Stays: other records speak of the person.',
    },
    fields: {
      full_name: 'Full name',
      given_names: 'Given names',
      surnames: 'Surnames',
      first_surname: 'First surname',
      second_surname: 'Second surname',
      email: 'E-mail',
      country: 'Country',
      institution: 'Institution',
      post: 'Post',
      position: 'Position',
      since: 'Since',
      sex: 'Sex',
      locale: 'Language',
      group: 'Group',
    },
    change: (name, before, after) => `${name}: ${before ?? '—'} → ${after ?? '—'}`,
    note: (code, params) => filled(en[code], params),
  },
  fr: {
    sheet: 'Résultat',
    headings: {
      line: 'Ligne',
      name: 'Nom',
      address: 'Courriel',
      country: 'Pays',
      result: 'Résultat',
      enrolment: 'Inscription',
      notes: 'Remarques',
      changes: 'Changements',
      undone: 'À l’annulation',
    },
    results: {
      create: 'Nouvelle',
      update: 'Mise à jour',
      keep: 'Inchangée',
      decide: 'À décider',
      skip: 'Ignorée',
    },
    enrolments: { enrol: 'Inscription', already: 'Déjà inscrite', none: 'Sans inscription' },
    undo: {
      UNDONE: 'Annulé',
      SIGNED_IN: 'Reste : la personne s’est déjà connectée.',
      WORK_DONE: 'Reste : du travail a été accompli.',
      CERTIFICATE_ISSUED: 'Reste : un certificat ou une décision existe.',
      CHANGED_SINCE: 'Reste : quelqu’un a modifié ses données depuis.',
      OTHER_RECORDS: 'Reste : d’autres données concernent la personne.',
    },
    fields: {
      full_name: 'Nom complet',
      given_names: 'Prénom(s)',
      surnames: 'Noms',
      first_surname: 'Premier nom',
      second_surname: 'Second nom',
      email: 'Courriel',
      country: 'Pays',
      institution: 'Institution',
      post: 'Poste',
      position: 'Fonction',
      since: 'Depuis',
      sex: 'Sexe',
      locale: 'Langue',
      group: 'Groupe',
    },
    change: (name, before, after) => `${name} : ${before ?? '—'} → ${after ?? '—'}`,
    note: (code, params) => filled(fr[code], params),
  },
};
