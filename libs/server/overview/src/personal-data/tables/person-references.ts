const STAFF =
  'says which member of staff did it; what was done is in the audit, and the person is no part of it';
const OTHER_OFFICE =
  'an address or name that staff write for letters of a call; it belongs to an office, not to an account';

/**
 * Columns that name people and are not part of a person's data, each with the reason. An erased account has
 * no name, so an id in such a column identifies nobody.
 */
export const personReferences: Readonly<Record<string, string>> = {
  'attendance_list.owner_id': STAFF,
  'attendance_list.rows':
    'a sheet of many people; an erasure takes out the rows of the person, retention all of them',
  'audit_event.actor_id': 'events about the person are in the export; those by the person concern others',
  'call.contact_address': OTHER_OFFICE,
  'call.contact_name': OTHER_OFFICE,
  'call.created_by': STAFF,
  'call_link.address': OTHER_OFFICE,
  'call_link.created_by': STAFF,
  'call_link.institution_name': OTHER_OFFICE,
  'call_link.nominator_name': OTHER_OFFICE,
  'certificate_batch.approved_by': STAFF,
  'certificate_batch.proposed_by': STAFF,
  'certificate_image.created_by': STAFF,
  'certificate_template.created_by': STAFF,
  'decision_in_force.confirmed_by': 'a view of outcome_override',
  'decision_in_force.decided_by': 'a view of outcome_override',
  'course_correction.recorded_by': STAFF,
  'dispatch.created_by': STAFF,
  'draft.ended_by': STAFF,
  'draft.started_by': STAFF,
  'block_translation.translated_by': STAFF,
  'block_translation.reviewed_by': STAFF,
  'draft_change.changed_by': STAFF,
  'draft_run.asked_by': STAFF,
  'publishing_rule.set_by': STAFF,
  'remark.settled_by': STAFF,
  'remark.written_by': STAFF,
  'remark_answer.written_by': STAFF,
  'dispatch_launch.learner_hash':
    'a learner of another platform, known by a hash that leads back to nobody here',
  'edition_correction.applied_by': STAFF,
  'edition_cost.entered_by': STAFF,
  'identity_provider.registered_by': STAFF,
  'library_package.created_by': STAFF,
  'library_version.uploaded_by': STAFF,
  'message_sending.sent_by': STAFF,
  'nominee_list.owner_id': STAFF,
  'nominee_list.rows': 'a sheet of many people on its way in; it is emptied when its days are over',
  'nominee_list.written':
    'what a sheet of many people wrote, to take it back; it is emptied when its days are over',
  'nomination_letter.link_id':
    'letters are files: those of one person alone are in the export, and go with an erasure',
  'package_upload.owner_id': STAFF,
  'partner_invitation.made_by': STAFF,
  'partner_place.tied_by': STAFF,
  'partner_platform.registered_by': STAFF,
  'people_import.acting_id': STAFF,
  'people_import.owner_id': STAFF,
  'report.submitted_by': STAFF,
  'system_token.made_by': STAFF,
  'webhook.made_by': STAFF,
};
