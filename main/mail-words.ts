import type { Language } from '#contract/fields.ts';
import type { MailTemplateName } from '#contract/mail.ts';

interface Words {
  readonly subject: string;
  readonly message: string;
}

/**
 * Our own letters; a store may write its own. `{field}` stands for what `templateFields` lists, `{an estimate}` and `{the estimate}` for what the store's country
 * calls one. A last line of `{store}` alone is left out where the signature says it.
 */
export const ownTemplates: Record<Language, Record<MailTemplateName, Words>> = {
  es: {
    welcome: {
      subject: 'Bienvenido a {store}',
      message:
        'Hola, {name}:\n\nYa es cliente de {store}. Si alguno de sus datos cambia, o si no pidió ser nuestro cliente, escríbanos o pase por la tienda.\n\nGracias por su confianza.\n{store}',
    },
    invitation: {
      subject: 'Su cuenta en {store}',
      message:
        'Hola, {name}:\n\nYa puede consultar su cuenta en {store}. Entre con su correo {email} y esta clave de un solo uso:\n\n{secret}\n\nSirve una vez, hasta el {expires}; al entrar elegirá su propia contraseña. Si no sabe en qué dirección se entra, responda a este mensaje o pregunte en la tienda.\n\nSi no esperaba este mensaje, no haga nada y avísenos.\n\n{store}',
    },
    passwordReset: {
      subject: 'Su nueva clave de {store}',
      message:
        'Hola, {name}:\n\nPidió, o le hicieron, una clave nueva para entrar con {email}. Es esta y sirve una sola vez, hasta el {expires}:\n\n{secret}\n\nAl entrar elegirá su propia contraseña. Si usted no sabe de esto, avísenos enseguida.\n\n{store}',
    },
    statement: {
      subject: 'Su estado de cuenta en {store}',
      message:
        'Hola, {name}:\n\nLe enviamos su estado de cuenta del {from} al {to}. Su saldo a esa fecha: {balance}.\n\nSi algo no le cuadra, responda a este mensaje.\n\n{store}',
    },
    estimate: {
      subject: '{store}: {an estimate} {code}',
      message:
        'Hola, {name}:\n\nLe enviamos {the estimate} {code} por {total}. Vale hasta el {expiry}.\n\nSi le parece bien, responda a este mensaje y empezamos.\n\n{store}',
    },
    invoice: {
      subject: '{store}: factura {code}',
      message:
        'Hola, {name}:\n\nLe enviamos la factura {code} por {total}. Por pagar: {open}, hasta el {due}.\n\nGracias por su compra.\n{store}',
    },
    receipt: {
      subject: '{store}: recibo {code}',
      message:
        'Hola, {name}:\n\nRecibimos su pago de {total} el {date}. Adjuntamos el recibo {code}.\n\nGracias.\n{store}',
    },
  },
  en: {
    welcome: {
      subject: 'Welcome to {store}',
      message:
        'Hello {name},\n\nYou are now a client of {store}. If any of your details change, or if you did not ask to be our client, write to us or come by the store.\n\nThank you for your trust.\n{store}',
    },
    invitation: {
      subject: 'Your account at {store}',
      message:
        'Hello {name},\n\nYou can now look at your account at {store}. Sign in with your e-mail {email} and this one-time secret:\n\n{secret}\n\nIt works once, until {expires}; you will then choose a password of your own. If you do not know at which address to sign in, answer this message or ask at the store.\n\nIf you did not expect this message, do nothing and let us know.\n\n{store}',
    },
    passwordReset: {
      subject: 'Your new secret for {store}',
      message:
        'Hello {name},\n\nA new secret for signing in with {email} was asked for. This is it; it works once, until {expires}:\n\n{secret}\n\nYou will then choose a password of your own. If you know nothing of this, let us know at once.\n\n{store}',
    },
    statement: {
      subject: 'Your statement from {store}',
      message:
        'Hello {name},\n\nPlease find your statement from {from} to {to}. Your balance on that day: {balance}.\n\nIf anything looks wrong, answer this message.\n\n{store}',
    },
    estimate: {
      subject: '{store}: {an estimate} {code}',
      message:
        'Hello {name},\n\nPlease find our {an estimate} {code} for {total}. It holds until {expiry}.\n\nIf you agree, answer this message and we will prepare it.\n\n{store}',
    },
    invoice: {
      subject: '{store}: invoice {code}',
      message:
        'Hello {name},\n\nPlease find invoice {code} for {total}. Still to be paid: {open}, by {due}.\n\nThank you for buying from us.\n{store}',
    },
    receipt: {
      subject: '{store}: receipt {code}',
      message:
        'Hello {name},\n\nWe received your payment of {total} on {date}. Receipt {code} is attached.\n\nThank you.\n{store}',
    },
  },
};

/** What differs where the usual words would say something odd: of an invoice that is paid, that there is nothing to pay by a day. */
export const templateVariants = {
  es: {
    paidInvoice: {
      message:
        'Hola, {name}:\n\nLe enviamos la factura {code} por {total}. Ya está pagada.\n\nGracias por su compra.\n{store}',
    },
  },
  en: {
    paidInvoice: {
      message:
        'Hello {name},\n\nPlease find invoice {code} for {total}. It is paid in full.\n\nThank you for buying from us.\n{store}',
    },
  },
} as const satisfies Record<Language, Record<string, Partial<Words>>>;
export type TemplateVariant = keyof (typeof templateVariants)['es'];
