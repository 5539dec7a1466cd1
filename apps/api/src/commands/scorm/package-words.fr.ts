import { type PackageWords } from './package-words.ts';

const megabytes = (bytes: unknown): string => `${Math.round(Number(bytes) / 1_048_576)} Mo`;
const again = 'exportez ou téléchargez de nouveau le paquet.';
const asZip = 'compressez-la de nouveau en zip';

export const french: PackageWords = {
  kinds: {
    h5p: 'une activité H5P',
    cmi5: 'un paquet cmi5',
    'tin-can': 'un paquet Tin Can (xAPI)',
    aicc: 'un cours AICC',
    'common-cartridge': 'un Common Cartridge',
    qti: 'un paquet de questions (QTI)',
    blackboard: 'un export de Blackboard',
    word: 'un document Word',
    excel: 'un classeur Excel',
    powerpoint: 'une présentation PowerPoint',
    opendocument: 'un fichier OpenDocument',
    epub: 'un livre numérique (EPUB)',
    'moodle-backup': 'une sauvegarde de Moodle',
    'exelearning-source': 'un projet eXeLearning : exportez-le en SCORM',
    java: 'un programme Java',
    'package-inside':
      'un zip qui en contient un autre : décompressez-le une fois et prenez celui de l’intérieur',
    pdf: 'un PDF',
    rar: `une archive RAR : ${asZip}`,
    '7z': `une archive 7z : ${asZip}`,
    gzip: `une archive gzip : ${asZip}`,
    tar: `une archive tar : ${asZip}`,
    bzip2: `une archive bzip2 : ${asZip}`,
    xz: `une archive xz : ${asZip}`,
    program: 'un programme',
    image: 'une image',
    video: 'une vidéo',
    sound: 'un fichier son',
    xml: 'un fichier XML, peut-être un manifeste sans son paquet',
    rtf: 'un document RTF',
    html: 'une page web, peut-être le message d’erreur d’un téléchargement manqué',
    'old-office': 'un ancien document Office',
    empty: 'un fichier vide, peut-être un téléchargement interrompu',
  },
  seemsToBe: (kind) => ` ; il semble que ce soit ${kind}.`,
  about: (name, reason) => `${name} : ${reason}`,
  refused: 'refusé :',
  troubles: {
    FILE_NOT_FOUND: 'Ce fichier n’existe pas.',
    FILE_NOT_A_FILE:
      'C’est un dossier ou un périphérique, pas un fichier ; indiquez le fichier zip lui-même.',
    FILE_FORBIDDEN: 'Le fichier ne peut pas être lu : demandez l’autorisation à son propriétaire.',
    FILE_UNREADABLE: 'Le fichier ne peut pas être lu.',
  },
  usage: {
    notUnderstood: (word, known) =>
      `« ${word} » n’est pas compris${known.length === 0 ? '.' : ` ; cette commande accepte ${known.join(', ')}.`}`,
    missing: (options) => `Il manque : ${options.join(', ')}.`,
    nameOneFile: (command) => `Indiquez un seul fichier : ${command} FICHIER.`,
    unknownLanguage: (given) => `--lang accepte en, es ou fr, pas « ${given} ».`,
    unknownVersion: (known, given) => `--version doit être ${known.join(' ou ')}, pas « ${given} ».`,
    chooseOne: 'Indiquez ce qu’il faut exporter, une seule chose : --module M3, --scenario S4 ou --route A.',
    onlyRouteA: '--route doit être A : seul le parcours autonome tient sans tuteur.',
    noSuchContent: (wanted) =>
      `Aucun cours n’a « ${wanted} » : indiquez un module par son code (M3), sa clé ou son uuid, ou une simulation de même (S4).`,
    notPublished: (wanted) =>
      `Aucun cours publié n’a « ${wanted} » : indiquez un module par son code (M3), sa clé ou son uuid, ou une simulation de même (S4) ; ./campus content import publie le dossier du cours.`,
    notInLanguage: (what, given, known) =>
      `${what} n’existe pas en « ${given} » : il existe en ${known.join(', ')}.`,
    courseHasProblems: (folder, count) =>
      `${folder} a ${count === 1 ? 'une erreur' : `${count} erreurs`} : ./campus content check dit ce qui ne va pas.`,
    playerNotBuilt: (folder) =>
      `Le lecteur des paquets exportés n’est pas compilé : ${folder} n’a pas de runtime.js.`,
    noSuchCommand: (words) => `La commande « ${words} » n’existe pas ; ./campus --help les énumère.`,
    noCourseIn: (folder) =>
      `Il n’y a pas de cours dans ${folder} : le dossier d’un cours contient un course.yaml.`,
    noOverlay: (folder) => `CONTENT_OVERLAYS indique ${folder}, qui n’est pas un dossier.`,
    badAnchor: '--anchor prend un numéro et les 64 chiffres d’une empreinte.',
  },
  sentences: {
    NOT_A_ZIP: () => 'Ce n’est pas un fichier zip, comme le sont les paquets SCORM.',
    ARCHIVE_CORRUPT: () => `Le fichier zip est endommagé ou incomplet ; ${again}`,
    ARCHIVE_ENCRYPTED: () =>
      'Le fichier zip est protégé par un mot de passe ; compressez-le sans mot de passe.',
    ARCHIVE_JUNK: ({ where }) =>
      `Il y a quelque chose ${where === 'before' ? 'avant' : 'après'} l’archive zip dans le fichier : il a été mal téléchargé, ou n’est pas seulement un zip ; ${again}`,
    ARCHIVE_SPLIT: () => 'C’est une partie d’un zip découpé ; compressez-le de nouveau en un seul fichier.',
    ARCHIVE_COMPRESSION_UNSUPPORTED: ({ method, name }) =>
      `Le fichier zip utilise une compression que peu de programmes lisent (${name ?? `numéro ${method}`}) ; compressez-le de nouveau avec la méthode ordinaire (deflate).`,
    ARCHIVE_NAME_CONTROL: () =>
      'Un fichier du zip a dans son nom des caractères invisibles (un saut de ligne, une tabulation…) ; renommez-le.',
    ARCHIVE_PATH_UNSAFE: () =>
      'Un fichier du zip porte un nom qui permettrait d’écrire hors de son dossier ; renommez-le.',
    ARCHIVE_PATH_TOO_LONG: () =>
      'Un fichier du zip porte un nom trop long ; raccourcissez les noms ou les dossiers.',
    ARCHIVE_SPECIAL_FILE: () =>
      'Le zip contient un lien ou un autre fichier spécial ; remplacez-le par le fichier qu’il représente.',
    ARCHIVE_DUPLICATE: ({ other }) =>
      `Deux fichiers du zip portent le même nom${other === undefined ? '' : ` (l’autre est ${other})`} ; les majuscules ne les distinguent pas ; renommez-en un.`,
    ARCHIVE_OVERLAPPING: ({ other }) =>
      `Ce fichier partage ses octets avec ${other ?? 'un autre'}, comme dans une archive malveillante ; ${again}`,
    ARCHIVE_TOO_MANY_FILES: ({ limit }) => `Le zip contient plus de ${limit} fichiers.`,
    ARCHIVE_TOO_LARGE: ({ limit }) => `Décompressé, le paquet dépasse ${megabytes(limit)}.`,
    ARCHIVE_RATIO: ({ limit }) =>
      `Décompressé, le paquet pèse plus de ${limit} fois le zip, comme une archive malveillante.`,
    NOT_SCORM: () => 'Ce n’est pas un paquet SCORM.',
    MANIFEST_MISSING: ({ found }) =>
      found === undefined
        ? 'Le zip ne contient ni imsmanifest.xml ni page web : ce n’est pas un paquet SCORM, ou un autre dossier a été compressé.'
        : 'Le manifeste se trouve trop profondément dans le zip ; compressez le dossier qui le contient, pas celui du dessus.',
    MANIFEST_AMBIGUOUS: ({ other }) =>
      `Ce manifeste n’est pas le seul du zip${other === undefined ? '' : ` (un autre est ${other})`} ; apportez un paquet à la fois.`,
    MANIFEST_TOO_LARGE: () =>
      'imsmanifest.xml est plus grand que tout manifeste réel ; le fichier est endommagé ou malveillant.',
    MANIFEST_ENCODING: ({ encoding }) =>
      `imsmanifest.xml n’est pas écrit dans l’encodage qu’il indique${encoding === undefined ? '' : ` (${encoding})`} ; enregistrez-le en UTF-8.`,
    MANIFEST_NOT_XML: ({ line, column }) =>
      `imsmanifest.xml n’est pas du XML bien formé${line === undefined ? '' : ` : ligne ${line}, colonne ${column}`}.`,
    MANIFEST_ENTITIES: () =>
      'imsmanifest.xml déclare des entités, dont aucun manifeste n’a besoin et dont se servent des attaques.',
    MANIFEST_TOO_DEEP: () => 'imsmanifest.xml compte plus de niveaux que tout manifeste réel.',
    MANIFEST_OTHER_ROOT: ({ root }) =>
      `imsmanifest.xml n’est pas un manifeste : il commence par <${root}> au lieu de <manifest>.`,
    NOTHING_TO_LAUNCH: () =>
      'Rien dans le paquet ne peut être ouvert : aucun élément de son manifeste n’indique une page.',
    HREF_EXTERNAL: ({ item, href }) =>
      `L’élément ${item} ouvre un autre site (${href}) ; tout ce qu’un paquet montre doit s’y trouver.`,
    HREF_UNSAFE: ({ item, href }) =>
      `L’élément ${item} ouvre du code ou un fichier local (${href}), ce qui n’est pas sûr.`,
    HREF_OUTSIDE: ({ item, href }) =>
      `L’élément ${item} ouvre quelque chose qui se trouve hors du paquet (${href}).`,
    FILE_MISSING: ({ item, resource }) =>
      `${item === undefined ? `La ressource ${resource}` : `L’élément ${item}`} indique un fichier qui n’est pas dans le paquet.`,
    RESOURCE_MISSING: ({ item, by, resource }) =>
      `${item === undefined ? `La ressource ${by}` : `L’élément ${item}`} indique une ressource qui n’existe pas (${resource}).`,
    IDENTIFIER_DUPLICATE: ({ identifier }) =>
      `Deux éléments portent l’identifiant ${identifier} ; le second en a reçu un autre.`,
    VERSION_UNKNOWN: ({ declared }) =>
      !declared
        ? 'Le manifeste ne dit pas pour quelle version de SCORM il est fait.'
        : `Le manifeste est fait pour une version de SCORM inconnue (${declared}).`,
    ENCODING_GUESSED: () => 'Le texte du manifeste n’est pas en UTF-8 ; il a été lu comme du Windows-1252.',
    PLAYED_AS_PAGES: ({ isFolder }) =>
      isFolder === 'yes'
        ? '« imsmanifest.xml » est un dossier et non le fichier du manifeste : le contenu servira de pages web, qui ne signalent ni avancement ni score ; s’il devait être un paquet SCORM, exportez-le de nouveau.'
        : 'Il n’y a pas de fichier imsmanifest.xml : le contenu servira de pages web, qui ne signalent ni avancement ni score ; s’il devait être un paquet SCORM, exportez-le de nouveau ou compressez le dossier qui contient le manifeste.',
    ORGANIZATION_MADE: () =>
      'Le manifeste n’a pas de table des matières ; il en a été fait une de ce qui peut s’ouvrir.',
    SEQUENCING_UNKNOWN: ({ item, element }) =>
      `L’élément ${item} a une règle de séquencement qu’aucune version de SCORM ne connaît (${element}) ; elle est ignorée.`,
    FILES_IGNORED: () => 'Les fichiers placés à côté du dossier du paquet sont laissés de côté.',
  },
  report: {
    scorm: (version, title) => `SCORM ${version}, « ${title} »`,
    pages: (title) => `pages web sans manifeste, « ${title} »`,
    weight: (files, size, seconds, items) =>
      `${files} fichiers, ${size} décompressés, ${seconds} s à 256 kbit/s ; ${items === 1 ? '1 élément s’ouvre' : `${items} éléments s’ouvrent`}.`,
    sco: 'rend compte au campus',
    asset: 'une page qui ne rend compte de rien',
    sequencing: 'Il a ses propres règles de séquencement.',
    describedIn: (languages) => `Il se décrit en : ${languages}.`,
    learningTime: (minutes) => `Il dit durer ${minutes} min.`,
    hosts: 'Il charge des fichiers d’autres sites ; sans eux, ils manqueront :',
    popUps: 'Il peut ouvrir ses propres fenêtres, depuis :',
    missing: 'Fichiers nommés et absents :',
    completion: {
      reported: 'Suggestion : un élément est achevé quand il le dit lui-même.',
      opened: 'Suggestion : un élément est achevé une fois ouvert, car rien en lui ne rend compte au campus.',
    },
    warnings: 'Ce qui surprend :',
  },
};
