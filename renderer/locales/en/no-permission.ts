export const noPermission = { title: 'Your role does not reach this page' } as const;
