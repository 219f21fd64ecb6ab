/** What stands in a message's way, and what to do about it. */
export const mailProblems = {
  host: 'No se encontró el servidor de correo. Revise la conexión a internet y el nombre del servidor.',
  refused: 'El servidor de correo no contesta en ese puerto. Revise la conexión a internet, el servidor y el puerto.',
  timeout: 'El servidor de correo tardó demasiado en contestar. Revise la conexión a internet.',
  certificate:
    'El servidor no demostró ser quien dice y no se le entregó nada. Revise el nombre del servidor y la seguridad.',
  login: 'El servidor no aceptó el usuario o la contraseña. Corríjalos.',
  sender: 'El servidor no acepta la dirección del remitente. Use la que corresponde a su usuario.',
  recipient: 'El servidor no acepta la dirección del destinatario. Corríjala y envíe de nuevo.',
  content: 'El servidor rechazó el mensaje. Lea su respuesta, cambie el texto y envíe de nuevo.',
  temporary: 'El servidor pidió que se intente más tarde. Se hará solo.',
  settings: 'El correo aún no está preparado. Complete el servidor y el remitente.',
  attachment: 'No se pudo preparar el documento adjunto. Ábralo y compruebe que sigue vigente.',
  other: 'El envío falló por un motivo poco usual. Lea la respuesta del servidor.',
} as const;
