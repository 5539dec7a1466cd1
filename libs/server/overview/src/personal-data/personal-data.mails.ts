import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface ExportReadyMail {
  name: string;
  url: string;
  days: number;
}

/** To whoever asked for a copy, once it can be taken. */
export const exportReadyMail: MailTemplate<ExportReadyMail> = {
  name: 'personal-data-ready',
  write: {
    es: ({ name, url, days }) => ({
      subject: 'La copia de los datos está lista',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La copia de los datos que usted pidió está lista. Puede descargarla durante ${days} días, después de iniciar sesión.`,
      ],
      action: { label: 'Ver y descargar la copia', url },
      notes: ['Guárdela en un lugar seguro: contiene datos personales.'],
    }),
    en: ({ name, url, days }) => ({
      subject: 'The copy of the data is ready',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The copy of the data you asked for is ready. You can download it for ${days} days, once you have signed in.`,
      ],
      action: { label: 'See and download the copy', url },
      notes: ['Keep it in a safe place: it holds personal data.'],
    }),
    fr: ({ name, url, days }) => ({
      subject: 'La copie des données est prête',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La copie des données que vous avez demandée est prête. Vous pouvez la télécharger pendant ${days} jours, après vous être connecté.`,
      ],
      action: { label: 'Voir et télécharger la copie', url },
      notes: ['Gardez-la en lieu sûr : elle contient des données personnelles.'],
    }),
  },
};

export interface CopyByOthersMail {
  name: string;
  reason: string;
  url: string;
}

/** To a person of whom somebody else asked for a copy. */
export const copyByOthersMail: MailTemplate<CopyByOthersMail> = {
  name: 'personal-data-asked-by-others',
  write: {
    es: ({ name, reason, url }) => ({
      subject: 'La coordinación pidió una copia de sus datos',
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `La coordinación de su país pidió una copia de los datos que el campus guarda de usted. Motivo: ${reason}`,
        'Lo que usted escribe para sí (plan, hojas de trabajo, respuestas a encuestas) no está en esa copia.',
      ],
      action: { label: 'Ver sus datos', url },
    }),
    en: ({ name, reason, url }) => ({
      subject: 'The coordinators asked for a copy of your data',
      greeting: `Hello ${name},`,
      paragraphs: [
        `The coordinators of your country asked for a copy of the data the campus holds about you. Reason: ${reason}`,
        'What you write for yourself (plan, worksheets, answers to surveys) is not in that copy.',
      ],
      action: { label: 'See your data', url },
    }),
    fr: ({ name, reason, url }) => ({
      subject: 'La coordination a demandé une copie de vos données',
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `La coordination de votre pays a demandé une copie des données que le campus conserve à votre sujet. Motif : ${reason}`,
        'Ce que vous écrivez pour vous (plan, fiches de travail, réponses aux enquêtes) n’y figure pas.',
      ],
      action: { label: 'Voir vos données', url },
    }),
  },
};

export interface ErasureAskedMail {
  name: string;
  /** Of the erasure, written out in the language and zone of the person. */
  day: string;
  url: string;
}

/** To a person whose data will be erased, whoever asked. */
export const erasureAskedMail: MailTemplate<ErasureAskedMail> = {
  name: 'erasure-asked',
  write: {
    es: ({ name, day, url }) => ({
      subject: `Sus datos se borrarán el ${day}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `Se pidió borrar los datos que el campus guarda de usted. Se hará el ${day}, y no se podrá deshacer.`,
        'Los certificados que ya tiene seguirán siendo válidos y se podrán comprobar. Descárguelos antes de ese día.',
      ],
      action: { label: 'Cancelar el borrado', url },
      notes: ['Hasta ese día puede iniciar sesión como siempre y cancelarlo en «Mis datos».'],
    }),
    en: ({ name, day, url }) => ({
      subject: `Your data will be erased on ${day}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `The erasure of the data the campus holds about you was asked for. It will be done on ${day}, and cannot be undone.`,
        'The certificates you have stay valid and can be checked. Download them before that day.',
      ],
      action: { label: 'Call it off', url },
      notes: ['Until that day you can sign in as always and call it off under “My data”.'],
    }),
    fr: ({ name, day, url }) => ({
      subject: `Vos données seront effacées le ${day}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `L’effacement des données que le campus conserve à votre sujet a été demandé. Il aura lieu le ${day} et ne pourra pas être annulé ensuite.`,
        'Vos certificats restent valables et vérifiables. Téléchargez-les avant ce jour.',
      ],
      action: { label: 'Renoncer à l’effacement', url },
      notes: [
        'Jusqu’à ce jour, vous pouvez vous connecter comme d’habitude et y renoncer dans « Mes données ».',
      ],
    }),
  },
};
