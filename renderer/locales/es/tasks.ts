export const tasks = {
  region: 'Tareas en curso',
  count: '{{done}} de {{total}}',
  secondsLeft_one: 'Queda {{count}} segundo',
  secondsLeft_other: 'Quedan unos {{count}} segundos',
  minutesLeft_one: 'Queda un minuto',
  minutesLeft_other: 'Quedan unos {{count}} minutos',
  cancelling: 'Cancelando…',
  percent: '{{label}}: {{percent}} %.',
};
