import type { StoreError, StoreProblem } from '#db/errors.ts';

const sentences: Record<'es' | 'en', Record<StoreProblem, string>> = {
  es: {
    inUse: 'Trastienda ya está abierta con estos datos.',
    newer: 'Estos datos los guardó una versión más nueva de Trastienda. Instale la última versión; no se cambió nada.',
    foreign: 'El archivo de la carpeta de datos no es de Trastienda. Elija otra carpeta; no se cambió nada.',
    damaged: 'El archivo de datos está dañado. No se cambió nada: restaure un respaldo o pida ayuda.',
    readOnly: 'No se puede escribir en la carpeta de datos. Revise sus permisos o elija otra carpeta.',
    diskFull: 'El disco está lleno: no se guardó nada. Libere espacio y vuelva a abrir.',
    noFolder: 'La carpeta de datos no existe y no se pudo crear. Elija otra carpeta.',
    migrationFailed:
      'No se pudo actualizar el archivo de datos; quedó como estaba, con una copia en la carpeta «backups».',
    unknown: 'No se pudo abrir el archivo de datos. No se cambió nada.',
  },
  en: {
    inUse: 'Trastienda is already open with this data.',
    newer: 'A newer version of Trastienda saved this data. Install the latest version; nothing was changed.',
    foreign: 'The file in the data folder does not belong to Trastienda. Choose another folder; nothing was changed.',
    damaged: 'The data file is damaged. Nothing was changed: restore a backup or ask for help.',
    readOnly: 'The data folder cannot be written to. Check its permissions or choose another folder.',
    diskFull: 'The disk is full: nothing was saved. Free some space and open again.',
    noFolder: 'The data folder does not exist and could not be made. Choose another folder.',
    migrationFailed: 'The data file could not be updated; it is as it was, with a copy in the "backups" folder.',
    unknown: 'The data file could not be opened. Nothing was changed.',
  },
};

/** The language of this machine's user, for what is said before a store is open. */
export function machineLanguage(): 'es' | 'en' {
  return Intl.DateTimeFormat().resolvedOptions().locale.startsWith('en') ? 'en' : 'es';
}

/** One plain line that says why the store does not open and what to do. */
export function storeSentence({ problem, address }: StoreError, language: 'es' | 'en' = machineLanguage()): string {
  const sentence = sentences[language][problem];
  return address ? `${sentence} ${address}` : sentence;
}
