/** Every column that names a file of the storage, of all domains; a spec holds to it. */
export const fileColumns = [
  'certificate_file.blob_hash',
  'file_content.blob_hash',
  'media_file.hash',
  'nomination_letter.file_hash',
  'personal_data_export.blob_hash',
  'scorm_file.blob_hash',
];
