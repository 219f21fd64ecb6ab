/** Writing letters: to one, with a document, to many; and what came of them. */
export const mailWrite = {
  leaveTitle: '¿Descartar el correo?',
  leaveText: 'Lo que escribió no se ha enviado y se pierde.',
  notCopied: '«{{file}}» no va en la copia. Para adjuntarlo, envíelo otra vez desde la página de su cliente.',
  quotaLeft_one: 'Le queda {{shown}} correo por ahora.',
  quotaLeft_other: 'Le quedan {{shown}} correos por ahora.',
  quotaFrees: 'No le quedan correos: podrá enviar otro desde el {{when}}.',
  test: 'Prueba',
  troubledBadge_one: '{{shown}} correo no salió o está sin confirmar',
  troubledBadge_other: '{{shown}} correos no salieron o están sin confirmar',
  many: {
    nameHelp: 'Cada uno leerá el suyo.',
    withoutAddress_one: '{{shown}} está sin correo y quedará fuera.',
    withoutAddress_other: '{{shown}} están sin correo y quedarán fuera.',
    notActive_one: '{{shown}} no está activo (suspendido, inactivo o archivado) y también lo recibirá.',
    notActive_other: '{{shown}} no están activos (suspendidos, inactivos o archivados) y también lo recibirán.',
    quota_one: 'Por el máximo de 24 horas, hoy puede enviar {{shown}} correo: el resto quedará fuera.',
    quota_other: 'Por el máximo de 24 horas, hoy puede enviar {{shown}} correos: el resto quedará fuera.',
  },
} as const;
