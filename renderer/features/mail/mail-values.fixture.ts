import type { Mail } from '#contract/mail.ts';

/** One that waits, for the tests to change. */
export const mailFixture: Mail = {
  id: 'm1',
  number: 1,
  version: 1,
  messageId: '<m1@trastienda.invalid>',
  to: 'ana@correo.example',
  name: 'Ana',
  subject: 'Hola',
  message: 'Buenos días.',
  template: null,
  attachment: null,
  documentId: null,
  status: 'queued',
  closedFrom: null,
  problem: null,
  answer: null,
  attempts: 0,
  nextAttemptAt: 0,
  sentAt: null,
  divertedTo: null,
  client: null,
  user: null,
  createdAt: 0,
  createdBy: null,
  updatedAt: 0,
};
