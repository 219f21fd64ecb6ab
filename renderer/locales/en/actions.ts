export const actions = {
  cancel: 'Cancel',
  clearSearch: 'Clear the search',
  close: 'Close',
  edit: 'Edit',
  more: 'More actions',
  retry: 'Try again',
  undo: 'Undo',
} as const;
