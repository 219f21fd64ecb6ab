/** Twelve months of what was invoiced and received. */
export const chart = {
  title: 'Facturado y cobrado',
  own: {
    title: 'Facturado y pagado',
    received: 'Pagado',
    receivedIn: 'Pagado, {{currency}}',
    summary:
      '{{title}}, de {{from}} a {{to}}: facturado {{sold}}, pagado {{received}}. Este mes: facturado {{lastSold}}, pagado {{lastReceived}}.',
  },
  asTable: 'Ver como tabla',
  sold: 'Facturado',
  received: 'Cobrado',
  month: 'Mes',
  soldIn: 'Facturado, {{currency}}',
  receivedIn: 'Cobrado, {{currency}}',
  summary:
    '{{title}}, de {{from}} a {{to}}: facturado {{sold}}, cobrado {{received}}. Este mes: facturado {{lastSold}}, cobrado {{lastReceived}}.',
} as const;
