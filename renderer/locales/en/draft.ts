export const draft = {
  offer: 'There is a draft from {{when}}: {{who}}.',
  newClient: 'new client',
  moved: 'The record changed since then: you choose field by field where they clash.',
  restore: 'Restore',
  restoreChosen: 'Restore what I chose',
  dismiss: 'Discard',
  restored: 'Draft restored.',
  dismissed: 'Draft discarded.',
  kept: 'Copy kept {{when}}',
  failing: 'The draft is not being kept',
} as const;
