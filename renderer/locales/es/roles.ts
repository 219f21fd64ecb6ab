export const roles = {
  admin: 'Administrador',
  manager: 'Gerente',
  accountant: 'Contador',
  auditor: 'Auditor',
  cashier: 'Cajero',
  client: 'Cliente',
} as const;
