import { type Client, fullName } from '#contract/client.ts';
import { DomainError, invalid } from '#contract/errors.ts';
import { isEmail, type Language } from '#contract/fields.ts';
import { getStore } from '#db/queries/store.ts';
import type { CommandCall } from '../policy/feature.ts';
import { queueMail } from './mail.ts';

const letters: Record<Language, (store: string, name: string) => { subject: string; message: string }> = {
  es: (store, name) => ({
    subject: `Bienvenido a ${store}`,
    message: `Hola, ${name}:\n\nYa es cliente de ${store}. Si alguno de sus datos cambia, o si no pidió ser nuestro cliente, escríbanos o pase por la tienda.\n\nGracias por su confianza.\n${store}`,
  }),
  en: (store, name) => ({
    subject: `Welcome to ${store}`,
    message: `Hello ${name},\n\nYou are now a client of ${store}. If any of your details change, or if you did not ask to be our client, write to us or come by the store.\n\nThank you for your trust.\n${store}`,
  }),
};

/** Writes a new client a welcome, in the transaction that makes him. What can be read in an outbox holds no secret. */
export function welcome(call: CommandCall, client: Client): void {
  if (!call.caller?.permissions.includes('mail:send')) throw new DomainError('FORBIDDEN', { permission: 'mail:send' });
  if (client.email === null) throw invalid('email', 'required');
  if (!isEmail(client.email)) throw invalid('email', 'email');
  const store = getStore(call.db);
  const name = fullName(client);
  queueMail(call, { to: client.email, name, ...letters[store?.language ?? 'es'](store?.name ?? '', name) });
}
