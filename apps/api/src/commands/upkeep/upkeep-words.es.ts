import { type UpkeepWords } from './upkeep-words.ts';

export const upkeepEs: UpkeepWords = {
  laterDatabase:
    'Esta base de datos la actualizó una versión posterior del campus, cuyas tablas esta no conoce: arranque de nuevo aquella versión. Para volver atrás definitivamente, restaure la copia que se hizo antes de actualizar.',
  earlierDatabase:
    'La base de datos es de una versión anterior a este campus: ./campus migrate la pone al día.',
  unpreparedDatabase:
    'La base de datos está vacía o es de una versión anterior a este campus: ./campus migrate la prepara.',
  demoPeople: (count) =>
    `Esta base de datos contiene ${count} personas de demostración, cuya contraseña conoce todo el mundo. Dé a producción una base de datos propia o desactive esas cuentas (./campus people disable).`,
  noSuchFile: (path) => `No existe el archivo ${path}.`,
  noIdentity: (path) =>
    `${path} no contiene la clave secreta de las copias (una línea que empieza por AGE-SECRET-KEY-1).`,
  notWritten: (path) => `No se puede escribir ${path}, o ya existe: indique un archivo nuevo.`,
  noFolder: 'Indique dónde están las copias: defina BACKUP_DIR o nombre la carpeta.',
  noRecipient:
    'Las copias se cifran: ./campus backup key --out ARCHIVO crea una clave; ponga su parte pública en BACKUP_RECIPIENT.',
  noBackups: 'Todavía no hay ninguna copia de seguridad.',
  nothingToPrune: 'Se conservan todas las copias.',
  keepKey: (path) =>
    `La clave secreta está en ${path}. Guárdela fuera de esta máquina: sin ella no se puede leer ninguna copia.`,
  holds: (rows, files) => `${rows} filas y ${files} archivos.`,
  missingFiles: (count) => `La base de datos nombra ${count} archivos que no están en el almacenamiento.`,
  damaged: (reason) =>
    `No se puede leer la copia (${reason}). ¿Es la clave correcta y está el archivo completo?`,
  wrongSum: (path) => `${path} no es lo que se escribió: su suma de verificación es otra.`,
  noSum: (path) => `No hay suma de verificación junto a ${path}: indique la clave secreta con --identity.`,
  sumHolds: 'El archivo está como se escribió. Su contenido solo puede leerse con --identity.',
  isWhole: (campus, at) => `La copia está completa: ${campus} tal como estaba el ${at}.`,
  databaseNotEmpty:
    'La base de datos no está vacía. Restaure en una nueva: con otra DATABASE_URL o con otro DATA_DIR.',
  storageNotEmpty:
    'El almacenamiento ya contiene archivos. Restaure en uno vacío: indique otro STORAGE_DIR u otra STORAGE_URL.',
  newerCampus:
    'La copia procede de una versión más nueva del campus: restáurela con esa versión o una posterior.',
  restored: (campus, at) => `Restaurado: ${campus} tal como estaba el ${at}.`,
  auditWhole: (events) => `La cadena de la auditoría está completa: ${events} eventos.`,
  auditBroken: 'La cadena de la auditoría está rota: ./campus audit verify dice dónde.',
  certificates: (genuine, doubtful) =>
    doubtful.length
      ? `${genuine} certificados se verifican; estos no: ${doubtful.join(', ')}.`
      : `${genuine} certificados, y todos se verifican.`,
  otherSecret:
    'CAMPUS_SECRET no es el de la copia: el trabajo hecho sin conexión contará desde que llegue, y habrá que volver a abrir los paquetes SCORM.',
  devicesGiveBack:
    'Los dispositivos vuelven a enviar lo que se les había confirmado desde entonces. Lo hecho en la consola hay que repetirlo, empezando por las supresiones de datos.',
  epochRenewed: 'Los dispositivos vuelven a enviar lo que conservan de los últimos 14 días.',
};
