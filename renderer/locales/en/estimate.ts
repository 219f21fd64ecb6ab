interface Wording {
  one: string;
  plural: string;
  /** an, a */
  a: string;
}

const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

function wording({ one, plural, a }: Wording) {
  return {
    plural: upper(plural),
    new: `New ${one}`,
    newDraft: `new ${one}`,
    numbered: `${upper(one)} {{code}}`,
    editTitle: `Edit the ${one}`,
    search: `Search in ${plural}`,
    tabsLabel: `${upper(plural)} by state`,
    tabs: {
      all: 'All',
      draft: 'Drafts',
      sent: 'Sent',
      accepted: 'Accepted',
      rejected: 'Rejected',
      expired: 'Expired',
      invoiced: 'Invoiced',
      void: 'Void',
    },
    empty: `No ${plural} yet. Create the first one and it will appear here.`,
    emptyReadOnly: `No ${plural} yet. Your role cannot create them: ask a manager.`,
    emptyClient: `No ${plural} yet.`,
    createFirst: `Create ${a} ${one}`,
    noMatch: `No ${one} matches “{{term}}”. Check the spelling.`,
    noneInTab: `There are no ${plural} in this state.`,
    notFound: `That ${one} does not exist`,
    notFoundText: `The link may be incomplete. Look for the ${one} in the list.`,
    backToList: `Back to ${plural}`,
    summary: `Contents of the ${one}`,
    savedDraft: `Draft ${one} saved.`,
    sendTitle: `Mark the ${one} as sent?`,
    sendText: 'From then on it is not changed; to correct it, take it back to draft.',
    sent: `${upper(one)} {{code}}: sent.`,
    accepted: `${upper(one)} {{code}}: accepted.`,
    rejected: `${upper(one)} {{code}}: rejected.`,
    reopened: `${upper(one)} {{code}}: a draft again.`,
    voided: `${upper(one)} {{code}}: void.`,
    rejectTitle: `Did the client reject this ${one}?`,
    rejectText: 'It stands as rejected; it can go back to draft and be sent again.',
    voidTitle: `Void ${one} {{code}}?`,
    voidText: 'It stays as void, with its number, and cannot be brought back.',
    void: `Void ${one}`,
    expiredNote: 'It expired on {{date}}. To accept it, take it back to draft and give it another date.',
    rejectedNote: 'Rejected: {{reason}}',
  };
}

export const estimate = {
  EC: wording({ one: 'estimate', plural: 'estimates', a: 'an' }),
  BO: wording({ one: 'quote', plural: 'quotes', a: 'a' }),
  ES: wording({ one: 'estimate', plural: 'estimates', a: 'an' }),
  ownNumber: 'gets a number when saved',
  date: 'Date',
  expiryDate: 'Valid until',
  columns: { code: 'Number', date: 'Date', expiryDate: 'Valid until', total: 'Total, {{sign}}' },
  sort: { date: { asc: 'Date, oldest first', desc: 'Date, newest first' } },
  elsewhere_one: '{{shown}} matches in the first tab.',
  elsewhere_other: '{{shown}} match in the first tab.',
  seeAll: 'See there',
  aside: 'Record and history',
  sendAsk: 'Send…',
  send: 'Mark as sent',
  sendFor: '{{client}}, for {{total}}, until {{date}}.',
  accept: 'Accept',
  rejectAsk: 'Reject…',
  reject: 'Reject',
  reason: 'Reason',
  reopen: 'Back to draft',
  toInvoice: 'Invoice',
  invoiced: 'Draft invoice created. Look it over and issue it.',
  invoice: 'Invoice',
  draftInvoice: 'draft',
  voidAsk: 'Void…',
} as const;
