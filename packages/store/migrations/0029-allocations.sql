-- One allocation in force for each person, or for each joint-side where these are allocated by themselves.

create unique index clinical_records_allocation
  on clinical_records (site_id, participant_id, coalesce(joint_side_id, participant_id))
  where is_current and not is_withdrawn and kind = 'allocation';
