import type { Texts } from '@campus/credentials';
import type { Saying } from './verdict.ts';

/** What is said of what was found: what it is, and what to do. */
export const sayings: Record<Saying, { title: Texts; means: Texts }> = {
  genuine: {
    title: {
      es: 'La firma es auténtica',
      en: 'The signature is genuine',
      fr: 'La signature est authentique',
    },
    means: {
      es: 'El certificado fue emitido por este campus con los datos que siguen. Sin conexión no se sabe si fue revocado después.',
      en: 'This campus issued the certificate with the details below. Without a network it is not known whether it was revoked later.',
      fr: 'Ce campus a délivré le certificat avec les données ci-dessous. Sans réseau, on ne sait pas s’il a été révoqué depuis.',
    },
  },
  intact: {
    title: {
      es: 'El archivo es el original',
      en: 'The file is the original',
      fr: 'Le fichier est l’original',
    },
    means: {
      es: 'No se ha cambiado nada desde que este campus lo firmó. Sin conexión no se sabe si el certificado fue revocado después.',
      en: 'Nothing has been changed since this campus signed it. Without a network it is not known whether the certificate was revoked later.',
      fr: 'Rien n’a été modifié depuis que ce campus l’a signé. Sans réseau, on ne sait pas si le certificat a été révoqué depuis.',
    },
  },
  intactWithoutSeal: {
    title: {
      es: 'El archivo es el original',
      en: 'The file is the original',
      fr: 'Le fichier est l’original',
    },
    means: {
      es: 'No se ha cambiado nada desde que este campus lo firmó. Escriba el código de verificación para saber si sigue en vigor.',
      en: 'Nothing has been changed since this campus signed it. Enter the verification code to learn whether it is still in force.',
      fr: 'Rien n’a été modifié depuis que ce campus l’a signé. Saisissez le code de vérification pour savoir s’il est encore en vigueur.',
    },
  },
  inForce: {
    title: { es: 'Certificado válido', en: 'Valid certificate', fr: 'Certificat valide' },
    means: {
      es: 'La firma es auténtica y el certificado está en vigor. Compare los datos con el documento que tiene delante.',
      en: 'The signature is genuine and the certificate is in force. Compare the details with the document in front of you.',
      fr: 'La signature est authentique et le certificat est en vigueur. Comparez les données avec le document que vous avez sous les yeux.',
    },
  },
  fileInForce: {
    title: {
      es: 'Certificado válido, archivo original',
      en: 'Valid certificate, original file',
      fr: 'Certificat valide, fichier original',
    },
    means: {
      es: 'No se ha cambiado nada en el archivo desde que se firmó, y el certificado está en vigor.',
      en: 'Nothing in the file has been changed since it was signed, and the certificate is in force.',
      fr: 'Rien n’a été modifié dans le fichier depuis sa signature, et le certificat est en vigueur.',
    },
  },
  badgeGenuine: {
    title: {
      es: 'La insignia es auténtica',
      en: 'The badge is genuine',
      fr: 'Le badge est authentique',
    },
    means: {
      es: 'Este campus la firmó con los datos que siguen, y no se han cambiado. Sin conexión no se sabe si el certificado fue revocado después.',
      en: 'This campus signed it with the details below, and they have not been changed. Without a network it is not known whether the certificate was revoked later.',
      fr: 'Ce campus l’a signé avec les données ci-dessous, qui n’ont pas été modifiées. Sans réseau, on ne sait pas si le certificat a été révoqué depuis.',
    },
  },
  badgeInForce: {
    title: { es: 'Insignia válida', en: 'Valid badge', fr: 'Badge valide' },
    means: {
      es: 'La firma es auténtica y el certificado está en vigor. El dibujo no prueba nada: cuentan los datos de abajo.',
      en: 'The signature is genuine and the certificate is in force. The picture proves nothing: the details below are what counts.',
      fr: 'La signature est authentique et le certificat est en vigueur. L’image ne prouve rien : seules comptent les données ci-dessous.',
    },
  },
  badgeAltered: {
    title: { es: 'La insignia fue alterada', en: 'The badge was altered', fr: 'Le badge a été altéré' },
    means: {
      es: 'Dice ser de este campus, pero lo que dice no es lo que se firmó. No se fíe de ella: pida el archivo original.',
      en: 'It claims to be from this campus, but what it says is not what was signed. Do not rely on it: ask for the original file.',
      fr: 'Il prétend venir de ce campus, mais ce qu’il dit n’est pas ce qui a été signé. Ne vous y fiez pas : demandez le fichier d’origine.',
    },
  },
  notABadge: {
    title: {
      es: 'No es una insignia de certificado',
      en: 'Not the badge of a certificate',
      fr: 'Ce n’est pas le badge d’un certificat',
    },
    means: {
      es: 'El archivo no contiene una credencial Open Badges que se pueda leer. Elija el archivo tal como se descargó.',
      en: 'The file holds no Open Badges credential that can be read. Choose the file as it was downloaded.',
      fr: 'Le fichier ne contient aucune attestation Open Badges lisible. Choisissez le fichier tel qu’il a été téléchargé.',
    },
  },
  outOfForce: {
    title: {
      es: 'Certificado fuera de vigor',
      en: 'Certificate no longer in force',
      fr: 'Certificat qui n’est plus en vigueur',
    },
    means: {
      es: 'Fue emitido por este campus y después revocado, sustituido o terminado antes de su fecha. No se pudo preguntar cuál de ellas.',
      en: 'It was issued by this campus and later revoked, superseded or ended before its day. Which of them could not be asked.',
      fr: 'Il a été délivré par ce campus, puis révoqué, remplacé ou clos avant sa date. Il n’a pas été possible de savoir lequel.',
    },
  },
  revoked: {
    title: { es: 'Certificado revocado', en: 'Revoked certificate', fr: 'Certificat révoqué' },
    means: {
      es: 'Fue emitido por este campus y ya no está en vigor.',
      en: 'It was issued by this campus and is no longer in force.',
      fr: 'Il a été délivré par ce campus et n’est plus en vigueur.',
    },
  },
  superseded: {
    title: { es: 'Certificado sustituido', en: 'Superseded certificate', fr: 'Certificat remplacé' },
    means: {
      es: 'Se emitió otro en su lugar; este ya no está en vigor.',
      en: 'Another was issued in its place; this one is no longer in force.',
      fr: 'Un autre a été délivré à sa place ; celui-ci n’est plus en vigueur.',
    },
  },
  expired: {
    title: { es: 'Certificado vencido', en: 'Expired certificate', fr: 'Certificat expiré' },
    means: {
      es: 'Fue emitido por este campus; su vigencia terminó.',
      en: 'It was issued by this campus; its validity has ended.',
      fr: 'Il a été délivré par ce campus ; sa validité a pris fin.',
    },
  },
  unknownToCampus: {
    title: {
      es: 'El campus no conoce este certificado',
      en: 'The campus does not know this certificate',
      fr: 'Le campus ne connaît pas ce certificat',
    },
    means: {
      es: 'La firma es auténtica, pero no hay ningún certificado con este código. Consulte al emisor.',
      en: 'The signature is genuine, but there is no certificate with this code. Ask the issuer.',
      fr: 'La signature est authentique, mais aucun certificat ne porte ce code. Adressez-vous à l’émetteur.',
    },
  },
  edited: {
    title: {
      es: 'El archivo fue modificado después de firmarse',
      en: 'The file was changed after it was signed',
      fr: 'Le fichier a été modifié après sa signature',
    },
    means: {
      es: 'No se fíe de lo que muestra. Si abajo hay datos, son los que se firmaron: compárelos.',
      en: 'Do not rely on what it shows. Any details below are the ones that were signed: compare them.',
      fr: 'Ne vous fiez pas à ce qu’il montre. Les données éventuelles ci-dessous sont celles qui ont été signées : comparez-les.',
    },
  },
  notTheFile: {
    title: {
      es: 'Este archivo no lo emitió el campus',
      en: 'The campus did not issue this file',
      fr: 'Ce fichier n’a pas été délivré par le campus',
    },
    means: {
      es: 'Contiene un código QR auténtico, que puede estar copiado de otro certificado. Los datos de abajo son los que se firmaron: compárelos.',
      en: 'It holds a genuine QR code, which may be copied from another certificate. The details below are the ones that were signed: compare them.',
      fr: 'Il contient un code QR authentique, peut-être copié d’un autre certificat. Les données ci-dessous sont celles qui ont été signées : comparez-les.',
    },
  },
  notOurs: {
    title: {
      es: 'No es un archivo firmado por este campus',
      en: 'Not a file signed by this campus',
      fr: 'Ce n’est pas un fichier signé par ce campus',
    },
    means: {
      es: 'Si es una copia escaneada, elija una foto del código QR o escriba el código de verificación.',
      en: 'If it is a scanned copy, choose a photo of the QR code or enter the verification code.',
      fr: 'S’il s’agit d’une copie numérisée, choisissez une photo du code QR ou saisissez le code de vérification.',
    },
  },
  altered: {
    title: { es: 'El código fue alterado', en: 'The code was altered', fr: 'Le code a été altéré' },
    means: {
      es: 'Lo que dice no es lo que se firmó. El documento no es auténtico, o el código se leyó mal: inténtelo otra vez.',
      en: 'What it says is not what was signed. The document is not genuine, or the code was misread: try again.',
      fr: 'Ce qu’il dit n’est pas ce qui a été signé. Le document n’est pas authentique, ou le code a été mal lu : réessayez.',
    },
  },
  outOfTime: {
    title: {
      es: 'La clave no estaba en uso en la fecha de emisión',
      en: 'The key was not in use on the date of issue',
      fr: 'La clé n’était pas utilisée à la date de délivrance',
    },
    means: {
      es: 'Los datos se firmaron con una clave de este campus, pero fuera de su tiempo. Consulte al emisor.',
      en: 'The details were signed with a key of this campus, but outside its time. Ask the issuer.',
      fr: 'Les données ont été signées avec une clé de ce campus, mais hors de sa période. Adressez-vous à l’émetteur.',
    },
  },
  unknownKey: {
    title: {
      es: 'No se reconoce al emisor',
      en: 'The issuer is not recognised',
      fr: 'L’émetteur n’est pas reconnu',
    },
    means: {
      es: 'Es de otro emisor, o se firmó después de guardar esta página. Guarde una página nueva e inténtelo otra vez.',
      en: 'It is from another issuer, or was signed after this page was kept. Keep a new page and try again.',
      fr: 'Il vient d’un autre émetteur, ou a été signé après l’enregistrement de cette page. Enregistrez-la de nouveau et réessayez.',
    },
  },
  unreadable: {
    title: {
      es: 'No es un código de certificado de este campus',
      en: 'Not a certificate code of this campus',
      fr: 'Ce n’est pas un code de certificat de ce campus',
    },
    means: {
      es: 'Elija el código QR que está impreso al pie del certificado.',
      en: 'Choose the QR code printed at the foot of the certificate.',
      fr: 'Choisissez le code QR imprimé au bas du certificat.',
    },
  },
  nothingFound: {
    title: {
      es: 'No se encontró ningún código QR',
      en: 'No QR code was found',
      fr: 'Aucun code QR n’a été trouvé',
    },
    means: {
      es: 'Tome la foto más cerca, con luz y sin sombra, de modo que el código llene la imagen.',
      en: 'Take the photo closer, with light and no shadow, so that the code fills the picture.',
      fr: 'Prenez la photo de plus près, avec de la lumière et sans ombre, de sorte que le code remplisse l’image.',
    },
  },
};

