import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ChangeEntry } from '#contract/change.ts';
import type { Client } from '#contract/client.ts';
import { contract } from '#contract/index.ts';
import type { CommandMeta } from '#contract/procedure.ts';
import {
  actText,
  canRevert,
  fieldLabel,
  isShown,
  recordText,
  valueAt,
  valueText,
  whoText,
} from '#renderer/features/change/change-words.ts';
import { makeFormats } from '#renderer/lib/formats.ts';
import { es } from '#renderer/locales/es.ts';

const formats = makeFormats(i18next.t, 'es', { country: 'EC', timeZone: 'America/Guayaquil' });

beforeAll(async () => {
  await i18next.init({ lng: 'es', resources: { es: { translation: es } }, interpolation: { escapeValue: false } });
});

const entry: ChangeEntry = {
  seq: 7,
  at: 0,
  user: null,
  origin: 'http',
  noun: 'client',
  verb: 'update',
  outcome: 'done',
  recordId: 'c1',
  recordName: null,
  fields: [],
  erased: false,
};
const phone = { path: 'phone', before: '022451178', after: '022451187' };
const show = (path: string, value: unknown) => valueText(i18next.t, formats, 'client', path, value);

describe('who it was', () => {
  const ana = { id: 'u1', number: 1, name: 'Ana' };
  test('is told with the program that acted for him', () => {
    expect(whoText(i18next.t, { user: ana, origin: 'Caja 1' })).toBe('Ana, con «Caja 1»');
    expect(whoText(i18next.t, { user: ana, origin: 'http' })).toBe('Ana');
    expect(whoText(i18next.t, { user: null, origin: 'seed' })).toMatch(/, con una herramienta$/);
  });
});

describe('what happened', () => {
  test('is told as a fact when it was done and as a wish when it was refused', () => {
    expect(actText(i18next.t, formats, entry)).toBe('Cliente editado');
    expect(actText(i18next.t, formats, { ...entry, outcome: 'FORBIDDEN' })).toBe('Editar cliente');
  });
  test('is named as the history names it when this version does not know it', () => {
    expect(actText(i18next.t, formats, { ...entry, noun: 'voucher', verb: 'stamp' })).toBe('voucher · stamp');
    expect(actText(i18next.t, formats, { ...entry, noun: 'store', verb: 'merge' })).toBe('Tienda · Fusionar');
  });
  test('of an estimate is told in the country’s word', () => {
    const sent = { ...entry, noun: 'estimate', verb: 'send' };
    const told = (country: string) => actText(i18next.t, { ...formats, country }, sent);
    expect(['EC', 'BO', 'ES'].map(told)).toEqual(['Proforma enviada', 'Cotización enviada', 'Presupuesto enviado']);
  });
  test('to something beside what the act is about has words of its own', () => {
    const told = (noun: string, verb: string, fields: ChangeEntry['fields'] = []) =>
      actText(i18next.t, formats, { ...entry, noun, verb, fields });
    expect(told('invoice', 'invoice')).toBe('Factura creada desde proforma');
    expect(told('service', 'bill')).toBe('Períodos facturados');
    expect(told('mail', 'invite')).toBe('Correo puesto en la cola');
    const freed = [{ path: 'status', before: 'invoiced', after: 'accepted' }];
    expect(told('estimate', 'void', freed)).toBe('Proforma por facturar otra vez');
    expect(told('estimate', 'void')).toBe('Proforma anulada');
  });
  test('has words for every act that the contract writes down', () => {
    const audits = Object.values<Record<string, { '~orpc': { meta: object } }>>(contract)
      .flatMap((procedures) => Object.values(procedures))
      .map((procedure) => (procedure['~orpc'].meta as Partial<CommandMeta>).audit)
      .filter((audit) => audit != null);
    const unnamed = audits.filter((audit) => actText(i18next.t, formats, { ...entry, ...audit }).includes(' · '));
    expect(audits.length).toBeGreaterThan(20);
    expect(unnamed).toEqual([]);
  });
});

