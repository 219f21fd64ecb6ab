interface Wording {
  one: string;
  plural: string;
  /** la, el */
  the: string;
  /** una, un */
  a: string;
  /** a or o: how adjectives end. */
  end: string;
}

const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** The same sentences with the country's own word, and in its gender. */
function wording({ one, plural, the, a, end }: Wording) {
  const that = end === 'a' ? 'Esa' : 'Ese';
  const this_ = end === 'a' ? 'esta' : 'este';
  const none = end === 'a' ? 'Ninguna' : 'Ningún';
  const of = the === 'el' ? 'del' : 'de la';
  const to = the === 'el' ? 'al' : 'a la';
  const it = end === 'a' ? 'la' : 'lo';
  return {
    one,
    many: plural,
    plural: upper(plural),
    new: `Nuev${end} ${one}`,
    newDraft: `${one} nuev${end}`,
    numbered: `${upper(one)} {{code}}`,
    editTitle: `Editar ${the} ${one}`,
    search: `Buscar en ${plural}`,
    tabsLabel: `${upper(plural)} según su estado`,
    tabs: {
      all: `Tod${end}s`,
      draft: 'Borradores',
      sent: `Enviad${end}s`,
      accepted: `Aceptad${end}s`,
      rejected: `Rechazad${end}s`,
      expired: `Vencid${end}s`,
      invoiced: `Facturad${end}s`,
      void: `Anulad${end}s`,
    },
    empty: `Aún no hay ${plural}. Cree ${the} primer${end === 'a' ? 'a' : 'o'} y aparecerá aquí.`,
    emptyReadOnly: `Aún no hay ${plural}. Su rol no permite crear${it}s: pídalo a un gerente.`,
    emptyClient: `Aún no tiene ${plural}.`,
    createFirst: `Crear ${a} ${one}`,
    noMatch: `${none} ${one} coincide con «{{term}}». Revise la escritura.`,
    noneInTab: `No hay ${plural} en este estado.`,
    notFound: `${that} ${one} no existe`,
    notFoundText: `Puede que el enlace esté incompleto. Busque ${the} ${one} en la lista.`,
    backToList: `Volver a ${plural}`,
    summary: `Contenido ${of} ${one}`,
    savedDraft: `Borrador de ${one} guardado.`,
    sendAsk: `Marcar como enviad${end}…`,
    sendTitle: `¿Marcar ${the} ${one} como enviad${end}?`,
    sendText: `Desde entonces no se cambia; para corregir${it} se vuelve a borrador.`,
    sent: `${upper(one)} {{code}}: enviad${end}.`,
    accepted: `${upper(one)} {{code}}: aceptad${end}.`,
    rejected: `${upper(one)} {{code}}: rechazad${end}.`,
    reopened: `${upper(one)} {{code}}: otra vez en borrador.`,
    voided: `${upper(one)} {{code}}: anulad${end}.`,
    rejectTitle: `¿Rechazó el cliente ${this_} ${one}?`,
    rejectText: `Quedará rechazad${end}; se puede volver a borrador y enviar de nuevo.`,
    voidTitle: `¿Anular ${the} ${one} {{code}}?`,
    voidText: `Quedará anulad${end}, con su número, y no se podrá recuperar.`,
    void: `Anular ${one}`,
    expiredNote: `Venció el {{date}}. Para aceptar${it}, vuélva${it} a borrador y dele otra fecha.`,
    rejectedNote: `Rechazad${end}: {{reason}}`,
    linesMissing: `Agregue una línea ${to} ${one} antes de marcar${it} como enviad${end}.`,
    acts: {
      create: `${upper(one)} cread${end}`,
      update: `${upper(one)} editad${end}`,
      send: `${upper(one)} enviad${end}`,
      accept: `${upper(one)} aceptad${end}`,
      reject: `${upper(one)} rechazad${end}`,
      reopen: `${upper(one)} vuelt${end} a borrador`,
      invoice: `${upper(one)} facturad${end}`,
      void: `${upper(one)} anulad${end}`,
      freed: `${upper(one)} por facturar otra vez`,
      billed: `Factura creada desde ${one}`,
    },
    attempts: {
      create: `Crear ${a} ${one}`,
      update: `Editar ${a} ${one}`,
      send: `Marcar ${a} ${one} como enviad${end}`,
      accept: `Aceptar ${a} ${one}`,
      reject: `Rechazar ${a} ${one}`,
      reopen: `Volver ${a} ${one} a borrador`,
      invoice: `Facturar ${a} ${one}`,
      void: `Anular ${a} ${one}`,
    },
  };
}

/** What a store calls it follows its country. */
export const estimate = {
  EC: wording({ one: 'proforma', plural: 'proformas', the: 'la', a: 'una', end: 'a' }),
  BO: wording({ one: 'cotización', plural: 'cotizaciones', the: 'la', a: 'una', end: 'a' }),
  ES: wording({ one: 'presupuesto', plural: 'presupuestos', the: 'el', a: 'un', end: 'o' }),
  ownNumber: 'recibirá un número al guardar',
  date: 'Fecha',
  expiryDate: 'Vale hasta',
  columns: { code: 'Número', date: 'Fecha', expiryDate: 'Vale hasta', total: 'Total, {{sign}}' },
  sort: { date: { asc: 'Fecha, antiguas primero', desc: 'Fecha, recientes primero' } },
  elsewhere_one: '{{shown}} coincide en la primera pestaña.',
  elsewhere_other: '{{shown}} coinciden en la primera pestaña.',
  seeAll: 'Ver ahí',
  aside: 'Registro e historial',
  send: 'Ya se envió',
  sendFor: '{{client}}, por {{total}}, hasta el {{date}}.',
  accept: 'Aceptar',
  rejectAsk: 'Rechazar…',
  reject: 'Rechazar',
  reason: 'Motivo',
  reopen: 'Volver a borrador',
  toInvoice: 'Facturar',
  invoiced: 'Factura en borrador creada. Revísela y emítala.',
  invoice: 'Factura',
  draftInvoice: 'en borrador',
  voidAsk: 'Anular…',
} as const;
