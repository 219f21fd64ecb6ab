export const noPermission = { title: 'Su rol no llega hasta aquí' } as const;
