/** Twelve months of what was invoiced and received. */
export const chart = {
  title: 'Invoiced and received',
  own: {
    title: 'Invoiced and paid',
    received: 'Paid',
    receivedIn: 'Paid, {{currency}}',
    summary:
      '{{title}}, from {{from}} to {{to}}: invoiced {{sold}}, paid {{received}}. This month: invoiced {{lastSold}}, paid {{lastReceived}}.',
  },
  asTable: 'See as a table',
  sold: 'Invoiced',
  received: 'Received',
  month: 'Month',
  soldIn: 'Invoiced, {{currency}}',
  receivedIn: 'Received, {{currency}}',
  summary:
    '{{title}}, from {{from}} to {{to}}: invoiced {{sold}}, received {{received}}. This month: invoiced {{lastSold}}, received {{lastReceived}}.',
} as const;
