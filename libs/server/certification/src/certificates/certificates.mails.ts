import { type MailTemplate } from '@campus/platform/mail/mail-text.ts';

export interface CertificateIssuedMail {
  /** How the person is greeted: the given names. */
  name: string;
  /** In the language of the mail. */
  courseTitle: string;
  serial: string;
  /** The public page that anyone can check it on. */
  verifyUrl: string;
}

/** To the person the certificate was issued to. */
export const certificateIssuedMail: MailTemplate<CertificateIssuedMail> = {
  name: 'certificate-issued',
  write: {
    es: ({ name, courseTitle, serial, verifyUrl }) => ({
      subject: `Su certificado: ${courseTitle}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `Se emitió su certificado del curso «${courseTitle}». Lleva el número ${serial}.`,
        'Puede descargarlo en PDF, en tamaño A4 o carta, en la sección «Certificados» del campus.',
      ],
      action: { label: 'Comprobar el certificado', url: verifyUrl },
      notes: [
        'Cualquier persona que tenga este enlace puede comprobar que el certificado es auténtico; no hace falta iniciar sesión.',
      ],
    }),
    en: ({ name, courseTitle, serial, verifyUrl }) => ({
      subject: `Your certificate: ${courseTitle}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `Your certificate for the course “${courseTitle}” has been issued. Its number is ${serial}.`,
        'You can download it as a PDF, in A4 or Letter size, under “Certificates” on the campus.',
      ],
      action: { label: 'Check the certificate', url: verifyUrl },
      notes: ['Anyone who has this link can check that the certificate is genuine, without signing in.'],
    }),
    fr: ({ name, courseTitle, serial, verifyUrl }) => ({
      subject: `Votre certificat : ${courseTitle}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Votre certificat du cours « ${courseTitle} » a été délivré. Il porte le numéro ${serial}.`,
        'Vous pouvez le télécharger en PDF, au format A4 ou Lettre, dans la rubrique « Certificats » du campus.',
      ],
      action: { label: 'Vérifier le certificat', url: verifyUrl },
      notes: [
        'Toute personne disposant de ce lien peut vérifier l’authenticité du certificat, sans se connecter.',
      ],
    }),
  },
};

export interface CertificateReminderMail {
  name: string;
  courseTitle: string;
  /** Titles of what is still to be done; may be empty. */
  missing: string[];
  url: string;
}

/** To a learner who is still short of a certificate; a coordinator sends it. */
export const certificateReminderMail: MailTemplate<CertificateReminderMail> = {
  name: 'certificate-reminder',
  write: {
    es: ({ name, courseTitle, missing, url }) => ({
      subject: `Lo que falta para su certificado: ${courseTitle}`,
      greeting: `Hola, ${name}:`,
      paragraphs: [
        `Para recibir el certificado del curso «${courseTitle}» todavía le falta algo.`,
        ...(missing.length ? [`En concreto: ${missing.join('; ')}.`] : []),
        'La página de inicio del curso muestra todo lo que falta y por dónde seguir.',
      ],
      action: { label: 'Seguir con el curso', url },
      notes: ['Le escribe la coordinación de su curso. Si ya terminó, no tiene que hacer nada.'],
    }),
    en: ({ name, courseTitle, missing, url }) => ({
      subject: `What is missing for your certificate: ${courseTitle}`,
      greeting: `Hello ${name},`,
      paragraphs: [
        `Something is still missing for your certificate of the course “${courseTitle}”.`,
        ...(missing.length ? [`Namely: ${missing.join('; ')}.`] : []),
        'The home page of the course shows everything that is missing and where to go on.',
      ],
      action: { label: 'Go on with the course', url },
      notes: ['The coordinators of your course wrote this. If you have finished, there is nothing to do.'],
    }),
    fr: ({ name, courseTitle, missing, url }) => ({
      subject: `Ce qui manque pour votre certificat : ${courseTitle}`,
      greeting: `Bonjour ${name},`,
      paragraphs: [
        `Il manque encore quelque chose pour votre certificat du cours « ${courseTitle} ».`,
        ...(missing.length ? [`À savoir : ${missing.join(' ; ')}.`] : []),
        'La page d’accueil du cours montre tout ce qui manque et par où continuer.',
      ],
      action: { label: 'Continuer le cours', url },
      notes: ['La coordination de votre cours vous écrit. Si vous avez terminé, vous n’avez rien à faire.'],
    }),
  },
};
