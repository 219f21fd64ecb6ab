export const peopleTabs = {
  title: 'Usuarios y roles',
  label: 'Usuarios y roles',
  users: 'Usuarios',
  roles: 'Roles',
} as const;
