/** What stands in a message's way, and what to do about it. */
export const mailProblems = {
  host: 'No se encontró el servidor de correo. Revise la conexión a internet y el nombre del servidor.',
  refused: 'El servidor de correo no contesta en ese puerto. Revise la conexión a internet, el servidor y el puerto.',
  timeout: 'El servidor de correo tardó demasiado en contestar. Revise la conexión a internet.',
  line: 'La conexión con el servidor se cortó. Se intenta de nuevo solo.',
  security:
    'El puerto y la seguridad no van juntos, y no se le entregó nada. Use el puerto 587 con STARTTLS o el 465 con TLS.',
  certificate:
    'El servidor no demostró ser quien dice y no se le entregó nada. Revise el nombre del servidor y la seguridad.',
  login: 'El servidor no aceptó el usuario o la contraseña. Corríjalos.',
  sender: 'El servidor no acepta la dirección del remitente. Use la que corresponde a su usuario.',
  recipient: 'El servidor no acepta la dirección del destinatario. Corríjala y envíe de nuevo.',
  content: 'El servidor rechazó el mensaje. Lea su respuesta, cambie el texto y envíe de nuevo.',
  temporary: 'El servidor pidió que se intente más tarde. Se hará solo.',
  settings: 'El correo aún no está preparado. Complete el servidor y el remitente.',
  attachment: 'No se pudo preparar el documento adjunto. Ábralo y compruebe que sigue vigente.',
  voided: 'El documento adjunto se anuló antes de que saliera el correo. Dé este correo por cerrado.',
  changed:
    'El documento adjunto ya no es el que era al escribir el correo. Envíelo de nuevo desde su página y dé este por cerrado.',
  other:
    'El envío falló por un motivo poco usual. Si hay una respuesta del servidor, léala; si se repite, revise los ajustes de correo.',
} as const;
