import { type Texts } from '../certificate-snapshot.ts';
import { type CertificateStatus } from '../certificate.type.ts';

/** The words of the public page that the certificate itself does not have. */
export const say = {
  title: { es: 'Comprobar un certificado', en: 'Check a certificate', fr: 'Vérifier un certificat' },
  ask: {
    es: 'Escriba el código de verificación, tal como está impreso en el certificado.',
    en: 'Enter the verification code as it is printed on the certificate.',
    fr: 'Saisissez le code de vérification tel qu’il est imprimé sur le certificat.',
  },
  submit: { es: 'Comprobar', en: 'Check', fr: 'Vérifier' },
  unknown: {
    es: 'No hay ningún certificado con este código.',
    en: 'There is no certificate with this code.',
    fr: 'Aucun certificat ne porte ce code.',
  },
  unknownHint: {
    es: 'Revise las letras y los números: el código tiene doce caracteres, sin 0, 1, I, L, O ni U.',
    en: 'Check the letters and numbers: the code has twelve characters, without 0, 1, I, L, O or U.',
    fr: 'Relisez les lettres et les chiffres : le code compte douze caractères, sans 0, 1, I, L, O ni U.',
  },
  busy: {
    es: 'Demasiadas consultas seguidas.',
    en: 'Too many checks in a row.',
    fr: 'Trop de vérifications à la suite.',
  },
  busyHint: {
    es: 'Espere un minuto y vuelva a intentarlo.',
    en: 'Wait a minute and try again.',
    fr: 'Attendez une minute, puis réessayez.',
  },
  fields: {
    es: 'Lo que dice el certificado',
    en: 'What the certificate says',
    fr: 'Ce que dit le certificat',
  },
  successor: {
    es: 'El certificado que lo sustituye es',
    en: 'The certificate in its place is',
    fr: 'Le certificat qui le remplace est',
  },
  since: {
    es: 'Dejó de estar en vigor el',
    en: 'Out of force since',
    fr: 'Il n’est plus en vigueur depuis le',
  },
  offline: {
    es: 'Verificar sin conexión: una página para guardar en el teléfono',
    en: 'Check without a network: a page to keep on your phone',
    fr: 'Vérifier sans réseau : une page à garder sur votre téléphone',
  },
  compare: {
    es: 'Compare estos datos con los del documento que tiene delante.',
    en: 'Compare these details with the document in front of you.',
    fr: 'Comparez ces données avec le document que vous avez sous les yeux.',
  },
} satisfies Record<string, Texts>;

export const states: Record<CertificateStatus, { isGood: boolean; title: Texts; means: Texts }> = {
  issued: {
    isGood: true,
    title: { es: 'Certificado válido', en: 'Valid certificate', fr: 'Certificat valide' },
    means: {
      es: 'Fue emitido por este campus y está en vigor.',
      en: 'It was issued by this campus and is in force.',
      fr: 'Il a été délivré par ce campus et il est en vigueur.',
    },
  },
  superseded: {
    isGood: false,
    title: { es: 'Certificado sustituido', en: 'Superseded certificate', fr: 'Certificat remplacé' },
    means: {
      es: 'Se emitió otro en su lugar; este ya no está en vigor.',
      en: 'Another was issued in its place; this one is no longer in force.',
      fr: 'Un autre a été délivré à sa place ; celui-ci n’est plus en vigueur.',
    },
  },
  revoked: {
    isGood: false,
    title: { es: 'Certificado revocado', en: 'Revoked certificate', fr: 'Certificat révoqué' },
    means: {
      es: 'Fue emitido por este campus y ya no está en vigor.',
      en: 'It was issued by this campus and is no longer in force.',
      fr: 'Il a été délivré par ce campus et n’est plus en vigueur.',
    },
  },
  expired: {
    isGood: false,
    title: { es: 'Certificado vencido', en: 'Expired certificate', fr: 'Certificat expiré' },
    means: {
      es: 'Fue emitido por este campus; su vigencia terminó.',
      en: 'It was issued by this campus; its validity has ended.',
      fr: 'Il a été délivré par ce campus ; sa validité a pris fin.',
    },
  },
};
