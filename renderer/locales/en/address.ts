export const address = {
  plural: 'Addresses',
  main: 'Address',
  billing: 'Billing',
  shipping: 'Delivery',
  same: 'Same as the main one',
} as const;
