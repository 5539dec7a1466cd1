import { textsGlobal, type ExportCourse, type ExportGlobals, type ExportTexts } from '@campus/export-format';

const globals = window as Window & ExportGlobals;
const loading = new Map<string, Promise<void>>();

/** Runs a script of the package once. A plain element, because a page opened from a folder may not fetch. */
export const loadScript = (path: string): Promise<void> => {
  const known = loading.get(path);
  if (known) return known;
  const load = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = path;
    script.onload = () => resolve();
    script.onerror = () => {
      // Asked for again, it is fetched again.
      loading.delete(path);
      script.remove();
      reject(new Error(path));
    };
    document.head.append(script);
  });
  loading.set(path, load);
  return load;
};

/** The texts of a module that are in memory; null before {@link loadTexts}. */
export const textsOf = (moduleKey: string, locale: string): ExportTexts | null =>
  globals[textsGlobal]?.[`${moduleKey}.${locale}`] ?? null;

export const loadTexts = async (course: ExportCourse, moduleKey: string, locale: string): Promise<void> => {
  const path = course.texts[`${moduleKey}.${locale}`];
  if (path && !textsOf(moduleKey, locale)) await loadScript(path);
};
