export const time = {
  today: 'today, {{time}}',
  yesterday: 'yesterday, {{time}}',
  weekday: '{{weekday}}, {{time}}',
} as const;
