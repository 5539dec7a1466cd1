/** The course is not in a language that was asked for. */
export const exportsRefusals = ['EXPORT_LANGUAGE_MISSING'] as const;
