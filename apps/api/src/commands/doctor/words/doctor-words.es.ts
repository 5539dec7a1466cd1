import { type DoctorWords } from './doctor-words.ts';

const findings: DoctorWords['findings'] = {
  NOT_CHECKED: { says: 'No se pudo comprobar: {reason}' },
  WAITS: { says: 'Sin comprobar: hace falta {settings}.' },
  SETTINGS_REFUSED: {
    says: 'Configuración no aceptada: {reason}',
    todo: 'Mientras tanto no arranca ningún servidor.',
  },
  SETTINGS_GOOD: { says: 'La configuración se acepta.' },
  DEMO: {
    says: 'Es una demostración: todo el mundo conoce sus contraseñas.',
    todo: 'Ponga NODE_ENV=production antes de que la usen personas de verdad.',
  },
  NOT_PRODUCTION: {
    says: 'NODE_ENV no es production: no se exige la configuración que necesita un campus de verdad.',
    todo: 'Ponga NODE_ENV=production.',
  },
  GRAPHQL_OPEN: {
    says: 'GRAPHQL_OPEN=1: cualquiera puede enviar cualquier documento GraphQL.',
    todo: 'Quite GRAPHQL_OPEN, salvo que lo necesite otro programa.',
  },
  NO_PROXY_TRUSTED: {
    says: 'TRUSTED_PROXIES es 0 detrás de una dirección https: para el límite de intentos, todas las personas tienen la dirección del proxy.',
    todo: 'Ponga en TRUSTED_PROXIES cuántos proxies hay delante; lo normal es 1.',
  },
  MAIL_FROM_LOCAL: {
    says: 'MAIL_FROM termina en @localhost: los servidores de correo lo rechazan.',
    todo: 'Ponga en MAIL_FROM una dirección de su dominio.',
  },
  SAMPLE_POOL: {
    says: 'La prueba final toma las preguntas de muestra, que son públicas.',
    todo: 'Indique en CONTENT_OVERLAYS una carpeta con las suyas (docs/content-format.md, Overlays).',
  },
  SECRET_ALONE: { says: 'CAMPUS_SECRET es el único.' },
  SECRET_NEW: {
    says: 'CAMPUS_SECRET es nuevo y ningún servidor ha arrancado todavía con él.',
    todo: 'Reinicie los servidores con él y deje puesto CAMPUS_SECRET_PREVIOUS.',
  },
  SECRET_PREVIOUS: {
    says: 'CAMPUS_SECRET se usa desde el {since}. Lo hecho con CAMPUS_SECRET_PREVIOUS se acepta todavía.',
    todo: 'Déjelo hasta el {day} y después quítelo. Si el secreto anterior fue robado, quítelo ya.',
  },
  SECRET_PREVIOUS_OLD: {
    says: 'CAMPUS_SECRET_PREVIOUS no hace falta desde el {day} y se acepta todavía.',
    todo: 'Quítelo, salvo que se hayan enviado enlaces de una convocatoria abierta antes del {since}: seguirán valiendo, pero no se podrán copiar ni volver a enviar.',
  },
  NODE: { says: 'Node {version}' },
  NODE_OLD: { says: 'Node {version} es demasiado antiguo.', todo: 'Instale Node 24 o posterior.' },
  POSTGRES: { says: 'PostgreSQL {version}' },
  POSTGRES_OLD: {
    says: 'PostgreSQL {version} es demasiado antiguo.',
    todo: 'Pase a PostgreSQL 16 o posterior: restaure allí una copia de seguridad.',
  },
  DATABASE_AWAY: {
    says: 'La base de datos no responde: {reason}',
    todo: 'Revise DATABASE_URL y DATABASE_OWNER_URL, y que PostgreSQL funcione y admita a esta máquina.',
  },
  CLIENT_OLD: {
    says: 'Los programas cliente de PostgreSQL son aquí de la versión {client} y el servidor es {server}: pg_dump se niega a trabajar.',
    todo: 'Nada, si no los usa: ./campus backup no los necesita. Si los usa, instale los de la versión del servidor.',
  },
  CONNECTIONS_FEW: {
    says: 'PostgreSQL admite {max} conexiones y un servidor necesita {needed}.',
    todo: 'Suba max_connections o baje DATABASE_POOL.',
  },
  SCHEMA_SAME: { says: 'Las tablas son las de este programa.' },
  SCHEMA_EMPTY: {
    says: 'La base de datos está vacía.',
    todo: './campus migrate la prepara, y también serve --prepare.',
  },
  SCHEMA_OLDER: {
    says: 'Las tablas son de una versión anterior a este programa.',
    todo: 'Haga una copia de seguridad y después ./campus migrate.',
  },
  SCHEMA_NEWER: {
    says: 'Las tablas son de una versión posterior a este programa, que no arranca con ellas.',
    todo: 'Arranque la versión posterior o restaure la copia que se hizo antes de actualizar.',
  },
  ROLE_SERVES: { says: 'El campus trabaja como {role}, que no puede cambiar las tablas.' },
  ROLE_OWNER: {
    says: 'El campus trabaja como {role}, a quien pertenecen las tablas: se podría desactivar lo que protege los registros.',
    todo: 'Pase esa dirección a DATABASE_OWNER_URL, dé a DATABASE_URL otro nombre y otra contraseña, y después ./campus migrate.',
  },
  ROLE_SUPER: {
    says: 'El campus trabaja como {role}, superusuario de PostgreSQL.',
    todo: 'Pase esa dirección a DATABASE_OWNER_URL, dé a DATABASE_URL otro nombre y otra contraseña, y después ./campus migrate.',
  },
  STORAGE_ROOM: { says: '{free} libres en {path}' },
  STORAGE_LOW: {
    says: 'Solo quedan {free} libres en {path}.',
    todo: 'Haga sitio o lleve STORAGE_DIR a un disco mayor.',
  },
  STORAGE_FULL: {
    says: 'El disco de {path} está lleno ({free} libres): no se aceptan archivos.',
    todo: 'Haga sitio o lleve STORAGE_DIR a un disco mayor.',
  },
  STORAGE_UNWRITABLE: {
    says: 'No se puede escribir en {path}.',
    todo: 'Dé la carpeta al usuario con el que funciona el servidor.',
  },
  BUCKET: { says: 'El bucket de STORAGE_URL responde.' },
  BUCKET_AWAY: {
    says: 'El bucket de STORAGE_URL no responde: {reason}',
    todo: 'Revise en STORAGE_URL la clave, el secreto, el nombre y la región.',
  },
  FILES: { says: 'El almacenamiento tiene los {asked} archivos por los que se le preguntó.' },
  FILES_MISSING: {
    says: 'De {asked} archivos por los que se preguntó, faltan {missing} en el almacenamiento: hay lecciones sin imágenes y paquetes que no se abren.',
    todo: 'Vea si STORAGE_DIR o STORAGE_URL es el de esta base de datos. Si lo es, recupere los archivos de una copia de seguridad.',
  },
  DATABASE_SIZE: { says: 'La base de datos ocupa {size}; su disco no se ve desde aquí.' },
  DATABASE_ROOM: { says: 'La base de datos ocupa {size}; {free} libres en {path}.' },
  DATABASE_LOW: {
    says: 'La base de datos ocupa {size}; solo quedan {free} libres en {path}.',
    todo: 'Haga sitio antes de que PostgreSQL se detenga.',
  },
  DATABASE_FULL: {
    says: 'El disco de la base de datos está lleno: {free} libres en {path}.',
    todo: 'Haga sitio de inmediato.',
  },
  CLOCK: { says: 'Esta máquina y la base de datos tienen la misma hora.' },
  CLOCK_AHEAD: {
    says: 'El reloj de esta máquina va {seconds} segundos por delante del de la base de datos.',
    todo: 'Haga que los dos sigan un servidor de hora (chrony, systemd-timesyncd).',
  },
  CLOCK_BEHIND: {
    says: 'El reloj de esta máquina va {seconds} segundos por detrás del de la base de datos.',
    todo: 'Haga que los dos sigan un servidor de hora (chrony, systemd-timesyncd).',
  },
  MAIL_OUTBOX: {
    says: 'No sale ningún correo: sin SMTP_URL se muestra en /outbox.',
    todo: 'Ponga SMTP_URL si las personas deben recibir correo.',
  },
  MAIL_SERVER: { says: 'El servidor de correo {host} responde y nos deja entrar.' },
  MAIL_AWAY: {
    says: 'El servidor de correo {host} no acepta nada: {reason}',
    todo: 'Revise SMTP_URL: el nombre, el puerto, el usuario y la contraseña (con codificación de URL), y smtps para el puerto 465.',
  },
  MAIL_SENT: {
    says: 'Se aceptó un correo de prueba para {address}.',
    todo: 'Compruebe que llega, y que no va a parar al correo no deseado.',
  },
  MAIL_NOT_SENT: {
    says: 'Se rechazó un correo de prueba para {address}: {reason}',
    todo: 'Revise MAIL_FROM: puede que el servidor solo deje enviar desde sus propias direcciones.',
  },
  ADDRESS: { says: '{url} responde.' },
  ADDRESS_AWAY: {
    says: 'Nadie responde en {url}: {reason}',
    todo: '¿Está en marcha el servidor? ¿Llevan hasta él el nombre y el proxy?',
  },
  ADDRESS_OPEN: {
    says: '{url} no es https: las contraseñas se pueden leer por el camino.',
    todo: 'Ponga delante un proxy con certificado y cambie PUBLIC_URL.',
  },
  CONTENT: { says: '{url} responde; cada paquete tiene un origen propio.' },
  CONTENT_SHARED: {
    says: '{url} responde; todos los paquetes lo comparten y cada uno puede leer lo que guardan los demás.',
    todo: 'Con un nombre y un certificado comodín, ponga un * en CONTENT_ORIGIN.',
  },
  CONTENT_SAME: {
    says: 'CONTENT_ORIGIN {url} es el mismo origen que PUBLIC_URL: un paquete podría actuar como la persona que lo abre.',
    todo: 'Dé a los contenidos un nombre propio.',
  },
  CONTENT_OPEN: {
    says: '{url} no es https y el campus sí: los navegadores no muestran ningún paquete.',
    todo: 'Ponga en CONTENT_ORIGIN una dirección https.',
  },
  CONTENT_AWAY: {
    says: 'Nadie responde en {url}: {reason}',
    todo: '¿Lleva el nombre, con cualquier cosa en lugar del *, hasta CONTENT_PORT?',
  },
  TLS: { says: 'El certificado de {host} es válido hasta el {until}.' },
  TLS_NEAR: {
    says: 'El certificado de {host} vence el {until} y no se ha renovado.',
    todo: 'Mire qué dice el proxy sobre la renovación.',
  },
  TLS_OVER: {
    says: 'El certificado de {host} venció el {until}: nadie puede entrar.',
    todo: 'Renuévelo ahora.',
  },
  TLS_DOUBTED: {
    says: 'Los navegadores no se fían del certificado de {host}: {reason}',
    todo: 'Haga que el proxy envíe la cadena completa de una autoridad conocida.',
  },
  ISSUER_KEY: { says: 'Los certificados se firman con {key}.' },
  ISSUER_KEY_NONE: { says: 'Todavía no se ha emitido ningún certificado.' },
  ISSUER_KEY_WRONG: { says: 'No se puede emitir ningún certificado: {reason}' },
  SIGNER: { says: 'Los PDF se firman con un certificado válido hasta el {until}.' },
  SIGNER_OWN: {
    says: 'Los PDF se firman con un certificado hecho por el propio campus: ningún lector de PDF conoce al firmante.',
    todo: 'Nada, o ponga SIGNING_CERTIFICATE.',
  },
  SIGNER_NEAR: {
    says: 'El certificado que firma los PDF vence el {until}.',
    todo: 'Pida el siguiente a su servicio de certificación y póngalo en SIGNING_CERTIFICATE.',
  },
  SIGNER_OVER: {
    says: 'El certificado que firma los PDF venció el {until}: los lectores dan por dudosos los PDF nuevos.',
    todo: 'Ponga el siguiente en SIGNING_CERTIFICATE.',
  },
  BACKUP: { says: 'La última copia de seguridad es del {at}.' },
  BACKUP_OLD: {
    says: 'La última copia de seguridad es del {at}.',
    todo: './campus backup hace una ahora; averigüe por qué no se ha hecho ninguna desde entonces.',
  },
  BACKUP_NEVER: {
    says: 'Nunca se ha hecho una copia de seguridad.',
    todo: './campus backup key y después ./campus backup (docs/running.md, Backup and restore).',
  },
  BACKUP_FAILED: {
    says: 'La copia de seguridad del {at} falló: {reason}',
    todo: 'Elimine la causa y después ./campus backup.',
  },
  BACKUP_MISSING_FILES: {
    says: 'En la última copia faltaban archivos que la base de datos nombra: {count}.',
    todo: 'Recupérelos de una copia anterior; ./campus backup dice cuáles son.',
  },
  BACKUP_UNSCHEDULED: {
    says: 'No hay copias de seguridad programadas.',
    todo: 'Ponga BACKUP_DIR y BACKUP_RECIPIENT.',
  },
  BACKUP_ELSEWHERE: {
    says: '{name} no está aquí en BACKUP_DIR.',
    todo: 'Compruebe que está donde guarda las copias.',
  },
  BACKUP_DAMAGED: {
    says: '{name} no es lo que se escribió: su suma de comprobación es otra.',
    todo: 'Haga otra con ./campus backup y revise el disco.',
  },
  BACKUP_READ: { says: '{name} se leyó entera con la clave secreta el {at}.' },
  BACKUP_UNREAD: {
    says: '{name} está como se escribió, y aquí nadie ha intentado leerla.',
    todo: './campus backup verify ARCHIVO --identity CLAVE, donde esté la clave secreta.',
  },
  BACKUP_UNCHECKED: {
    says: '{name} no tiene al lado su suma de comprobación.',
    todo: './campus backup verify ARCHIVO --identity CLAVE, donde esté la clave secreta.',
  },
  JOBS: { says: 'Ningún trabajo ha fallado ni va con retraso.' },
  JOBS_FAILED: {
    says: 'Trabajos que fallaron y no se vuelven a intentar: {tasks}.',
    todo: 'Mire la causa en Trabajos, en la consola, y vuelva a intentarlos allí.',
  },
  JOBS_STALLED: {
    says: 'Trabajos en manos de servidores que no dan señales: {count}.',
    todo: 'Un servidor en marcha los retoma en menos de un minuto.',
  },
  JOBS_LATE: {
    says: 'Trabajos que esperan desde hace más de diez minutos: {count}.',
    todo: 'Mire en Trabajos, en la consola, qué los detiene.',
  },
  WORKERS: { says: 'Servidores que hacen trabajos: {count}.' },
  WORKERS_NONE: {
    says: 'Ningún servidor hace trabajos: no sale correo ni se examina ningún paquete.',
    todo: 'Arranque el servidor o mire qué dice su registro.',
  },
  WORKERS_DEAD: {
    says: 'Servidores que llevan demasiado tiempo sin dar señales: {count}.',
    todo: 'Otros retoman sus trabajos; averigüe por qué se detuvieron.',
  },
};

export const doctorEs: DoctorWords = {
  levels: { ok: 'bien', look: 'atención', wrong: 'mal' },
  checks: {
    settings: 'Configuración',
    versions: 'Versiones',
    schema: 'Tablas',
    role: 'Rol en la base de datos',
    secret: 'Secreto del campus',
    room: 'Espacio',
    files: 'Archivos',
    clock: 'Reloj',
    mail: 'Correo',
    addresses: 'Direcciones',
    certificates: 'Certificados y claves',
    backups: 'Copias de seguridad',
    jobs: 'Trabajos',
  },
  findings,
  sum: (ok, look, wrong) => `Bien: ${ok}. Para mirar: ${look}. Mal: ${wrong}.`,
  nameAddress: 'Diga a qué dirección va el correo de prueba: ./campus doctor --mail usted@example.org',
  testMail: {
    subject: 'Campus MICIC: correo de prueba',
    text: 'Este correo lo envió ./campus doctor para ver si llega el correo del campus. No hay que hacer nada.',
  },
};
