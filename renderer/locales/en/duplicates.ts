export const duplicates = {
  region: 'Review',
  none: 'Clients that look like the one you are typing appear here.',
  title_one: 'Looks like {{count}} client',
  title_other: 'Looks like {{count}} clients',
  text: 'Compare before saving, so that one client does not get two accounts.',
  reasons: {
    document: 'Same document',
    email: 'Same email',
    phone: 'Same phone',
    nameAndBirthDate: 'Same name and birth date',
    name: 'Same name',
  },
  noDocument: 'No document',
  use: 'Use this record',
  dismiss: 'Not the same',
  ask_one: 'Is it another client?',
  ask_other: 'Is it another client?',
  askText:
    'There is already a record that looks like it. Open it, correct the data, or confirm it is another client, for instance another branch.',
  accept: 'It is another one, save',
} as const;
