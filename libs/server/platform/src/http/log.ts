/** Structured lines on stderr; stdout belongs to the launcher's conversation with the server. */
type Fields = Record<string, unknown>;

const write = (level: string, message: string, fields: Fields = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`);
};

export const log = {
  info: (message: string, fields?: Fields) => write('info', message, fields),
  warn: (message: string, fields?: Fields) => write('warn', message, fields),
  error: (message: string, fields?: Fields) => write('error', message, fields),
};
