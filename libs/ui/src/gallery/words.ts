/** Words to draw the components with: of the length they have in each language, not of any screen. */
export interface Words {
  act: string;
  busy: string;
  go: string;
  cancel: string;
  label: string;
  hint: string;
  fault: string;
  sentence: string;
  long: string;
  state: string;
  one: string;
  two: string;
  three: string;
  note: string;
  previous: string;
  next: string;
  place: string;
  show: string;
  hide: string;
  remove: string;
  clear: string;
  more: string;
  close: string;
  on: string;
  off: string;
}

export const locales = ['es', 'en', 'fr'] as const;
export type GalleryLocale = (typeof locales)[number];

export const words: Record<GalleryLocale, Words> = {
  es: {
    act: 'Guardar los cambios',
    busy: 'Guardando…',
    go: 'Ir a la lección',
    cancel: 'Cancelar',
    label: 'Correo electrónico',
    hint: 'Personal o del trabajo.',
    fault: 'Escriba su correo electrónico.',
    sentence: 'Su respuesta está guardada en este dispositivo.',
    long: 'No hay conexión. Lo que haga se guarda aquí y se enviará por sí solo cuando vuelva la conexión, aunque cierre esta página.',
    state: 'En vigor',
    one: 'Consulado en Quetzaltenango',
    two: 'Embajada en Puerto Príncipe',
    three: 'Sección consular',
    note: 'Hasta el 3 de marzo de 2027',
    previous: 'Anterior',
    next: 'Siguiente',
    place: '51 a 100 de 340',
    show: 'Mostrar',
    hide: 'Ocultar',
    remove: 'Quitar el filtro',
    clear: 'Quitar todos',
    more: 'Otras acciones',
    close: 'Cerrar',
    on: 'Activa',
    off: 'Apagada',
  },
  en: {
    act: 'Save changes',
    busy: 'Saving…',
    go: 'Go to the lesson',
    cancel: 'Cancel',
    label: 'E-mail address',
    hint: 'Personal or from work.',
    fault: 'Enter your e-mail address.',
    sentence: 'Your answer is saved on this device.',
    long: 'There is no connection. What you do is kept here and sent by itself once there is a connection again, even if you close this page.',
    state: 'In force',
    one: 'Consulate in Quetzaltenango',
    two: 'Embassy in Port-au-Prince',
    three: 'Consular section',
    note: 'Until 3 March 2027',
    previous: 'Previous',
    next: 'Next',
    place: '51 to 100 of 340',
    show: 'Show',
    hide: 'Hide',
    remove: 'Remove the filter',
    clear: 'Clear all',
    more: 'Other actions',
    close: 'Close',
    on: 'On',
    off: 'Off',
  },
  fr: {
    act: 'Enregistrer les modifications',
    busy: 'Enregistrement…',
    go: 'Aller à la leçon',
    cancel: 'Annuler',
    label: 'Adresse électronique',
    hint: 'Personnelle ou professionnelle.',
    fault: 'Saisissez votre adresse électronique.',
    sentence: 'Votre réponse est enregistrée sur cet appareil.',
    long: 'Pas de connexion. Ce que vous faites est conservé ici et partira tout seul dès que la connexion reviendra, même si vous fermez cette page.',
    state: 'En vigueur',
    one: 'Consulat à Quetzaltenango',
    two: 'Ambassade à Port-au-Prince',
    three: 'Section consulaire',
    note: 'Jusqu’au 3 mars 2027',
    previous: 'Précédent',
    next: 'Suivant',
    place: '51 à 100 sur 340',
    show: 'Afficher',
    hide: 'Masquer',
    remove: 'Retirer le filtre',
    clear: 'Tout retirer',
    more: 'Autres actions',
    close: 'Fermer',
    on: 'Active',
    off: 'Désactivée',
  },
};
