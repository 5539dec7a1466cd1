import { type PackageWords } from './package-words.ts';

const megabytes = (bytes: unknown): string => `${Math.round(Number(bytes) / 1_048_576)} MB`;
const again = 'exporte o descargue el paquete de nuevo.';
const asZip = 'vuelva a comprimirlo como zip';

export const spanish: PackageWords = {
  kinds: {
    h5p: 'una actividad H5P',
    cmi5: 'un paquete cmi5',
    'tin-can': 'un paquete Tin Can (xAPI)',
    aicc: 'un curso AICC',
    'common-cartridge': 'un Common Cartridge',
    qti: 'un paquete de preguntas (QTI)',
    blackboard: 'una exportación de Blackboard',
    word: 'un documento de Word',
    excel: 'un libro de Excel',
    powerpoint: 'una presentación de PowerPoint',
    opendocument: 'un archivo OpenDocument',
    epub: 'un libro electrónico (EPUB)',
    'moodle-backup': 'una copia de seguridad de Moodle',
    'exelearning-source': 'un proyecto de eXeLearning: expórtelo como SCORM',
    java: 'un programa Java',
    'package-inside': 'un zip con otro zip dentro: descomprímalo una vez y use el de dentro',
    pdf: 'un PDF',
    rar: `un archivo RAR: ${asZip}`,
    '7z': `un archivo 7z: ${asZip}`,
    gzip: `un archivo gzip: ${asZip}`,
    tar: `un archivo tar: ${asZip}`,
    bzip2: `un archivo bzip2: ${asZip}`,
    xz: `un archivo xz: ${asZip}`,
    program: 'un programa',
    image: 'una imagen',
    video: 'un vídeo',
    sound: 'un archivo de sonido',
    xml: 'un archivo XML, quizá un manifiesto sin su paquete',
    rtf: 'un documento RTF',
    html: 'una página web, quizá el mensaje de error de una descarga fallida',
    'old-office': 'un documento de Office antiguo',
    empty: 'un archivo vacío, quizá una descarga que se interrumpió',
  },
  seemsToBe: (kind) => `; parece ser ${kind}.`,
  about: (name, reason) => `${name}: ${reason}`,
  refused: 'no se acepta:',
  troubles: {
    FILE_NOT_FOUND: 'No existe ese archivo.',
    FILE_NOT_A_FILE: 'Es una carpeta o un dispositivo, no un archivo; indique el propio archivo zip.',
    FILE_FORBIDDEN: 'No hay permiso para leer el archivo: pídaselo a su propietario.',
    FILE_UNREADABLE: 'No se puede leer el archivo.',
  },
  usage: {
    notUnderstood: (word, known) =>
      `No se entiende "${word}"${known.length === 0 ? '.' : `; esta orden admite ${known.join(', ')}.`}`,
    missing: (options) => `Falta: ${options.join(', ')}.`,
    nameOneFile: (command) => `Indique un solo archivo: ${command} ARCHIVO.`,
    unknownLanguage: (given) => `--lang admite en, es o fr, no "${given}".`,
    unknownVersion: (known, given) => `--version debe ser ${known.join(' o ')}, no "${given}".`,
    chooseOne: 'Indique qué exportar, una sola cosa: --module M3, --scenario S4 o --route A.',
    onlyRouteA: '--route debe ser A: solo el itinerario autónomo se sostiene sin tutor.',
    noSuchContent: (wanted) =>
      `Ningún curso tiene "${wanted}": indique un módulo por su código (M3), clave o uuid, o una simulación de igual modo (S4).`,
    notPublished: (wanted) =>
      `Ningún curso publicado tiene "${wanted}": indique un módulo por su código (M3), clave o uuid, o una simulación de igual modo (S4); ./campus content import publica la carpeta del curso.`,
    notInLanguage: (what, given, known) => `${what} no está en "${given}": está en ${known.join(', ')}.`,
    courseHasProblems: (folder, count) =>
      `${folder} tiene ${count === 1 ? 'un error' : `${count} errores`}: ./campus content check dice qué está mal.`,
    playerNotBuilt: (folder) =>
      `El reproductor de los paquetes exportados no está compilado: ${folder} no tiene runtime.js.`,
    noSuchCommand: (words) => `No existe la orden "${words}"; ./campus --help las enumera.`,
    noCourseIn: (folder) =>
      `No hay ningún curso en ${folder}: la carpeta de un curso contiene un course.yaml.`,
    noOverlay: (folder) => `CONTENT_OVERLAYS indica ${folder}, que no es una carpeta.`,
    badAnchor: '--anchor admite un número y las 64 cifras de una huella.',
  },
  sentences: {
    NOT_A_ZIP: () => 'No es un archivo zip, como lo son los paquetes SCORM.',
    ARCHIVE_CORRUPT: () => `El archivo zip está dañado o incompleto; ${again}`,
    ARCHIVE_ENCRYPTED: () => 'El archivo zip está protegido con contraseña; comprímalo sin ella.',
    ARCHIVE_JUNK: ({ where }) =>
      `Hay algo ${where === 'before' ? 'antes' : 'después'} del zip en el archivo: no se descargó bien o es algo más que un zip; ${again}`,
    ARCHIVE_SPLIT: () => 'Es una parte de un zip dividido; vuelva a comprimirlo en un solo archivo.',
    ARCHIVE_COMPRESSION_UNSUPPORTED: ({ method, name }) =>
      `El archivo zip usa un tipo de compresión que pocos programas leen (${name ?? `número ${method}`}); vuelva a comprimirlo con el habitual (deflate).`,
    ARCHIVE_NAME_CONTROL: () =>
      'Un archivo del zip tiene en su nombre caracteres que no se ven (un salto de línea, una tabulación…); cámbiele el nombre.',
    ARCHIVE_PATH_UNSAFE: () =>
      'Un archivo del zip tiene un nombre que podría escribir fuera de su carpeta; cámbiele el nombre.',
    ARCHIVE_PATH_TOO_LONG: () =>
      'Un archivo del zip tiene un nombre demasiado largo; acorte los nombres o las carpetas.',
    ARCHIVE_SPECIAL_FILE: () =>
      'El zip contiene un enlace u otro archivo especial; sustitúyalo por el archivo al que representa.',
    ARCHIVE_DUPLICATE: ({ other }) =>
      `Dos archivos del zip tienen el mismo nombre${other === undefined ? '' : ` (el otro es ${other})`}; mayúsculas y minúsculas no los distinguen; cambie el nombre de uno.`,
    ARCHIVE_OVERLAPPING: ({ other }) =>
      `Este archivo comparte sus bytes con ${other ?? 'otro'}, como en un archivo malicioso; ${again}`,
    ARCHIVE_TOO_MANY_FILES: ({ limit }) => `El zip contiene más de ${limit} archivos.`,
    ARCHIVE_TOO_LARGE: ({ limit }) => `Descomprimido, el paquete ocupa más de ${megabytes(limit)}.`,
    ARCHIVE_RATIO: ({ limit }) =>
      `Descomprimido, el paquete ocupa más de ${limit} veces lo que el zip, como en un archivo malicioso.`,
    NOT_SCORM: () => 'No es un paquete SCORM.',
    MANIFEST_MISSING: ({ found }) =>
      found === undefined
        ? 'No hay imsmanifest.xml en el zip, ni ninguna página web: no es un paquete SCORM o se comprimió otra carpeta.'
        : 'El manifiesto está demasiado adentro en el zip; comprima la carpeta que lo contiene, no la de encima.',
    MANIFEST_AMBIGUOUS: ({ other }) =>
      `Este manifiesto no es el único del zip${other === undefined ? '' : ` (otro es ${other})`}; traiga los paquetes de uno en uno.`,
    MANIFEST_TOO_LARGE: () =>
      'imsmanifest.xml es mayor que cualquier manifiesto real; el archivo está dañado o es malicioso.',
    MANIFEST_ENCODING: ({ encoding }) =>
      `imsmanifest.xml no está escrito en la codificación que indica${encoding === undefined ? '' : ` (${encoding})`}; guárdelo como UTF-8.`,
    MANIFEST_NOT_XML: ({ line, column }) =>
      `imsmanifest.xml no es XML bien formado${line === undefined ? '' : `: línea ${line}, columna ${column}`}.`,
    MANIFEST_ENTITIES: () =>
      'imsmanifest.xml declara entidades, que ningún manifiesto necesita y que se usan en ataques.',
    MANIFEST_TOO_DEEP: () => 'imsmanifest.xml tiene más niveles que cualquier manifiesto real.',
    MANIFEST_OTHER_ROOT: ({ root }) =>
      `imsmanifest.xml no es un manifiesto: empieza por <${root}> en vez de <manifest>.`,
    NOTHING_TO_LAUNCH: () =>
      'Nada del paquete se puede abrir: ningún elemento de su manifiesto indica una página.',
    HREF_EXTERNAL: ({ item, href }) =>
      `El elemento ${item} abre otro sitio (${href}); todo lo que muestra un paquete debe estar dentro de él.`,
    HREF_UNSAFE: ({ item, href }) =>
      `El elemento ${item} abre código o un archivo local (${href}), lo que no es seguro.`,
    HREF_OUTSIDE: ({ item, href }) => `El elemento ${item} abre algo que está fuera del paquete (${href}).`,
    FILE_MISSING: ({ item, resource }) =>
      `${item === undefined ? `El recurso ${resource}` : `El elemento ${item}`} indica un archivo que no está en el paquete.`,
    RESOURCE_MISSING: ({ item, by, resource }) =>
      `${item === undefined ? `El recurso ${by}` : `El elemento ${item}`} indica un recurso que no existe (${resource}).`,
    IDENTIFIER_DUPLICATE: ({ identifier }) =>
      `Dos elementos tienen el identificador ${identifier}; el segundo recibió otro.`,
    VERSION_UNKNOWN: ({ declared }) =>
      !declared
        ? 'El manifiesto no dice para qué versión de SCORM es.'
        : `El manifiesto es para una versión de SCORM que no se conoce (${declared}).`,
    ENCODING_GUESSED: () => 'El texto del manifiesto no es UTF-8; se leyó como Windows-1252.',
    PLAYED_AS_PAGES: ({ isFolder }) =>
      isFolder === 'yes'
        ? '«imsmanifest.xml» es una carpeta y no el archivo del manifiesto: se usará como páginas web, que no informan de avance ni de puntaje; si debía ser un paquete SCORM, expórtelo de nuevo.'
        : 'No hay imsmanifest.xml: se usará como páginas web, que no informan de avance ni de puntaje; si debía ser un paquete SCORM, expórtelo de nuevo o comprima la carpeta que contiene el manifiesto.',
    ORGANIZATION_MADE: () => 'El manifiesto no tiene índice; se hizo uno con lo que se puede abrir.',
    SEQUENCING_UNKNOWN: ({ item, element }) =>
      `El elemento ${item} tiene una regla de secuencia que ninguna versión de SCORM conoce (${element}); se pasa por alto.`,
    FILES_IGNORED: () => 'Los archivos que están junto a la carpeta del paquete no se toman.',
  },
  report: {
    scorm: (version, title) => `SCORM ${version}, «${title}»`,
    pages: (title) => `páginas web sin manifiesto, «${title}»`,
    weight: (files, size, seconds, items) =>
      `${files} archivos, ${size} sin comprimir, ${seconds} s a 256 kbit/s; ${items === 1 ? 'se abre 1 elemento' : `se abren ${items} elementos`}.`,
    sco: 'informa al campus',
    asset: 'una página que no informa de nada',
    sequencing: 'Tiene reglas de secuencia propias.',
    describedIn: (languages) => `Se describe en: ${languages}.`,
    learningTime: (minutes) => `Dice que lleva ${minutes} min.`,
    hosts: 'Carga archivos de otros sitios; sin ellos faltarán:',
    popUps: 'Puede abrir ventanas propias, desde:',
    missing: 'Archivos que se nombran y que faltan:',
    completion: {
      reported: 'Se sugiere: un elemento se completa cuando él mismo lo informa.',
      opened: 'Se sugiere: un elemento se completa al abrirlo, porque nada en él informa al campus.',
    },
    warnings: 'Lo que llama la atención:',
  },
};
