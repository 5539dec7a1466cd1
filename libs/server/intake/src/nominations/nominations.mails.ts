import { type Locale } from '@campus/platform/graphql/locale.ts';
import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';
import { dayInWords } from '@campus/platform/words/dates.ts';

export interface NominationLinkMail {
  /** Who nominates: a name, else the institution's. */
  nominator: string;
  institution: string;
  callTitle: string;
  /** `YYYY-MM-DD`. */
  closesOn: string;
  maximum: number;
  contact: string;
  url: string;
}

/** To an institution: its personal link to the nomination form. */
export const nominationLinkMail: MailTemplate<NominationLinkMail> = {
  name: 'nomination-link',
  write: {
    es: (mail) => ({
      subject: `Postulaciones: ${mail.callTitle}`,
      greeting: `Estimada institución ${mail.institution}:`,
      paragraphs: [
        `Está abierta la convocatoria «${mail.callTitle}». Con este enlace ${mail.nominator} puede proponer hasta ${mail.maximum} personas, sin crear una cuenta, hasta el ${dayInWords(mail.closesOn, 'es')}.`,
      ],
      action: { label: 'Proponer personas', url: mail.url },
      notes: [
        'El mismo enlace sirve para corregir lo enviado mientras la convocatoria esté abierta. Es solo para su institución: quien lo tenga puede ver y cambiar sus postulaciones.',
        `Contacto: ${mail.contact}`,
      ],
    }),
    en: (mail) => ({
      subject: `Nominations: ${mail.callTitle}`,
      greeting: `Dear ${mail.institution},`,
      paragraphs: [
        `The call “${mail.callTitle}” is open. With this link ${mail.nominator} can nominate up to ${mail.maximum} people, without an account, until ${dayInWords(mail.closesOn, 'en')}.`,
      ],
      action: { label: 'Nominate people', url: mail.url },
      notes: [
        'The same link lets you correct what you sent while the call is open. It is for your institution only: whoever has it can see and change your nominations.',
        `Contact: ${mail.contact}`,
      ],
    }),
    fr: (mail) => ({
      subject: `Candidatures : ${mail.callTitle}`,
      greeting: `À l’attention de ${mail.institution},`,
      paragraphs: [
        `L’appel « ${mail.callTitle} » est ouvert. Avec ce lien, ${mail.nominator} peut proposer jusqu’à ${mail.maximum} personnes, sans créer de compte, jusqu’au ${dayInWords(mail.closesOn, 'fr')}.`,
      ],
      action: { label: 'Proposer des personnes', url: mail.url },
      notes: [
        'Le même lien permet de corriger l’envoi tant que l’appel est ouvert. Il est réservé à votre institution : qui le détient peut voir et modifier vos candidatures.',
        `Contact : ${mail.contact}`,
      ],
    }),
  },
};

export interface NomineeMail {
  /** How the person is greeted: the given names. */
  name: string;
  subject: string;
  paragraphs: string[];
  /** Where an accepted person confirms; null: nothing to do. */
  url: string | null;
}

const confirmLabels = { es: 'Confirmar o declinar', en: 'Confirm or decline', fr: 'Confirmer ou décliner' };
const greetings = {
  es: (name: string) => `Hola, ${name}:`,
  en: (name: string) => `Hello ${name},`,
  fr: (name: string) => `Bonjour ${name},`,
};

const nomineeMailIn =
  (locale: Locale) =>
  ({ name, subject, paragraphs, url }: NomineeMail) => ({
    subject,
    greeting: greetings[locale](name),
    paragraphs,
    ...(url === null ? {} : { action: { label: confirmLabels[locale], url } }),
  });

/** To a nominee: a letter of the call, filled in. */
export const nomineeMail: MailTemplate<NomineeMail> = {
  name: 'nomination-letter',
  write: { es: nomineeMailIn('es'), en: nomineeMailIn('en'), fr: nomineeMailIn('fr') },
};
