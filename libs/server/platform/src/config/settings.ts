import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, type FaultCode } from './config-error.ts';

export type Env = Readonly<Record<string, string | undefined>>;

const endReading = (fault: ConfigError): never => {
  throw fault;
};

/**
 * The settings of an operator. Reading stops at the first one that is refused, unless a caller collects all
 * refusals: then it continues with a substitute value.
 */
export class Settings {
  constructor(
    private readonly env: Env = process.env,
    private readonly hear: (fault: ConfigError) => void = endReading,
  ) {}

  refuse(setting: string, code: FaultCode, params?: Record<string, string>): void {
    this.hear(new ConfigError(setting, code, params));
  }

  /** As set in the environment. */
  plain(name: string): string | undefined {
    return this.env[name];
  }

  /** `NAME`, or the content of the file named by `NAME_FILE`. */
  text(name: string): string | undefined {
    const file = this.env[`${name}_FILE`];
    if (!file) return this.env[name] || undefined;
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch {
      this.refuse(name, 'FILE_UNREADABLE', { file });
      return undefined;
    }
  }

  number(name: string, otherwise: number): number {
    const given = this.text(name);
    if (given === undefined) return otherwise;
    const value = Number(given);
    if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
    this.refuse(name, 'NUMBER', { given });
    return otherwise;
  }

  /** An absolute path; null: not set. */
  path(name: string): string | null {
    const given = this.env[name];
    return given ? resolve(given) : null;
  }

  /** The path of a file that must exist. */
  file(name: string): string | null {
    const file = this.path(name);
    if (file === null || existsSync(file)) return file;
    this.refuse(name, 'FILE_MISSING', { file });
    return null;
  }
}
