export const door = {
  promise: 'The room behind your shop: clients, accounts and staff, on this computer and without the Internet.',
} as const;
