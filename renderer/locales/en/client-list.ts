export const clientList = {
  kind: 'Kind',
  anyStatus: 'Any status',
  only: {
    active_one: '{{shown}} active matches.',
    active_other: '{{shown}} active match.',
    suspended_one: '{{shown}} suspended matches.',
    suspended_other: '{{shown}} suspended match.',
    inactive_one: '{{shown}} inactive matches.',
    inactive_other: '{{shown}} inactive match.',
    archived_one: '{{shown}} archived matches.',
    archived_other: '{{shown}} archived match.',
  },
  tags: 'Tags',
  searchHint: 'Name, document, tag…',
  searchHelp: 'Searches name, contact, code, document, phone, email and tags.',
  see: 'See',
} as const;
