import { clientes } from './clientes.ts';
import { clients } from './clients.ts';
import { corepos } from './corepos.ts';
import type { Dialect } from './dialect.ts';
import { kantuta } from './kantuta.ts';

/** The documents' own REST APIs: one line per document. */
export const dialects: readonly Dialect[] = [clientes, kantuta, clients, corepos];
