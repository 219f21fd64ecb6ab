/** States of invoices, and of estimates in both genders: «proforma enviada», «presupuesto enviado». */
export const documentStatus = {
  invoice: {
    draft: 'Borrador',
    unpaid: 'Por vencer',
    partial: 'Parcial',
    paid: 'Pagada',
    overdue: 'Vencida',
    void: 'Anulada',
  },
  feminine: {
    draft: 'Borrador',
    sent: 'Enviada',
    accepted: 'Aceptada',
    rejected: 'Rechazada',
    expired: 'Vencida',
    invoiced: 'Facturada',
    void: 'Anulada',
  },
  masculine: {
    draft: 'Borrador',
    sent: 'Enviado',
    accepted: 'Aceptado',
    rejected: 'Rechazado',
    expired: 'Vencido',
    invoiced: 'Facturado',
    void: 'Anulado',
  },
} as const;
