import { type FaultWords } from './config-error.ts';

export const errorsEs: FaultWords = {
  FILE_UNREADABLE: '{setting}_FILE indica {file}, que no se puede leer.',
  FILE_MISSING: '{setting} indica {file}, que no existe.',
  NUMBER: '{setting} debe ser un número entero, no «{given}».',
  DATABASE_MISSING:
    'Falta DATABASE_URL: `./campus start` trae su propio servidor; para todo lo demás hay que indicar uno.',
  DATABASE_OLD: 'El campus necesita PostgreSQL 16 o posterior.',
  ROLE_SUPER: 'DATABASE_URL indica {role}, que es superusuario: indique un rol que pueda hacer menos.',
  ROLE_MISSING: 'No existe el rol {role}, y {owner} no puede crearlo: créelo o dé ese permiso a {owner}.',
  PUBLIC_URL_MISSING: 'En producción hay que definir PUBLIC_URL; por ejemplo, https://campus.example.org.',
  PUBLIC_URL_NO_ADDRESS: 'PUBLIC_URL debe ser una dirección, no «{given}».',
  PUBLIC_URL_OPEN:
    'En producción, PUBLIC_URL debe empezar por https://: por {given}, alguien podría leer por el camino las contraseñas y las sesiones.',
  PUBLIC_URL_OF_DEMO:
    'PUBLIC_URL es {given} y esto es una demostración, cuyas contraseñas conoce todo el mundo: ponga NODE_ENV=production o CAMPUS_DEMO=0.',
  PUBLIC_URL_MOVED:
    'PUBLIC_URL es {given}, pero se emitieron certificados con {origins}: sus códigos QR y sus credenciales llevan allí. Restablezca esa dirección o consulte ./campus issuer move.',
  SECRET_GUESSABLE:
    'En producción hay que definir CAMPUS_SECRET: al menos 32 caracteres que nadie pueda adivinar (openssl rand -hex 32).',
  SECRET_SAME:
    'CAMPUS_SECRET_PREVIOUS es igual que CAMPUS_SECRET: ponga en CAMPUS_SECRET uno nuevo (openssl rand -hex 32).',
  ISSUER_KEY_MISSING:
    'En producción hay que definir ISSUER_KEY: con ella se firman los certificados (openssl genpkey -algorithm ed25519).',
  ISSUER_KEY_KIND: 'ISSUER_KEY debe ser una clave Ed25519 en PEM (openssl genpkey -algorithm ed25519).',
  ISSUER_KEY_OTHER:
    'ISSUER_KEY no es la clave con la que este campus emite certificados ({key}). Para cambiar de clave: ./campus issuer rotate. La clave pública anterior sigue publicada.',
  SIGNING_CLOSED: 'SIGNING_CERTIFICATE no se puede abrir con SIGNING_PASSWORD.',
  SIGNING_EMPTY: 'SIGNING_CERTIFICATE no contiene clave o no contiene certificado.',
  SIGNING_CURVE: 'SIGNING_CERTIFICATE debe contener una clave RSA o una de la curva P-256.',
  SMTP_MISSING:
    'En producción hay que definir SMTP_URL: los enlaces para cambiar la contraseña se envían por correo.',
  BOUNCE_ADDRESS:
    'MAIL_BOUNCE_TO debe ser una dirección con un máximo de 14 letras, cifras, puntos o guiones antes de la @, no «{given}».',
  CONTACT: 'SECURITY_CONTACT debe ser una dirección de correo o una dirección https, no «{given}».',
  ALERTS:
    'SECURITY_ALERTS debe tener la forma «spray=15/10 guessing=20/60», es decir, cuántas veces en cuántos minutos (de 1 a 120), no «{given}».',
  SANDBOX:
    'TRIAL_WITHOUT_SANDBOX es para pruebas: en producción, un paquete que saliera del navegador se haría con el servidor.',
  STORAGE:
    'STORAGE_URL debe tener la forma {example}; la clave y el secreto, con codificación porcentual si contienen / o +.',
  BACKUP_KEY: 'BACKUP_RECIPIENT debe ser la clave pública que muestra ./campus backup key (age1…).',
  BACKUP_KEY_MISSING:
    'Si se define BACKUP_DIR, hay que definir también BACKUP_RECIPIENT: con esa clave se cifran las copias (./campus backup key).',
  BACKUP_TIMES: 'BACKUP_AT debe tener cinco campos de cron en UTC, como «{example}», no «{given}».',
  BACKUP_KEPT:
    'BACKUP_KEEP debe decir cuántos días, semanas y meses se conservan, como «7,4,12», no «{given}».',
};
