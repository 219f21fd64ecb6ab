export const connection = { lost: 'Sin conexión con el servicio. Reintentando…' } as const;
