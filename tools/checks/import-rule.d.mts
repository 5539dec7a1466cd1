import type { ESLint } from 'eslint';

export interface Project {
  folder: string;
  name: string;
  entries: string[];
  scope: string | undefined;
  type: string | undefined;
}
export const root: string;
export function readProjects(root: string): Project[];
export function refusalOf(projects: Project[], from: string, specifier: string): string | null;
export function importPlugin(root: string): ESLint.Plugin;
export const domains: Record<string, string[]>;