export const words = {
  campus: { es: 'Campus MICIC', en: 'MICIC Campus', fr: 'Campus MICIC' },
  title: { es: 'Verificar un certificado', en: 'Check a certificate', fr: 'Vérifier un certificat' },
  intro: {
    es: 'Muestre a la cámara el código QR del certificado, o elija una foto del código, el archivo PDF o la insignia (PNG o JSON). Nada de ello sale de este dispositivo.',
    en: 'Show the certificate’s QR code to the camera, or choose a photo of it, the PDF file or the badge (PNG or JSON). None of it leaves this device.',
    fr: 'Présentez à la caméra le code QR du certificat, ou choisissez une photo du code, le fichier PDF ou le badge (PNG ou JSON). Rien de tout cela ne quitte cet appareil.',
  },
  fileTitle: { es: '¿Tiene el archivo?', en: 'Do you have the file?', fr: 'Vous avez le fichier ?' },
  fileIntro: {
    es: 'El PDF, la insignia o una foto del código QR se comprueban en este dispositivo y no se envían.',
    en: 'The PDF, the badge or a photo of the QR code is checked on this device and not sent.',
    fr: 'Le PDF, le badge ou une photo du code QR sont vérifiés sur cet appareil et ne sont pas envoyés.',
  },
  file: {
    es: 'Elegir un PDF, una insignia o una foto',
    en: 'Choose a PDF, a badge or a photo',
    fr: 'Choisir un PDF, un badge ou une photo',
  },
  drop: { es: 'o suéltelo aquí', en: 'or drop it here', fr: 'ou déposez-le ici' },
  notAsked: {
    es: 'No se pudo preguntar al campus. Lo que se haya revocado después de la fecha de esta página no se sabe aquí.',
    en: 'The campus could not be asked. What was revoked after the date of this page is not known here.',
    fr: 'Le campus n’a pas pu être interrogé. Ce qui a été révoqué après la date de cette page n’est pas connu ici.',
  },
  camera: { es: 'Usar la cámara', en: 'Use the camera', fr: 'Utiliser la caméra' },
  stopCamera: { es: 'Apagar la cámara', en: 'Turn the camera off', fr: 'Éteindre la caméra' },
  noCamera: {
    es: 'No se puede usar la cámara desde esta página. Tome una foto con la aplicación de cámara y elíjala aquí.',
    en: 'The camera cannot be used from this page. Take a photo with the camera app and choose it here.',
    fr: 'La caméra ne peut pas être utilisée depuis cette page. Prenez une photo avec l’application de l’appareil et choisissez-la ici.',
  },
  paste: {
    es: 'O pegue el enlace que leyó la cámara',
    en: 'Or paste the link the camera read',
    fr: 'Ou collez le lien lu par la caméra',
  },
  check: { es: 'Comprobar', en: 'Check', fr: 'Vérifier' },
  checking: { es: 'Comprobando…', en: 'Checking…', fr: 'Vérification…' },
  asking: {
    es: 'La firma es auténtica. Se consulta si sigue en vigor…',
    en: 'The signature is genuine. Asking whether it is still in force…',
    fr: 'La signature est authentique. Consultation de sa validité…',
  },
  fields: { es: 'Lo que se firmó', en: 'What was signed', fr: 'Ce qui a été signé' },
  compare: {
    es: 'Compare estos datos, uno por uno, con el documento que tiene delante.',
    en: 'Compare these details, one by one, with the document in front of you.',
    fr: 'Comparez ces données, une par une, avec le document que vous avez sous les yeux.',
  },
  otherCertificate: {
    es: 'Es el archivo de otro certificado, no del que muestra esta página.',
    en: 'It is the file of another certificate, not of the one on this page.',
    fr: 'C’est le fichier d’un autre certificat, et non de celui de cette page.',
  },
  since: {
    es: 'Dejó de estar en vigor el',
    en: 'Out of force since',
    fr: 'Il n’est plus en vigueur depuis le',
  },
  successor: {
    es: 'El certificado que lo sustituye es',
    en: 'The certificate in its place is',
    fr: 'Le certificat qui le remplace est',
  },
  madeOn: { es: 'Página escrita el', en: 'Page written on', fr: 'Page écrite le' },
  limits: {
    es: 'Sin conexión comprueba la firma, pero no puede saber qué certificados se revocaron. Con conexión lo pregunta al campus, solo con el código de verificación; de una insignia, con la lista que el campus publica de todas.',
    en: 'Without a network it checks the signature but cannot know which certificates were revoked. With one it asks the campus, by the verification code alone; of a badge, by the list the campus publishes of all of them.',
    fr: 'Sans réseau, elle vérifie la signature mais ne peut pas savoir quels certificats ont été révoqués. Avec un réseau, elle interroge le campus, par le seul code de vérification ; pour un badge, par la liste que le campus publie pour tous.',
  },
  keep: {
    es: 'Guardar esta página en el dispositivo',
    en: 'Keep this page on the device',
    fr: 'Enregistrer cette page sur l’appareil',
  },
  byCode: {
    es: 'Comprobar con el código de verificación',
    en: 'Check by the verification code',
    fr: 'Vérifier avec le code de vérification',
  },
} satisfies Record<string, Texts>;
