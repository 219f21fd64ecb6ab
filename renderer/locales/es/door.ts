export const door = {
  promise:
    'La habitación detrás de su tienda: clientes, cuentas y personal, en este equipo y sin depender de Internet.',
} as const;
