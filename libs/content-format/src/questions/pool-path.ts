/** Whether a file of a course is a pool of questions, by its path: `pools/*.yaml`, in any folder. */
export const isPool = (path: string): boolean => /(^|\/)pools\/[^/]+\.ya?ml$/.test(path);
