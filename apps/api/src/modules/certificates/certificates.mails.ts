import { type MailTemplate } from '../../platform/mail/mail-text.ts';

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
