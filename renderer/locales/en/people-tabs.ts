export const peopleTabs = {
  title: 'Users and roles',
  label: 'Users and roles',
  users: 'Users',
  roles: 'Roles',
} as const;
