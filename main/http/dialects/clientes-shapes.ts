import { z } from 'zod';
import { fullNameMax } from '#contract/client.ts';
import { phoneMax } from '#contract/fields.ts';
import type { DialectRoute } from './dialect.ts';

/** Document 000's records, as its readers are told of them; `clientes` checks what is sent, in the document's sentences. */

const nullable = z.string().nullable();

const mobile = { maxLength: phoneMax, example: '0987654321' };
const street = { maxLength: 255, example: 'Av. Amazonas N34-451' };

/** What must be there when a client is made. */
const required = {
  ct_codigo: z.string().meta({
    minLength: 1,
    maxLength: 10,
    description: 'Code of a city of the store’s catalogue',
    example: 'UIO001',
  }),
  cli_nombre: z.string().meta({ minLength: 1, maxLength: fullNameMax, example: 'Comercial Andina' }),
  cli_ruc_ced: z.string().meta({
    minLength: 1,
    maxLength: 20,
    pattern: '^\\d{1,20}$',
    description: '13 digits are a RUC, 10 a cédula, any other number is kept as it is',
    example: '1790012345001',
  }),
  cli_telefono: z
    .string()
    .meta({ pattern: '^\\d{10}$', minLength: 10, maxLength: 10, description: '10 digits', example: '0991234567' }),
  cli_mail: z
    .string()
    .meta({ minLength: 1, maxLength: 60, description: 'Its form is not checked', example: 'ventas@andina.example' }),
};

export const NewCliente = z.object({
  ...required,
  cli_direccion: nullable.meta(street).optional(),
  cli_celular: nullable.meta(mobile).optional(),
});

/** Null leaves a field as it is. */
export const ClienteChanges = z.object({
  ct_codigo: required.ct_codigo.nullish(),
  cli_nombre: required.cli_nombre.nullish(),
  cli_ruc_ced: required.cli_ruc_ced.nullish(),
  cli_telefono: required.cli_telefono.nullish(),
  cli_mail: required.cli_mail.nullish(),
  cli_direccion: nullable.meta(street).optional(),
  cli_celular: nullable.meta(mobile).optional(),
});

export const Cliente = z.object({
  cli_codigo: z.string(),
  cli_nombre: z.string(),
  cli_ruc_ced: nullable.meta({ description: 'Masked but for its last three signs without `private:read`' }),
  cli_telefono: nullable,
  cli_mail: nullable,
  cli_direccion: nullable,
  cli_celular: nullable,
  cli_estado: z.enum(['ACT', 'INA', 'SUS']).meta({ description: 'Active, inactive, suspended' }),
  ct_codigo: z.string().meta({ description: 'Empty where his city is not of the catalogue' }),
});
export const ClienteDetails = Cliente.extend({
  cli_fecha_alta: z.string().meta({
    format: 'date-time',
    description: 'When he was signed up; of a client who is inactive, since when he is',
  }),
});
export const Message = z.object({ message: z.string() });

const Errors = z.object({ errors: z.array(z.string()).meta({ description: 'One sentence for each wrong field' }) });
const Incident = Message.extend({ detail: z.string().meta({ description: 'The number of the incident' }) });

export function refusalOf(status: number, { body }: DialectRoute): z.ZodType {
  if (status === 500) return Incident;
  return body && [400, 413, 415].includes(status) ? Errors : Message;
}
