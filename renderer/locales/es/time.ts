export const time = { today: 'hoy, {{time}}', yesterday: 'ayer, {{time}}', weekday: '{{weekday}}, {{time}}' } as const;
