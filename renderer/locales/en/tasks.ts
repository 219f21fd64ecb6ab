export const tasks = {
  region: 'Running tasks',
  count: '{{done}} of {{total}}',
  secondsLeft_one: '{{count}} second left',
  secondsLeft_other: 'About {{count}} seconds left',
  minutesLeft_one: 'About a minute left',
  minutesLeft_other: 'About {{count}} minutes left',
  cancelling: 'Cancelling…',
  percent: '{{label}}: {{percent}}%.',
};
