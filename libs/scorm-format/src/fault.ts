/** Why a package or manifest was refused, or what was odd in one that was taken. */
export type FaultCode =
  /** Not a zip archive; `kind` is what it seems to be, if known. */
  | 'NOT_A_ZIP'
  /** The archive contradicts itself, breaks off, or a checksum is wrong. */
  | 'ARCHIVE_CORRUPT'
  | 'ARCHIVE_ENCRYPTED'
  /** There is something before or after the archive (`where`) in the file; `bytes`. */
  | 'ARCHIVE_JUNK'
  /** One of several files that only together are an archive. */
  | 'ARCHIVE_SPLIT'
  /** `method`: the number of a compression that is neither stored nor deflate; `name`, where it has one. */
  | 'ARCHIVE_COMPRESSION_UNSUPPORTED'
  /** A name that leaves the archive, is absolute or has a drive letter. */
  | 'ARCHIVE_PATH_UNSAFE'
  /** A name with control characters: line breaks, tabs and other invisible ones. */
  | 'ARCHIVE_NAME_CONTROL'
  /** A name over 1,024 bytes, or a part of one over 255. */
  | 'ARCHIVE_PATH_TOO_LONG'
  /** A symbolic link or another special file. */
  | 'ARCHIVE_SPECIAL_FILE'
  /** Two entries of one name (`other`), also when they differ only in case or Unicode form. */
  | 'ARCHIVE_DUPLICATE'
  /** Entries share bytes (`file` with those of `other`), as in bombs. */
  | 'ARCHIVE_OVERLAPPING'
  /** More entries than `limit`. */
  | 'ARCHIVE_TOO_MANY_FILES'
  /** Unpacks to more than `limit` bytes. */
  | 'ARCHIVE_TOO_LARGE'
  /** Unpacks to more than `limit` times its size: a bomb. */
  | 'ARCHIVE_RATIO'
  /** A package of another kind (`kind`). */
  | 'NOT_SCORM'
  /** No imsmanifest.xml at the root or one folder down; `found`: where one is too deep (`file` too). */
  | 'MANIFEST_MISSING'
  /** Several folders have an imsmanifest.xml (one is `other`): more than one package. */
  | 'MANIFEST_AMBIGUOUS'
  | 'MANIFEST_TOO_LARGE'
  /** An unknown `encoding`, or bytes that are invalid in it. */
  | 'MANIFEST_ENCODING'
  /** Not well-formed XML, at `line` and `column`. */
  | 'MANIFEST_NOT_XML'
  /** Declares entities: an attack, or at least nothing a manifest needs. */
  | 'MANIFEST_ENTITIES'
  /** XML nested deeper than `limit`. */
  | 'MANIFEST_TOO_DEEP'
  /** Well-formed, but its root is not a manifest; `root`. */
  | 'MANIFEST_OTHER_ROOT'
  /** Nothing in it can be launched. */
  | 'NOTHING_TO_LAUNCH'
  /** `item` points to another site; `href`. A warning as long as something else can be opened. */
  | 'HREF_EXTERNAL'
  /** `item` points to code or a local file (`javascript:`, `data:`, `file:` …); `href`. */
  | 'HREF_UNSAFE'
  /** `item` points out of the package; `href`. */
  | 'HREF_OUTSIDE'
  /** The file that `item` (or `resource`) names is not in the package. */
  | 'FILE_MISSING'
  /** Warning: `item`, or the resource `by`, names a `resource` that does not exist. */
  | 'RESOURCE_MISSING'
  /** Warning: two items of one `identifier`; the second was given another. */
  | 'IDENTIFIER_DUPLICATE'
  /** Warning: the manifest declares no version, or an unknown one (`declared`). */
  | 'VERSION_UNKNOWN'
  /** Warning: bytes that are not in the encoding they should be in were read as windows-1252. */
  | 'ENCODING_GUESSED'
  /** Warning: there is no imsmanifest.xml, so its pages are played directly; `isFolder`: a folder has that name. */
  | 'PLAYED_AS_PAGES'
  /** Warning: there is no table of contents with anything to open; one was made of the resources. */
  | 'ORGANIZATION_MADE'
  /** Warning: sequencing of `item` has an element that no edition knows (`element`); it is passed over. */
  | 'SEQUENCING_UNKNOWN'
  /** Warning: files beside the folder that holds the package were left out. */
  | 'FILES_IGNORED';

/** A code and its particulars, without words. */
export interface Fault {
  code: FaultCode;
  /** Path in the archive. */
  file?: string;
  params?: Record<string, string | number>;
}

/** Thrown by streams of an archive, which have no other way to say it. */
export class ScormError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.file === undefined ? fault.code : `${fault.code} ${fault.file}`);
    this.name = 'ScormError';
    this.fault = fault;
  }
}

/** Distinguishes a fault from a result. */
export const isFault = (value: object): value is Fault => 'code' in value;

/** Runs `work`; a fault thrown inside is returned, everything else still thrown. */
export const catchFault = async <T>(work: () => Promise<T>): Promise<T | Fault> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ScormError) return error.fault;
    throw error;
  }
};

/** Ends the work in progress with a fault. */
export const refuse = (code: FaultCode, more: Omit<Fault, 'code'> = {}): never => {
  throw new ScormError({ code, ...more });
};
