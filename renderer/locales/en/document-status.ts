const estimate = {
  draft: 'Draft',
  sent: 'Sent',
  accepted: 'Accepted',
  rejected: 'Rejected',
  expired: 'Expired',
  invoiced: 'Invoiced',
  void: 'Void',
} as const;

export const documentStatus = {
  invoice: {
    draft: 'Draft',
    unpaid: 'Not yet due',
    partial: 'Partly paid',
    paid: 'Paid',
    overdue: 'Overdue',
    void: 'Void',
  },
  feminine: estimate,
  masculine: estimate,
} as const;