describe('a field', () => {
  test('of an address names the address and the field', () => {
    expect(fieldLabel(i18next.t, 'client', 'addresses.main.city')).toBe('Dirección · Ciudad');
    expect(fieldLabel(i18next.t, 'client', 'addresses.billing.postalCode')).toBe(
      'Dirección de facturación · Código postal',
    );
  });
  test('of a person within a user is named as on the form', () => {
    expect(fieldLabel(i18next.t, 'user', 'persona.paternalSurname')).toBe('Apellido paterno');
    expect(fieldLabel(i18next.t, 'user', 'role.name')).toBe('Rol');
    expect(fieldLabel(i18next.t, 'user', 'role')).toBe('Rol');
    expect(fieldLabel(i18next.t, 'client', 'persona.name')).toBe('Es la persona');
    expect(fieldLabel(i18next.t, 'persona', 'client.name')).toBe('Es el cliente');
  });
  test('of a service names whose it is; of a client’s terms, also those nobody knows', () => {
    expect(fieldLabel(i18next.t, 'service', 'client.name')).toBe('Cliente');
    expect(fieldLabel(i18next.t, 'service', 'package.name')).toBe('Paquete');
    expect(fieldLabel(i18next.t, 'client', 'config.payment_terms_days')).toBe('Plazo de pago');
    expect(fieldLabel(i18next.t, 'client', 'config.old_till')).toBe('Otro dato: old_till');
  });
  test('of a document is named as on its screen', () => {
    expect(['code', 'name', 'amountCents'].map((path) => fieldLabel(i18next.t, 'payment', path))).toEqual([
      'Número',
      'Cliente',
      'Importe',
    ]);
    expect(fieldLabel(i18next.t, 'service', 'code')).toBe('Código');
  });
  test('that nobody typed is not shown', () => {
    const paths = ['addresses.main.cityId', 'statusAt', 'number', 'role.id', 'phone', 'documentNumber'];
    expect(paths.filter((path) => isShown({ path, before: null, after: 1 }))).toEqual(['phone', 'documentNumber']);
  });
});

describe('a value', () => {
  test('is shown as people read it', () => {
    expect(show('status', 'suspended')).toBe('Suspendido');
    expect(show('kind', 'company')).toBe('Empresa');
    expect(show('documentType', 'CEDULA')).toBe('Cédula');
    expect(show('birthDate', '1990-03-04')).toBe('04/03/1990');
    expect(show('tags', ['Mayorista', 'Ruta norte'])).toBe('Mayorista, Ruta norte');
    expect(show('active', false)).toBe('no');
    expect(show('dateFormat', 'auto')).toBe('lo usual del país');
    expect(show('decimalMark', 'comma')).toBe('coma');
    expect(show('logo', '01a1')).toBe('una imagen');
    expect(show('gender', 'F')).toBe('Femenino');
    expect(show('gender', 'No binario')).toBe('No binario');
  });
  test('of the books counts in what its field counts in', () => {
    const of = (noun: string, path: string, value: unknown) => valueText(i18next.t, formats, noun, path, value);
    expect(of('servicePackage', 'priceCents', 123456)).toBe('$1.234,56');
    expect(of('service', 'taxBp', 1500)).toBe('15%');
    expect(of('billing', 'taxRatesBp', [1500, 0])).toBe('15%, 0%');
    expect(of('service', 'nextPeriod', '2026-03-04')).toBe('04/03/2026');
    expect(of('servicePackage', 'kind', 'pbx')).toBe('Central telefónica (PBX)');
    expect(of('servicePackage', 'billingPeriod', 'monthly')).toBe('Cada mes');
    expect(['service', 'invoice', 'estimate', 'payment'].map((noun) => of(noun, 'status', 'void'))).toEqual([
      'void',
      'Anulada',
      'Anulada',
      'Anulado',
    ]);
    expect(of('service', 'status', 'suspended')).toBe('Suspendido');
    expect(of('invoice', 'lines', ['1 × Internet', '2 × Soporte'])).toBe('1 × Internet; 2 × Soporte');
  });
  test('that is none is empty', () => {
    expect([show('phone', null), show('notes', ''), show('tags', [])]).toEqual(['', '', '']);
  });
});

describe('the way back', () => {
  const client = { phone: '022451187', addresses: { main: null } } as Client;
  test('is offered while the value is another one', () => {
    expect(canRevert(entry, phone, client)).toBe(true);
    expect(canRevert(entry, phone, { ...client, phone: '022451178' })).toBe(false);
  });
  test('is not offered for what began with the client, was refused or is of another noun', () => {
    for (const other of [{ verb: 'create' }, { outcome: 'CONFLICT' }, { noun: 'user' }, { erased: true }])
      expect(canRevert({ ...entry, ...other }, phone, client)).toBe(false);
  });
  test('reads a field of an absent address as nothing', () => {
    expect(valueAt(client, 'addresses.main.city')).toBeNull();
  });
});

test('an entry is about what the record is called today, or what was written', () => {
  expect(recordText({ recordName: 'Ana', fields: [] })).toBe('Ana');
  expect(recordText({ recordName: null, fields: [{ path: 'name', before: null, after: 'Quito' }] })).toBe('Quito');
  expect(recordText({ recordName: null, fields: [] })).toBe('');
});
