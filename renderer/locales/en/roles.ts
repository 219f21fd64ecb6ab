export const roles = {
  admin: 'Administrator',
  manager: 'Manager',
  accountant: 'Accountant',
  auditor: 'Auditor',
  cashier: 'Cashier',
  client: 'Client',
} as const;
