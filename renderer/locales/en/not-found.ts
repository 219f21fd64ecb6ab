export const notFound = {
  title: 'This page does not exist',
  text: 'The address is incomplete or belongs to another version. Your data is where it was.',
  back: 'Go to clients',
} as const;
