import type { Notice } from './updater.ts';

interface Said {
  readonly message: string;
  readonly detail: string;
}
type Words = Record<Exclude<Notice['kind'], 'ready'>, Said> & {
  readonly ready: (version: string, notes: string) => Said;
  readonly menu: string;
  readonly later: string;
  readonly now: string;
  readonly close: string;
};

/** What the program says about newer versions of itself. */
export const updateWords: Record<'es' | 'en', Words> = {
  es: {
    menu: 'Buscar una versión nueva…',
    later: 'Al cerrar',
    now: 'Cerrar e instalar ahora',
    close: 'Entendido',
    ready: (version, notes) => ({
      message: `Trastienda ${version} está lista`,
      detail: `${notes}Se instala cuando usted cierre Trastienda. Antes se guarda una copia comprobada de sus datos en la carpeta «backups».`,
    }),
    latest: { message: 'Usted tiene la última versión', detail: 'No hay nada que instalar.' },
    unreachable: {
      message: 'No se pudo preguntar por versiones nuevas',
      detail: 'Revise la conexión a internet y vuelva a intentarlo. Puede seguir trabajando.',
    },
    refused: {
      message: 'La versión nueva no se instaló',
      detail: 'No llegó completa o no pasó la comprobación. No se cambió nada; vuelva a intentarlo más tarde.',
    },
    busy: {
      message: 'Ya se está buscando o descargando una versión nueva',
      detail: 'Le avisaremos cuando esté lista. Puede seguir trabajando.',
    },
    notCopied: {
      message: 'La versión nueva no se instaló',
      detail:
        'Primero había que copiar sus datos y no se pudo. No se cambió nada. Libere espacio en el disco: se intentará otra vez al cerrar.',
    },
  },
  en: {
    menu: 'Look for a new version…',
    later: 'When I close',
    now: 'Close and install now',
    close: 'OK',
    ready: (version, notes) => ({
      message: `Trastienda ${version} is ready`,
      detail: `${notes}It is installed when you close Trastienda. A verified copy of your data is kept in the "backups" folder first.`,
    }),
    latest: { message: 'You have the latest version', detail: 'There is nothing to install.' },
    unreachable: {
      message: 'New versions could not be looked for',
      detail: 'Check the internet connection and try again. You can go on working.',
    },
    refused: {
      message: 'The new version was not installed',
      detail: 'It did not arrive whole or did not pass the check. Nothing was changed; try again later.',
    },
    busy: {
      message: 'A new version is already being looked for or downloaded',
      detail: 'We will tell you when it is ready. You can go on working.',
    },
    notCopied: {
      message: 'The new version was not installed',
      detail:
        'Your data had to be copied first and could not be. Nothing was changed. Free some disk space: it is tried again when you close.',
    },
  },
};

const notesMax = 1200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is removed.
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Release notes as text for a dialog: no markup, no odd characters, no more than fits. Ends with an empty line, or is empty. */
export function plainNotes(notes: string): string {
  const text = notes
    .slice(0, 20 * notesMax)
    .replace(/<[^>]*>/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(unprintable, '')
    .replace(/^#+ +|\*\*|`/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text === '') return '';
  return `${text.length > notesMax ? `${text.slice(0, notesMax).trimEnd()}…` : text}\n\n`;
}
